/** Makes an edit of the server in the editor's files, and shows where to go on. */
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Place, Range } from '../../server/src/protocol/place.ts';
import type { Session } from './session.ts';

/**
 * What was saved before is saved again, so that a lesson that is moved or begun in a view is on the disk as it is
 * shown. A file with changes of the writer's own stays unsaved.
 *
 * @returns whether it was made.
 */
export async function makeEdit({ client }: Session, edit: WorkspaceEdit): Promise<boolean> {
  const own = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const uris = (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change ? [client.protocol2CodeConverter.asUri(change.textDocument.uri)] : [],
  );
  const unsaved = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  if (!(await vscode.workspace.applyEdit(own))) return false;
  for (const uri of uris)
    if (!unsaved.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
  return true;
}

export async function showPlace({ client }: Session, { uri, range }: Place): Promise<void> {
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
    selection: rangeOf(range),
  });
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
