/** What can be done with a line of the curriculum's tree. */
import * as vscode from 'vscode';
import type { Node } from '../../../server/src/protocol/tree.ts';
import { asking } from '../asking.ts';
import { makeEdit, rangeOf, showPlace } from '../making-edits.ts';
import type { Register, Session } from '../session.ts';
import { move } from './curriculum-drag.ts';

export const curriculumActions: Register = (session) => {
  const on = (name: string, act: (node: Node) => unknown): vscode.Disposable =>
    // A command of a line is given the line; from the list of commands there is none.
    vscode.commands.registerCommand(name, (node?: Node) => (node === undefined ? undefined : act(node)));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('throughline.openPlace', async (uri: string, pointer: string) => {
      const place = await asking(session, 'throughline/place', { uri, pointer });
      if (place === undefined || place === null)
        await vscode.window.showTextDocument(session.client.protocol2CodeConverter.asUri(uri));
      else
        await vscode.window.showTextDocument(session.client.protocol2CodeConverter.asUri(uri), {
          selection: rangeOf(place.range),
          // From the side bar one may go on to the next line.
          preserveFocus: true,
        });
    }),
    on('throughline.tree.moveUp', (node) => move(session, node, -1)),
    on('throughline.tree.moveDown', (node) => move(session, node, 1)),
    on('throughline.tree.copyId', ({ id }) => vscode.env.clipboard.writeText(id ?? '')),
    on('throughline.tree.reveal', ({ uri }) =>
      uri === undefined
        ? undefined
        : vscode.commands.executeCommand(
            'revealInExplorer',
            session.client.protocol2CodeConverter.asUri(uri),
          ),
    ),
    on('throughline.tree.preview', async ({ uri }) => {
      if (uri === undefined) return;
      await vscode.window.showTextDocument(session.client.protocol2CodeConverter.asUri(uri));
      await vscode.commands.executeCommand('throughline.showPreview');
    }),
    on('throughline.tree.rename', (node) => rename(session, node)),
    on('throughline.tree.changeId', (node) => changeId(session, node)),
  );
};

/** What people read. */
async function rename(session: Session, { uri, title }: Node): Promise<void> {
  if (uri === undefined) return;
  const next = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename'),
    prompt: vscode.l10n.t('What people read. Nothing else changes: links and lists go by the id.'),
    value: title,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Write a title.') : undefined),
  });
  if (next === undefined || next.trim() === title) return;
  const answer = await asking(session, 'throughline/retitle', { uri, title: next.trim() });
  if (answer === undefined || answer === null)
    await vscode.commands.executeCommand('throughline.openPlace', uri, '/title');
  else await makeEdit(session, answer.edit);
}

/** What files name each other by, everywhere. */
async function changeId(session: Session, { uri, id }: Node): Promise<void> {
  if (uri === undefined || id === undefined) return;
  const place = await asking(session, 'throughline/place', { uri, pointer: '/id' });
  if (place === undefined || place === null) return;
  await showPlace(session, place);
  await vscode.commands.executeCommand('editor.action.rename');
}
