/** The standards of the curriculum by domain: what is covered, what is missing, and where each is used. */
import * as vscode from 'vscode';
import type { StandardsAnswer } from '../../../server/src/protocol/standards.ts';
import { asking } from '../asking.ts';
import { ownDocuments } from '../own-files.ts';
import type { Register, Session } from '../session.ts';
import { type StandardLine, standardLine } from './standard-line.ts';
import { insertStandard, showUses } from './standards-actions.ts';
import { searchBox } from './standards-search.ts';

export const standardsViewId = 'throughline.standards';

export const standardsView: Register = (session) => {
  const changed = new vscode.EventEmitter<undefined>();
  let words = '';
  let gapsOnly = false;
  /** The file that was edited last says which of several curricula is meant. */
  let uri = uriOfEditor(session, vscode.window.activeTextEditor);

  const provider: vscode.TreeDataProvider<StandardLine> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: standardLine,
    getChildren: async (above) => {
      if (above?.type === 'group') return linesOf(above);
      if (above !== undefined) return [];
      const answer = await asking(session, 'throughline/standards', { uri, words, gapsOnly });
      view.message = messageOf(answer, words, gapsOnly) ?? '';
      return groupsOf(answer);
    },
    getParent: (line) => (line.type === 'row' ? line.above : undefined),
    resolveTreeItem: async (item, line) => {
      if (line.type !== 'row') return item;
      const uses = await asking(session, 'throughline/standardUses', {
        curriculum: line.curriculum,
        code: line.row.code,
      });
      if (uses !== undefined && uses !== null) item.tooltip = new vscode.MarkdownString(uses.markdown);
      return item;
    },
  };
  const view = vscode.window.createTreeView(standardsViewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = (): void => changed.fire(undefined);
  const search = (next: string): void => {
    if (next === words) return;
    words = next;
    void vscode.commands.executeCommand('setContext', 'throughline.standards.isSearched', words !== '');
    refresh();
  };
  const showGaps = (only: boolean): void => {
    gapsOnly = only;
    void vscode.commands.executeCommand('setContext', 'throughline.standards.gapsOnly', only);
    refresh();
  };
  const command = (name: string, run: (line?: StandardLine) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`throughline.standards.${name}`, run);
  return vscode.Disposable.from(
    view,
    changed,
    session.onChanged(refresh),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const next = uriOfEditor(session, editor);
      if (next === undefined || next === uri) return;
      uri = next;
      refresh();
    }),
    // Each may be asked for from anywhere, so what it changes is brought into view first.
    command('search', async () => {
      await vscode.commands.executeCommand(`${standardsViewId}.focus`);
      searchBox(words, search);
    }),
    command('clearSearch', () => search('')),
    command('showGaps', async () => {
      await vscode.commands.executeCommand(`${standardsViewId}.focus`);
      showGaps(true);
    }),
    command('showAll', () => showGaps(false)),
    command('insert', (line) => insertStandard(session, line)),
    command('uses', (line) => showUses(session, line)),
    command('copyCode', (line) =>
      line?.type === 'row' ? vscode.env.clipboard.writeText(line.row.code) : undefined,
    ),
  );
};

function uriOfEditor(session: Session, editor: vscode.TextEditor | undefined): string | undefined {
  return editor !== undefined && vscode.languages.match(ownDocuments(), editor.document) > 0
    ? session.client.code2ProtocolConverter.asUri(editor.document.uri)
    : undefined;
}

function groupsOf(answer: StandardsAnswer | undefined): StandardLine[] {
  const curriculum = answer?.curriculum;
  if (answer === undefined || curriculum === undefined) return [];
  return answer.groups.map((group) => ({ type: 'group', group, curriculum }));
}

function linesOf(above: StandardLine & { readonly type: 'group' }): StandardLine[] {
  return above.group.rows.map((row) => ({ type: 'row', row, above, curriculum: above.curriculum }));
}

/** What is shown of the standards, and why there may be none. */
function messageOf(
  answer: StandardsAnswer | undefined,
  words: string,
  gapsOnly: boolean,
): string | undefined {
  if (answer?.curriculum === undefined) return undefined;
  const { groups, isCut, elsewhere, near, isLoading } = answer;
  if (isLoading) return vscode.l10n.t('The curriculum is being read…');
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (words === '') {
    if (isCut) return vscode.l10n.t('These are the first {0}. Search to find the others.', shown);
    if (shown > 0) return gapsOnly ? vscode.l10n.t('Only what is not taught and then assessed') : undefined;
    return gapsOnly
      ? vscode.l10n.t('Every standard is taught, then assessed.')
      : vscode.l10n.t('This curriculum names no standards and no grade yet: see curriculum.yaml.');
  }
  const parts = [
    shown === 0
      ? vscode.l10n.t('Nothing is found for “{0}”.', words)
      : vscode.l10n.t('Found for “{0}”: {1}', words, isCut ? `${shown}+` : shown),
    near.length === 0 ? '' : vscode.l10n.t('Did you mean {0}?', near.join(', ')),
    elsewhere === 0 ? '' : vscode.l10n.t('In other grades: {0}', elsewhere),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
