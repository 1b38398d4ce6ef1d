/** Asks for standards: the likely ones first, the grade's by domain, and whatever words find. Any number of them. */
import * as vscode from 'vscode';
import { asking } from '../asking.ts';
import type { Session } from '../session.ts';
import { stateIcon, stateWords } from '../views/states.ts';
import { type Said, type Step, shown } from './steps.ts';

interface Row extends vscode.QuickPickItem {
  /** Nothing for a line between the others. */
  readonly code?: string;
}

interface Likely {
  readonly value: string;
  readonly detail: string;
}

export async function askStandards(
  session: Session,
  step: Step,
  curriculum: string | undefined,
  likely: readonly Likely[],
  before: readonly string[],
): Promise<Said<readonly string[]>> {
  const picks = vscode.window.createQuickPick<Row>();
  picks.canSelectMany = true;
  picks.matchOnDescription = true;
  picks.placeholder = step.help;
  picks.busy = true;
  /** What has been chosen, which stays chosen while something else is searched. */
  const chosen = new Map<string, Row>();
  let asked = 0;

  function show(rows: readonly Row[]): void {
    const listed = new Set(rows.map(({ code }) => code));
    const kept = [...chosen.values()].filter(({ code }) => !listed.has(code));
    picks.items = [...(kept.length === 0 ? [] : [line(vscode.l10n.t('Chosen'))]), ...kept, ...rows];
    picks.selectedItems = picks.items.filter(({ code }) => code !== undefined && chosen.has(code));
    picks.busy = false;
  }

  async function search(words: string): Promise<void> {
    asked += 1;
    const own = asked;
    picks.busy = true;
    const answer = await asking(session, 'throughline/standards', { curriculum, words });
    // Only the answer to what is typed now counts.
    if (own !== asked) return;
    const groups = (answer?.groups ?? []).map(({ code, title, rows }) => ({
      title:
        code === 'found' ? vscode.l10n.t('Found') : code === 'practices' ? vscode.l10n.t('Practices') : title,
      // A heading stands for all below it, which is more than one document is about.
      rows: rows
        .filter(({ type }) => type !== 'domain' && type !== 'cluster')
        .map(({ code: own, label, state }) => rowOf(own, label, state, words !== '')),
    }));
    const first = words === '' && likely.length > 0;
    const codes = new Set(first ? likely.map(({ value }) => value) : []);
    show([
      ...(first
        ? [
            line(vscode.l10n.t('Of the unit')),
            ...likely.map(({ value, detail }) => rowOf(value, detail, undefined, false)),
          ]
        : []),
      ...groups.flatMap(({ title, rows }) => [
        line(title),
        ...rows.filter(({ code }) => code !== undefined && !codes.has(code)),
      ]),
    ]);
  }

  picks.onDidChangeValue((words) => void search(words.trim()));
  picks.onDidChangeSelection((rows) => {
    const codes = new Set(rows.map(({ code }) => code));
    for (const row of picks.items)
      if (row.code !== undefined && !codes.has(row.code)) chosen.delete(row.code);
    for (const row of rows) if (row.code !== undefined) chosen.set(row.code, row);
  });
  for (const code of before) chosen.set(code, { label: code, code });
  void search('');
  return shown<readonly string[]>(picks, { ...step, title: `${step.title}: ${step.ask}` }, (say) => {
    picks.onDidAccept(() => say([...chosen.keys()]));
  });
}

function rowOf(
  code: string,
  label: string,
  state: Parameters<typeof stateWords>[0] | undefined,
  isFound: boolean,
): Row {
  return {
    code,
    label: code,
    description: label,
    ...(state === undefined ? {} : { iconPath: stateIcon(state), tooltip: stateWords(state) }),
    // The server finds by the ends of words and by what stands near, which the list itself does not.
    alwaysShow: isFound,
  };
}

function line(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
