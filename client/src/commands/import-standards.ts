import * as vscode from 'vscode';
import { chooseCurriculum } from '../choose-curriculum.ts';
import type { Register } from '../session.ts';
import { runWithProgress } from './run-with-progress.ts';

/** Brings the standards of a state or district into a curriculum, from the file in which they are published. */
export const importStandards: Register = (session) =>
  vscode.commands.registerCommand('throughline.importStandards', async () => {
    const curriculum = await chooseCurriculum(session);
    if (curriculum === undefined) return;
    const [file] =
      (await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Import Standards'),
        openLabel: vscode.l10n.t('Import'),
        filters: { [vscode.l10n.t('CASE package')]: ['json'] },
      })) ?? [];
    if (file === undefined || !(await vscode.workspace.saveAll(false))) return;
    const folder = vscode.Uri.parse(curriculum.folder);
    const outcome = await runWithProgress(
      session,
      folder,
      ['standards', 'import', file.fsPath],
      vscode.l10n.t('Importing standards into {0}', curriculum.title),
    );
    if (outcome === undefined) return;
    const details = vscode.l10n.t('Show Details');
    const chosen = await vscode.window.showInformationMessage(outcome.split('\n')[0] ?? '', details);
    if (chosen !== details) return;
    const document = await vscode.workspace.openTextDocument({ content: outcome, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
  });
