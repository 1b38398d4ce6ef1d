/** What is found in a curriculum, as the editor shows it. */
import * as vscode from 'vscode';

export interface Problems {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** What our diagnostics name as where they come from. */
export const source = 'throughline';

/** @param folder - the URI of a curriculum's folder. */
export function problemsIn(folder: string): Problems {
  const inside = `${vscode.Uri.parse(folder)}/`;
  const own = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => String(uri).startsWith(inside))
    .flatMap(([, diagnostics]) => diagnostics.filter((each) => each.source === source));
  const counted = (severity: vscode.DiagnosticSeverity): number =>
    own.filter((each) => each.severity === severity).length;
  return {
    errors: counted(vscode.DiagnosticSeverity.Error),
    warnings: counted(vscode.DiagnosticSeverity.Warning),
    notes: counted(vscode.DiagnosticSeverity.Information),
  };
}
