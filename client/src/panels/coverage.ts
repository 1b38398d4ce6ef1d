import * as vscode from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol/panels.ts';
import { chooseCurriculum } from '../choose-curriculum.ts';
import type { Register, Session } from '../session.ts';
import { latest } from './latest.ts';
import { follow } from './open-place.ts';
import { createPanel } from './panel.ts';

/** What is missing from a curriculum, its standards by units, and the practices around it in figures. */
export const coverage: Register = (session) => {
  const open = new Map<string, vscode.WebviewPanel>();
  return vscode.commands.registerCommand('throughline.showCoverage', async () => {
    const curriculum = await chooseCurriculum(session);
    if (curriculum === undefined) return;
    const known = open.get(curriculum.folder);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const panel = showCoverage(session, curriculum.folder, curriculum.title);
    open.set(curriculum.folder, panel);
    panel.onDidDispose(() => open.delete(curriculum.folder));
  });
};

function showCoverage(session: Session, folder: string, title: string): vscode.WebviewPanel {
  const { panel, show, onMessage } = createPanel(session, {
    type: 'throughline.coverage',
    title: vscode.l10n.t('Coverage: {0}', title),
    column: vscode.ViewColumn.Active,
  });
  let known: Readonly<Record<string, string>> = {};
  const update = latest(async () => {
    const answer = await session.ask<CoverageAnswer>('throughline/coverage', { curriculum: folder, known });
    if (answer === undefined) return;
    const isShown = await show({ type: 'coverage', answer });
    known = isShown ? { [answer.report.id]: answer.report.mark } : {};
  });
  const changes = session.onChanged((changed) => {
    if (changed.folder === folder) update();
  });
  panel.onDidDispose(() => changes.dispose());
  onMessage(async (message) => {
    if (message.type === 'ready') update();
    if (message.type === 'follow')
      await follow(
        session,
        { curriculum: folder, from: 'map.html', address: message.address },
        panel.viewColumn,
      );
  });
  return panel;
}
