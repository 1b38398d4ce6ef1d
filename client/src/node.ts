/** The language server as a process, for an editor that runs on a computer. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, type Platform, serverFile } from './platform.ts';

export const node: Platform = {
  createClient: (context, options) => {
    const module = vscode.Uri.joinPath(context.extensionUri, serverFile).fsPath;
    const run = { module, args: ['lsp'], transport: TransportKind.ipc };
    return new LanguageClient(
      clientId,
      clientName,
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      options,
    );
  },
};
