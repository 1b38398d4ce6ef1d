/** The line at the foot of the window: which curriculum this is, what is found in it, and how far it covers its standards. */
import * as vscode from 'vscode';
import { type CurriculumStatus, statusRequest } from '../../server/src/protocol/status.ts';
import { curriculumAt } from './curriculum-at.ts';
import { problemsIn } from './problems.ts';
import type { Register } from './session.ts';

/** Problems come in many small steps. */
const settleMs = 200;

export const statusBar: Register = (session) => {
  const item = vscode.window.createStatusBarItem('throughline.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Throughline';
  item.command = 'workbench.actions.view.problems';
  let curricula: readonly CurriculumStatus[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    curricula = (await session.ask<readonly CurriculumStatus[]>(statusRequest)) ?? [];
    show();
  }

  function show(): void {
    const shown = curriculumAt(curricula, vscode.window.activeTextEditor?.document.uri);
    if (shown === undefined) {
      item.hide();
      return;
    }
    const { errors, warnings, notes } = problemsIn(shown.folder);
    const share = shown.standards === 0 ? undefined : Math.floor((100 * shown.covered) / shown.standards);
    const title = shown.title === '' ? vscode.l10n.t('Curriculum without a title') : shortened(shown.title);
    const problems = errors + warnings === 0 ? [] : [`$(error) ${errors} $(warning) ${warnings}`];
    const coverage = share === undefined ? [] : [vscode.l10n.t('{0}% covered', share)];
    item.text = shown.isLoaded
      ? `$(book) ${[title, ...problems, ...coverage].join(' · ')}`
      : `$(sync~spin) ${vscode.l10n.t('Reading the curriculum')}`;
    item.tooltip = tooltipOf(shown, { errors, warnings, notes });
    item.accessibilityInformation = {
      label: vscode.l10n.t(
        '{0}: {1} errors, {2} warnings; {3} of {4} standards taught and assessed',
        shown.title,
        errors,
        warnings,
        shown.covered,
        shown.standards,
      ),
      role: 'button',
    };
    item.show();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(show, settleMs);
  }

  void update();
  return vscode.Disposable.from(
    item,
    new vscode.Disposable(() => clearTimeout(timer)),
    session.onChanged(() => void update()),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(soon),
  );
};

/** The foot of the window is shared; the whole title is in what is shown on pointing at it. */
function shortened(title: string): string {
  return title.length <= 32 ? title : `${title.slice(0, 31).trimEnd()}…`;
}

function tooltipOf(
  { title, units, lessons, assessments, standards, covered }: CurriculumStatus,
  { errors, warnings, notes }: { readonly errors: number; readonly warnings: number; readonly notes: number },
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  const lines = [
    vscode.l10n.t('{0} units, {1} lessons, {2} assessments', units, lessons, assessments),
    vscode.l10n.t('{0} of {1} standards are taught and then assessed', covered, standards),
    vscode.l10n.t('{0} errors, {1} warnings, {2} notes', errors, warnings, notes),
  ];
  for (const line of lines) text.appendMarkdown('- ').appendText(line).appendMarkdown('\n');
  return text;
}
