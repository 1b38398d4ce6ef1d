/** Messages of JSON-RPC as the Model Context Protocol has them on standard streams: one a line, and nothing else. */
import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A message that is longer is no question about a curriculum. */
const longestMessage = 4_000_000;

/** @param refuse - is told of a line that is no message, with the code of JSON-RPC for what is wrong with it. */
export class LineReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;
  readonly #refuse: (code: number, message: string) => void;

  constructor(stream: Readable, refuse: (code: number, message: string) => void) {
    super();
    this.#stream = stream;
    this.#refuse = refuse;
  }

  listen(callback: DataCallback): Disposable {
    let rest = '';
    const hear = (text: string): void => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line, callback);
      if (rest.length <= longestMessage) return;
      rest = '';
      this.#refuse(-32600, 'This message is longer than any question about a curriculum.');
    };
    this.#stream.setEncoding('utf8');
    this.#stream.on('data', hear);
    this.#stream.once('end', () => this.fireClose());
    return Disposable.create(() => this.#stream.off('data', hear));
  }

  #take(line: string, callback: DataCallback): void {
    if (line.trim() === '') return;
    const message = parsed(line);
    if (message === undefined) this.#refuse(-32700, 'This line is not JSON.');
    else if (isMessage(message)) callback(message);
    else this.#refuse(-32600, 'This is not a message of JSON-RPC 2.0.');
  }
}

export class LineWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
  }

  async write(message: Message): Promise<void> {
    this.#stream.write(`${JSON.stringify(message)}\n`);
  }

  end(): void {
    this.#stream.end();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    (value as { readonly jsonrpc?: unknown }).jsonrpc === '2.0'
  );
}
