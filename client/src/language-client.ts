/** Joins the editor and the language server. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import type { FilesOption } from '../../server/src/protocol/files.ts';
import { answerWithFiles } from './files-of-editor.ts';
import { ownDocuments } from './own-files.ts';
import { clientName, type Platform } from './platform.ts';

/** The client, already starting. It ends with the extension. */
export function startClient(context: vscode.ExtensionContext, platform: Platform): BaseLanguageClient {
  const schemes = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const files: FilesOption = schemes.every((scheme) => scheme === 'file') ? {} : { files: 'editor' };
  const outputChannel = vscode.window.createOutputChannel(clientName, { log: true });
  const client = platform.createClient(context, {
    documentSelector: ownDocuments(),
    outputChannel,
    initializationOptions: { ...plainSettings(), ...files },
  });
  client.registerFeature(hearsOfChanges);
  answerWithFiles(client);
  context.subscriptions.push(outputChannel, client);
  client.start().catch((error: unknown) => outputChannel.error(String(error)));
  return client;
}

const hearsOfChanges: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, throughlineChanged: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** The settings as plain values: VS Code's own object has functions too, which no worker can be sent. */
function plainSettings(): object {
  // The cast is safe: an object of settings is written as one.
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('throughline'))) as object;
}
