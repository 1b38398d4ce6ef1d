/** What can be done with a standard in the side bar: write it where the cursor is, and see where it is used. */
import * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol/place.ts';
import { asking } from '../asking.ts';
import { rangeOf } from '../making-edits.ts';
import type { Session } from '../session.ts';
import type { StandardLine } from './standard-line.ts';

export async function insertStandard(session: Session, line: StandardLine | undefined): Promise<void> {
  if (line?.type !== 'row') return;
  const { code } = line.row;
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined)
    return tell(vscode.l10n.t('Open the lesson, unit or assessment that {0} goes into.', code));
  const { client } = session;
  const answer = await asking(session, 'throughline/insertStandard', {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    code,
  });
  if (answer === undefined) return;
  if ('refused' in answer) return tell(whyNot(answer.refused, code));
  const range = rangeOf(answer.edit.range);
  const isMade = await editor.edit((change) => change.replace(range, answer.edit.newText));
  if (!isMade) return;
  // The cursor comes after what was written, so that the next one can follow.
  const end = editor.document.positionAt(editor.document.offsetAt(range.start) + answer.edit.newText.length);
  editor.revealRange(
    new vscode.Range(range.start, end),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is written in line {1}.', code, end.line + 1), 4_000);
}

function whyNot(refused: 'unknown' | 'named' | 'nowhere' | 'closed', code: string): string {
  switch (refused) {
    case 'unknown':
      return vscode.l10n.t('{0} is not among the standards of this file’s curriculum.', code);
    case 'named':
      return vscode.l10n.t('{0} is there already.', code);
    case 'nowhere':
      return vscode.l10n.t(
        'There is no place for a standard here. Put the cursor into a list of standards, a question of an assessment, or a text.',
      );
    case 'closed':
      return vscode.l10n.t('Open the lesson, unit or assessment that {0} goes into.', code);
  }
}

export async function showUses(session: Session, line: StandardLine | undefined): Promise<void> {
  if (line?.type === 'row') await showUsesOf(session, line.curriculum, line.row.code);
}

/**
 * Shows all places that name a standard, or says that there are none.
 *
 * @param open - brings the first of them into an editor, where it must not be the one at hand.
 */
export async function showUsesOf(
  session: Session,
  curriculum: string,
  code: string,
  open?: (place: Place) => Promise<void>,
): Promise<void> {
  const answer = await asking(session, 'throughline/standardUses', { curriculum, code });
  const found = answer?.places ?? [];
  const places = found.map(
    ({ uri, range }) => new vscode.Location(session.client.protocol2CodeConverter.asUri(uri), rangeOf(range)),
  );
  const [first] = places;
  if (found[0] === undefined || first === undefined)
    return tell(vscode.l10n.t('Nothing in this curriculum names {0} yet.', code));
  await open?.(found[0]);
  await vscode.commands.executeCommand('editor.action.showReferences', first.uri, first.range.start, places);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
