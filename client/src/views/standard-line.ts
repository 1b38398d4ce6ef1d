/** How a line of the standards looks. */
import * as vscode from 'vscode';
import type { StandardsAnswer } from '../../../server/src/protocol/standards.ts';
import { stateIcon, stateWords } from './states.ts';

type Group = StandardsAnswer['groups'][number];
type Row = Group['rows'][number];

export type StandardLine = { readonly curriculum: string } & (
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'row'; readonly row: Row; readonly above: StandardLine }
);

export function standardLine(line: StandardLine): vscode.TreeItem {
  return line.type === 'group' ? groupLine(line) : rowLine(line);
}

function groupLine({ group, curriculum }: StandardLine & { readonly type: 'group' }): vscode.TreeItem {
  const { code, title, covered, of } = group;
  const isFound = code === 'found';
  const item = new vscode.TreeItem(titleOf(group), vscode.TreeItemCollapsibleState.Expanded);
  // Whoever unfolds a domain has done so for this curriculum, and found lines are shown anew.
  item.id = `${curriculum}#${code}${isFound ? title : ''}`;
  item.contextValue = 'group';
  if (of > 0) {
    item.description = vscode.l10n.t('{0}/{1} covered', covered, of);
    item.tooltip = vscode.l10n.t('{0} of {1} standards are taught, then assessed.', covered, of);
  }
  return item;
}

function titleOf({ code, title }: Group): string {
  if (code === 'found') return vscode.l10n.t('Found');
  return code === 'practices' ? vscode.l10n.t('Practices') : title === '' ? code : `${code} ${title}`;
}

function rowLine({ row, curriculum, above }: StandardLine & { readonly type: 'row' }): vscode.TreeItem {
  const { code, type, label, state, lessons, assessments } = row;
  const item = new vscode.TreeItem(code, vscode.TreeItemCollapsibleState.None);
  const group = above.type === 'group' ? above.group.code : '';
  item.id = `${curriculum}#${group}/${code}`;
  item.description = label;
  const isHeading = type === 'domain' || type === 'cluster';
  item.iconPath = isHeading ? new vscode.ThemeIcon('list-tree') : stateIcon(state);
  item.contextValue = 'standard';
  const uses = [
    lessons === 0 ? '' : vscode.l10n.t('lessons: {0}', lessons),
    assessments === 0 ? '' : vscode.l10n.t('assessments: {0}', assessments),
  ].filter((words) => words !== '');
  const said = [code, label, state === undefined ? '' : stateWords(state), ...uses];
  item.accessibilityInformation = { label: said.filter((words) => words !== '').join(', ') };
  return item;
}
