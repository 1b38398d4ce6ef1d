import * as vscode from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { Register } from '../session.ts';

/** Shows the places that a line above a standard or a document speaks of. The server names this command in them. */
export const showPlaces: Register = ({ client }) =>
  vscode.commands.registerCommand(
    'throughline.showPlaces',
    async (uri: string, position: Position, opens: 'references' | 'implementations') => {
      const file = client.protocol2CodeConverter.asUri(uri);
      const at = client.protocol2CodeConverter.asPosition(position);
      const provider =
        opens === 'references' ? 'vscode.executeReferenceProvider' : 'vscode.executeImplementationProvider';
      const places = await vscode.commands.executeCommand<vscode.Location[]>(provider, file, at);
      await vscode.commands.executeCommand('editor.action.showReferences', file, at, places);
    },
  );
