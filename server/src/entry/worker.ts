/**
 * The language server as a web worker, for an editor in a browser. It has no disk: the editor answers two requests
 * of ours, `throughline/listFiles` (`{ uri }` of a folder; the paths of all files below it, relative, with `/`
 * between folders, names that begin with a dot included) and `throughline/readFile` (`{ uri }` of a file; its text,
 * or `null`).
 */
import type { Connection } from 'vscode-languageserver';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/browser';
import { editorLibrary } from '../host/editor-library.ts';
import { startServer } from '../lsp/server.ts';
import { uriOf } from '../lsp/uris.ts';

/** Put in by the build, from package.json. */
declare const THROUGHLINE_VERSION: string;

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

// In a worker the global object is the port to whoever started it.
const port = globalThis as unknown as Port;
const reader = new BrowserMessageReader(port);
const writer = new BrowserMessageWriter(port);

startServer({
  version: THROUGHLINE_VERSION,
  connect: (logger, options) => createProtocolConnection(reader, writer, logger, options),
  watchDog: { shutdownReceived: false, initialize: () => undefined, exit: () => close(port) },
  library: (connection) =>
    editorLibrary(
      {
        list: async (folder) => textsOf(await asked(connection, 'throughline/listFiles', folder)),
        read: async (location) => textOf(await asked(connection, 'throughline/readFile', location)),
      },
      pause,
    ),
});

/** Messages wait for timers too, so this lets those that are there come first. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

function close(worker: unknown): void {
  (worker as { readonly close?: () => void }).close?.();
}

/** An editor that cannot answer has no such file. */
async function asked(connection: Connection, method: string, location: string): Promise<unknown> {
  try {
    return await connection.sendRequest(method, { uri: uriOf(location) });
  } catch {
    return undefined;
  }
}

/** What an editor answers is taken as it should be, and anything else as nothing. */
function textsOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((path): path is string => typeof path === 'string') : [];
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}
