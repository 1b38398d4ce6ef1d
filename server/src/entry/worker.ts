/**
 * The language server as a web worker, for an editor in a browser. It has no disk: the editor answers the requests
 * of `protocol/files.ts`.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/browser';
import { editorLibrary } from '../host/editor-library.ts';
import { editorFiles, pause } from '../lsp/editor-files.ts';
import { startServer } from '../lsp/server.ts';

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
  library: (connection) => editorLibrary(editorFiles(connection), pause),
});

function close(worker: unknown): void {
  (worker as { readonly close?: () => void }).close?.();
}
