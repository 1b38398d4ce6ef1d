/** Questions come from the server in English, since the command line asks them too. */
import * as vscode from 'vscode';

/** A test sees to it that each question has its Spanish. */
export function serverWords(english: string): string {
  return english === '' ? '' : vscode.l10n.t(english);
}

export function gradeWords(grade: string): string {
  return grade === 'K' ? vscode.l10n.t('Kindergarten') : vscode.l10n.t('Grade {0}', grade);
}
