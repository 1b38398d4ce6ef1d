/** The states of coverage in words, and how they look. */
import * as vscode from 'vscode';
import type { StandardsAnswer } from '../../../server/src/protocol/standards.ts';

export type State = NonNullable<StandardsAnswer['groups'][number]['rows'][number]['state']>;

export function stateWords(state: State): string {
  switch (state) {
    case 'covered':
      return vscode.l10n.t('taught, then assessed');
    case 'taught-only':
      return vscode.l10n.t('taught, and nothing assesses it');
    case 'assessed-only':
      return vscode.l10n.t('assessed, and nothing teaches it');
    case 'out-of-order':
      return vscode.l10n.t('assessed before it is taught');
    case 'hollow':
      return vscode.l10n.t('promised by a unit, and in no lesson');
    case 'unaddressed':
      return vscode.l10n.t('nowhere yet');
  }
}

const looks: Readonly<Record<State, readonly [icon: string, colour: string]>> = {
  covered: ['pass-filled', 'testing.iconPassed'],
  'taught-only': ['mortar-board', 'list.warningForeground'],
  'assessed-only': ['checklist', 'list.errorForeground'],
  'out-of-order': ['arrow-swap', 'list.errorForeground'],
  hollow: ['circle-large-outline', 'list.warningForeground'],
  unaddressed: ['circle-large-outline', 'disabledForeground'],
};

/** What has no state, such as a habit of work, has a look of its own. */
export function stateIcon(state: State | undefined): vscode.ThemeIcon {
  if (state === undefined) return new vscode.ThemeIcon('tools');
  const [icon, colour] = looks[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}
