/** How a line of the curriculum's tree looks: its icon, what stands behind its title, and what it says when pointed at. */
import * as vscode from 'vscode';
import type { Node } from '../../../server/src/protocol/tree.ts';
import { problemUri, problemWords } from './problem-badges.ts';
import { stateWords } from './states.ts';

const icons: Readonly<Record<Node['kind'], string>> = {
  curriculum: 'book',
  unit: 'layers',
  section: 'list-tree',
  lesson: 'mortar-board',
  assessment: 'checklist',
  item: 'question',
  protocol: 'organization',
  feedback: 'comment-discussion',
  schedule: 'calendar',
  standards: 'target',
  words: 'symbol-text',
  group: 'library',
};

export function lineId({ curriculum, key }: Pick<Node, 'curriculum' | 'key'>): string {
  return `${curriculum}#${key}`;
}

export function curriculumLine(node: Node): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(node), unfolding(node));
  item.id = lineId(node);
  item.iconPath = new vscode.ThemeIcon(icons[node.kind], coverageColour(node));
  item.resourceUri = problemUri(lineId(node), node.problems);
  item.description = descriptionOf(node);
  item.tooltip = tooltipOf(node);
  item.contextValue = [
    node.kind,
    ...(node.canMove ? ['movable'] : []),
    ...(node.id === undefined ? [] : ['named']),
    ...(node.uri === undefined || node.kind === 'section' || node.kind === 'item' ? [] : ['document']),
  ].join(' ');
  const said = [titleOf(node), kindWords(node), item.description, problemWords(node.problems)];
  item.accessibilityInformation = { label: said.filter((words) => words !== '').join(', ') };
  if (node.uri !== undefined)
    item.command = {
      command: 'throughline.openPlace',
      title: vscode.l10n.t('Open'),
      arguments: [node.uri, node.pointer ?? ''],
    };
  return item;
}

function unfolding({ kind, hasChildren }: Node): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None;
  return kind === 'curriculum' || kind === 'section'
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

function titleOf({ kind, title }: Node): string {
  if (kind === 'section' && title === '') return vscode.l10n.t('Lessons');
  if (kind !== 'group') return title;
  switch (title) {
    case 'schedules':
      return vscode.l10n.t('Schedules');
    case 'standards':
      return vscode.l10n.t('Lists of standards');
    case 'unlisted':
      return vscode.l10n.t('In no unit');
    default:
      return vscode.l10n.t('In no curriculum');
  }
}

/** What kind of thing it is, for whoever cannot see the icon. */
function kindWords({ kind }: Node): string {
  switch (kind) {
    case 'curriculum':
      return vscode.l10n.t('curriculum');
    case 'unit':
      return vscode.l10n.t('unit');
    case 'section':
      return vscode.l10n.t('section');
    case 'lesson':
      return vscode.l10n.t('lesson');
    case 'assessment':
      return vscode.l10n.t('assessment');
    case 'item':
      return vscode.l10n.t('question');
    case 'protocol':
      return vscode.l10n.t('session');
    case 'feedback':
      return vscode.l10n.t('feedback cycle');
    case 'schedule':
      return vscode.l10n.t('schedule');
    case 'standards':
      return vscode.l10n.t('list of standards');
    case 'words':
      return vscode.l10n.t('list of words');
    case 'group':
      return '';
  }
}

function descriptionOf({ kind, minutes, coverage, isLoading }: Node): string {
  if (isLoading === true && kind === 'curriculum') return vscode.l10n.t('reading…');
  const parts = [
    // The sign of a minute is the same in each language.
    minutes === undefined ? '' : `${minutes} min`,
    coverage === undefined ? '' : vscode.l10n.t('{0}/{1} covered', coverage.covered, coverage.of),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Green once all is taught and then assessed; what is missing is told in words, not by a colour alone. */
function coverageColour({ coverage }: Node): vscode.ThemeColor | undefined {
  return coverage !== undefined && coverage.covered === coverage.of
    ? new vscode.ThemeColor('testing.iconPassed')
    : undefined;
}

function tooltipOf(node: Node): vscode.MarkdownString {
  const { coverage, problems } = node;
  const tooltip = new vscode.MarkdownString();
  const paragraph = (text: string): void => void tooltip.appendText(text).appendMarkdown('\n\n');
  tooltip.appendMarkdown('**').appendText(titleOf(node)).appendMarkdown('**\n\n');
  const facts = [kindWords(node), node.id ?? '', typeWords(node)].filter((fact) => fact !== '');
  if (facts.length > 0) paragraph(facts.join(' · '));
  if (coverage !== undefined) {
    paragraph(
      vscode.l10n.t('{0} of {1} standards are taught, then assessed.', coverage.covered, coverage.of),
    );
    for (const { code, state } of coverage.gaps)
      tooltip
        .appendMarkdown('- ')
        .appendText(`${code}: ${stateWords(state)}`)
        .appendMarkdown('\n');
    if (coverage.gaps.length > 0) tooltip.appendMarkdown('\n');
  }
  const found = problemWords(problems);
  if (found !== '') paragraph(found);
  return tooltip;
}

function typeWords({ type = '' }: Node): string {
  return type.replaceAll('-', ' ');
}
