/** The language server as a worker, for an editor that runs in a browser. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, type Platform, serverFile } from './platform.ts';

/** A browser has it; the types of Node.js do not. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

export const browser: Platform = {
  createClient: (context, options) => {
    const file = vscode.Uri.joinPath(context.extensionUri, serverFile);
    const start = async (): Promise<MessageTransports> => {
      const worker = new Worker(await addressOf(file));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(clientId, clientName, start, options);
  },
};

/** Where a worker can be started from. An extension that lies on another machine is fetched first, and kept here. */
async function addressOf(file: vscode.Uri): Promise<string> {
  if (/^https?$/.test(file.scheme)) return file.toString(true);
  const script = await vscode.workspace.fs.readFile(file);
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
