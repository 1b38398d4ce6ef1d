/** Starts the language server over standard streams, a socket, a pipe or the channel to a parent process. */
import net from 'node:net';
import type { WatchDog } from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { diskLibrary } from '../host/disk-library.ts';
import { editorLibrary } from '../host/editor-library.ts';
import { Refusal } from '../host/refusal.ts';
import { editorFiles, pause } from '../lsp/editor-files.ts';
import { startServer } from '../lsp/server.ts';
import type { FilesOption } from '../protocol/files.ts';

export type Transport =
  | { readonly type: 'stdio' }
  | { readonly type: 'node-ipc' }
  | { readonly type: 'socket'; readonly port: number }
  | { readonly type: 'pipe'; readonly name: string };

interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Is told when the other side is gone. */
  readonly onEnd: (tell: () => void) => void;
}

/** How often we look whether the editor is still there. */
const parentCheckMs = 2_000;

/** @returns once the connection is made; the process then ends with it. */
export async function serve(
  transport: Transport,
  version: string,
  clientProcessId: number | undefined,
): Promise<void> {
  // Standard output belongs to the protocol: a stray word in it would end the session.
  globalThis.console = new console.Console(process.stderr, process.stderr);
  // What nobody caught is a fault of ours, and no reason to leave someone alone with unsaved work.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => console.error(error));
  const { reader, writer, onEnd } = await channelOf(transport);
  const watchDog = createWatchDog();
  onEnd(() => watchDog.exit(watchDog.shutdownReceived ? 0 : 1));
  if (clientProcessId !== undefined) exitWith(clientProcessId, watchDog);
  startServer({
    version,
    connect: (logger, options) => createProtocolConnection(reader, writer, logger, options),
    watchDog,
    library: (connection, { initializationOptions }) =>
      isEditorsFiles(initializationOptions) ? editorLibrary(editorFiles(connection), pause) : diskLibrary(),
  });
}

/** Files that are not on a disk, such as those of a repository that an editor shows without fetching it whole. */
function isEditorsFiles(options: unknown): boolean {
  return (options as FilesOption | null | undefined)?.files === 'editor';
}

async function channelOf(transport: Transport): Promise<Channel> {
  switch (transport.type) {
    case 'stdio':
      return {
        reader: new StreamMessageReader(process.stdin),
        writer: new StreamMessageWriter(process.stdout),
        onEnd: (tell) => process.stdin.once('end', tell).once('close', tell),
      };
    case 'node-ipc':
      if (process.send === undefined)
        throw new Refusal(
          '--node-ipc is for an editor that starts the server as its own Node.js process. To start it by hand, use --stdio.',
        );
      return {
        reader: new IPCMessageReader(process),
        writer: new IPCMessageWriter(process),
        onEnd: (tell) => process.once('disconnect', tell),
      };
    case 'socket':
      return socketChannel(net.connect(transport.port, '127.0.0.1'), `port ${transport.port}`);
    case 'pipe':
      return socketChannel(net.connect(transport.name), transport.name);
  }
}

async function socketChannel(socket: net.Socket, place: string): Promise<Channel> {
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('error', ({ message }) =>
      fail(
        new Refusal(
          `nobody listens on ${place} (${message}). The editor has to listen there before it starts the server.`,
        ),
      ),
    );
  });
  return {
    reader: new SocketMessageReader(socket),
    writer: new SocketMessageWriter(socket),
    onEnd: (tell) => socket.once('close', tell),
  };
}

function createWatchDog(): WatchDog {
  const watchDog = {
    shutdownReceived: false,
    initialize: ({ processId }: { readonly processId: number | null }) => {
      if (typeof processId === 'number') exitWith(processId, watchDog);
    },
    exit: (code: number) => process.exit(code),
  };
  return watchDog;
}

/** Ends when the editor does, however it ended: nobody is left to talk to. */
function exitWith(parent: number, watchDog: WatchDog): void {
  setInterval(() => {
    if (!isAlive(parent)) watchDog.exit(watchDog.shutdownReceived ? 0 : 1);
  }, parentCheckMs).unref();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process that we may not signal is there all the same.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
