/**
 * Runs the server that is built for a browser, with what a worker has there and nothing of Node.js, and talks to
 * it with messages as a page would.
 */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  Disposable,
  type Message,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from './root.ts';

export interface WorkerServer {
  readonly connection: MessageConnection;
  readonly ended: Promise<number | null>;
}

/** @param file - the built server, relative to the project. */
export function startWorker(file: string): WorkerServer {
  const reader = new PageReader();
  let end: (code: number | null) => void = () => undefined;
  const ended = new Promise<number | null>((done) => {
    end = done;
  });
  const worker: WorkerGlobals = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    console,
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
    addEventListener: () => undefined,
    postMessage: (message) => {
      // The server sends messages only; a copy of one is one.
      const copy = structuredClone(message) as Message;
      setImmediate(() => reader.receive(copy));
    },
    close: () => end(0),
    importScripts: () => undefined,
    onmessage: undefined,
  };
  vm.runInNewContext(fs.readFileSync(path.join(root, file), 'utf8'), worker);
  const writer = new PageWriter((message) => {
    // A page and its worker share nothing: what arrives is made anew on the other side.
    const copy: unknown = vm.runInContext(`(${JSON.stringify(message)})`, worker);
    setImmediate(() => worker.onmessage?.({ data: copy }));
  });
  return { connection: createMessageConnection(reader, writer), ended };
}

interface WorkerGlobals extends vm.Context {
  readonly postMessage: (message: unknown) => void;
  readonly onmessage: ((event: { readonly data: unknown }) => void) | undefined;
}

class PageReader extends AbstractMessageReader implements MessageReader {
  #callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.#callback = callback;
    return Disposable.create(() => undefined);
  }

  receive(message: Message): void {
    this.#callback?.(message);
  }
}

class PageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #send: (message: Message) => void;

  constructor(send: (message: Message) => void) {
    super();
    this.#send = send;
  }

  async write(message: Message): Promise<void> {
    this.#send(message);
  }

  end(): void {}
}
