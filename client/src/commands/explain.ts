import * as vscode from 'vscode';
import { type CheckSummary, checksRequest, explainRequest } from '../../../server/src/protocol/explain.ts';
import { ownDocuments } from '../own-files.ts';
import { source } from '../problems.ts';
import type { Register } from '../session.ts';

const command = 'throughline.explain';
const scheme = 'throughline-explanation';

/** Shows what stands behind a check: one that a problem names, or one that a person chooses. */
export const explain: Register = ({ ask }) => {
  async function choose(): Promise<string | undefined> {
    const checks = (await ask<readonly CheckSummary[]>(checksRequest)) ?? [];
    const rows = checks.map(({ id, summary }) => ({ label: id, detail: summary }));
    const chosen = await vscode.window.showQuickPick(rows, {
      title: vscode.l10n.t('Which check?'),
      placeHolder: vscode.l10n.t('Search by name or by what it finds'),
      matchOnDetail: true,
    });
    return chosen?.label;
  }

  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await ask<string>(explainRequest, { check: path.replace(/^\/|\.md$/g, '') })) ??
        vscode.l10n.t('There is no such check.'),
    }),
    vscode.commands.registerCommand(command, async (check?: unknown) => {
      const id = typeof check === 'string' ? check : await choose();
      if (id === undefined) return;
      const page = vscode.Uri.from({ scheme, path: `/${id}.md` });
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    }),
    vscode.languages.registerCodeActionsProvider(
      ownDocuments(),
      { provideCodeActions: (_document, _range, { diagnostics }) => actionsOn(diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
};

/** One for each check, below the fixes. */
function actionsOn(diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const checks = new Map<string, vscode.Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.source !== source || typeof diagnostic.code !== 'string') continue;
    checks.set(diagnostic.code, [...(checks.get(diagnostic.code) ?? []), diagnostic]);
  }
  return [...checks].map(([check, own]) => {
    const title = vscode.l10n.t("Explain '{0}'", check);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [check] };
    action.diagnostics = own;
    return action;
  });
}
