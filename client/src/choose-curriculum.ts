/** The curriculum that a command is about: the one at hand, or the one that a person chooses. */
import * as vscode from 'vscode';
import { type CurriculumStatus, statusRequest } from '../../server/src/protocol/status.ts';
import { curriculumAt } from './curriculum-at.ts';
import type { Session } from './session.ts';

/** @returns nothing when there is none, which is then said, or when none was chosen. */
export async function chooseCurriculum({ ask }: Session): Promise<CurriculumStatus | undefined> {
  const curricula = (await ask<readonly CurriculumStatus[]>(statusRequest)) ?? [];
  const atHand = curriculumAt(curricula, vscode.window.activeTextEditor?.document.uri);
  if (atHand !== undefined) return atHand;
  if (curricula.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no curriculum in this window. Open a folder that has a curriculum.yaml.'),
    );
    return undefined;
  }
  const rows = curricula.map((curriculum) => ({
    label: curriculum.title,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(curriculum.folder)),
    curriculum,
  }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Which curriculum?'),
    matchOnDescription: true,
  });
  return chosen?.curriculum;
}
