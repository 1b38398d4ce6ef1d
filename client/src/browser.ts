/** The language server as a worker, for an editor that runs in a browser. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, type Platform, serverFile } from './platform.ts';

/** A browser has it; the types of Node.js do not. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

export const browser: Platform = {
  createClient: (context, options) => {
    const url = vscode.Uri.joinPath(context.extensionUri, serverFile).toString(true);
    return new LanguageClient(clientId, clientName, new Worker(url), options);
  },
};
