/** What the server says that it can do, for a client. */
import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { canAsk } from './asked.ts';
import type { Feature } from './features/feature.ts';
import type { Encoding } from './positions.ts';

export function capabilitiesOf(
  client: ClientCapabilities,
  encoding: Encoding,
  features: readonly Feature[],
  commands: readonly string[],
): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    executeCommandProvider: { commands: [...commands] },
    ...(canAsk(client)
      ? {
          diagnosticProvider: {
            identifier: 'throughline',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
  const all = [own, ...features.map((feature) => feature.capabilities(client))];
  // What they say of the workspace is joined too; what they say of themselves is their own.
  const workspace = Object.assign({}, ...all.map((part) => part.workspace));
  return { ...Object.assign({}, ...all), workspace };
}
