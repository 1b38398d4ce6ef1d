/** Which of several curricula is meant. */
import * as vscode from 'vscode';

/** The innermost curriculum that a file is in; for a file in none, the only one there is. */
export function curriculumAt<C extends { readonly folder: string }>(
  curricula: readonly C[],
  file: vscode.Uri | undefined,
): C | undefined {
  const around = curricula
    .filter(({ folder }) => file !== undefined && String(file).startsWith(`${vscode.Uri.parse(folder)}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  return around[0] ?? (curricula.length === 1 ? curricula[0] : undefined);
}
