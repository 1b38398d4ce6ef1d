import * as vscode from 'vscode';
import type { Target } from '../../../server/src/protocol/panels.ts';
import type { Place } from '../../../server/src/protocol/place.ts';
import type { Session } from '../session.ts';
import { showUsesOf } from '../views/standards-actions.ts';

/** Shows what was chosen in a panel: a place in its file, or all places that name a standard. */
export async function openTarget(
  session: Session,
  curriculum: string,
  target: Target,
  beside: vscode.ViewColumn | undefined,
): Promise<void> {
  const open = (place: Place): Promise<void> => openPlace(place, beside);
  if ('standard' in target) await showUsesOf(session, curriculum, target.standard, open);
  else await open(target);
}

/** Shows a place in the editor that is not the panel's own. */
async function openPlace({ uri, range }: Place, beside: vscode.ViewColumn | undefined): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const place = new vscode.Selection(selection.start, selection.start);
  const column = columnOf(target, beside);
  if (/\.(?:ya?ml|md|json)$/.test(target.path))
    await vscode.window.showTextDocument(target, {
      viewColumn: column,
      selection: place,
      preserveFocus: false,
    });
  else await vscode.commands.executeCommand('vscode.open', target, column);
}

/** Where it is open already, or else the first column that is not the panel's. */
function columnOf(target: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const open = vscode.window.visibleTextEditors.find(
    ({ document }) => String(document.uri) === String(target),
  );
  if (open?.viewColumn !== undefined) return open.viewColumn;
  const other = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== panel);
  if (other?.viewColumn !== undefined) return other.viewColumn;
  return panel === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

/** Follows a link of a page: into the file that it leads to, or onto the web. */
export async function follow(
  session: Session,
  link: { readonly curriculum: string; readonly from: string; readonly address: string },
  panel: vscode.ViewColumn | undefined,
): Promise<void> {
  if (/^(?:https?|mailto|tel):/i.test(link.address)) {
    await vscode.env.openExternal(vscode.Uri.parse(link.address));
    return;
  }
  const target = await session.ask<Target>('throughline/siteTarget', link);
  if (target !== undefined) await openTarget(session, link.curriculum, target, panel);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('That page is made from several files, so there is no one file to open.'),
    );
}
