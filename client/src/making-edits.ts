/** Makes an edit of the server in the editor's files, and shows where to go on. */
import * as vscode from 'vscode';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageclient';
import type { Place, Range } from '../../server/src/protocol/place.ts';
import type { Session } from './session.ts';

/**
 * New files are written whole, and what was saved before is saved again, so that what is begun or moved in a view is on
 * the disk as it is shown. A file with changes of the writer's own stays unsaved.
 *
 * @returns whether it was made.
 */
export async function makeEdit({ client }: Session, edit: WorkspaceEdit): Promise<boolean> {
  const { created, changed } = partsOf(edit);
  const own = new vscode.WorkspaceEdit();
  // New files come first, so that at no time something names what is not there.
  for (const [uri, text] of created)
    own.createFile(client.protocol2CodeConverter.asUri(uri), { contents: new TextEncoder().encode(text) });
  const others = await client.protocol2CodeConverter.asWorkspaceEdit({ documentChanges: changed });
  for (const [uri, edits] of others.entries()) own.set(uri, edits);
  const unsaved = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  if (!(await vscode.workspace.applyEdit(own))) return false;
  const uris = changed.map(({ textDocument }) => client.protocol2CodeConverter.asUri(textDocument.uri));
  for (const uri of uris)
    if (!unsaved.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
  return true;
}

/** Makes an edit that adds files, and shows the one to go on with. */
export async function writeAndShow(session: Session, edit: WorkspaceEdit, place: Place): Promise<void> {
  if (await makeEdit(session, edit)) await showPlace(session, place);
  else
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The files could not be written. Nothing has been changed.'),
    );
}

/** The files that are new with their texts, and the changes of others. Our server renames and deletes nothing. */
function partsOf({ documentChanges = [] }: WorkspaceEdit): {
  readonly created: ReadonlyMap<string, string>;
  readonly changed: TextDocumentEdit[];
} {
  const created = new Map<string, string>();
  const changed: TextDocumentEdit[] = [];
  for (const change of documentChanges) {
    if (!('textDocument' in change)) {
      if (change.kind === 'create') created.set(change.uri, '');
      continue;
    }
    const { uri } = change.textDocument;
    if (!created.has(uri)) changed.push(change);
    else created.set(uri, change.edits.map((each) => ('newText' in each ? each.newText : '')).join(''));
  }
  return { created, changed };
}

export async function showPlace({ client }: Session, { uri, range }: Place): Promise<void> {
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
    selection: rangeOf(range),
  });
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
