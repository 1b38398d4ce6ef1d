import * as vscode from 'vscode';
import { chooseCurriculum } from '../choose-curriculum.ts';
import type { Register } from '../session.ts';
import { runWithProgress } from './run-with-progress.ts';

/** Writes the curriculum as a website, into the folder that the settings name. */
export const publish: Register = (session) =>
  vscode.commands.registerCommand('throughline.publish', async () => {
    const curriculum = await chooseCurriculum(session);
    if (curriculum === undefined || !(await vscode.workspace.saveAll(false))) return;
    const folder = vscode.Uri.parse(curriculum.folder);
    const name = vscode.workspace.getConfiguration('throughline', folder).get('publish.folder', 'site');
    const withDrafts = vscode.workspace.getConfiguration('throughline', folder).get('publish.drafts', false);
    const outcome = await runWithProgress(
      session,
      folder,
      ['publish', '--out', name, ...(withDrafts ? ['--drafts'] : [])],
      vscode.l10n.t('Publishing {0}', curriculum.title),
    );
    if (outcome === undefined) return;
    const open = vscode.l10n.t('Open Site');
    const chosen = await vscode.window.showInformationMessage(outcome.split('\n')[0] ?? '', open);
    if (chosen === open) await openSite(vscode.Uri.joinPath(folder, name, 'index.html'));
  });

/** In a browser of one's own, where there is one on the same machine; else the page is shown where it lies. */
async function openSite(page: vscode.Uri): Promise<void> {
  if (vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop)
    await vscode.env.openExternal(page);
  else await vscode.commands.executeCommand('revealInExplorer', page);
}
