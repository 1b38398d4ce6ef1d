/** What differs between an editor on a computer and one in a browser. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Platform {
  /** Makes the client of the language server, which is not started yet. */
  readonly createClient: (
    context: vscode.ExtensionContext,
    options: LanguageClientOptions,
  ) => BaseLanguageClient;
}

/** Where the server is within the extension. */
export const serverFile = 'dist/server.js';
export const clientId = 'throughline';
export const clientName = 'Throughline';
