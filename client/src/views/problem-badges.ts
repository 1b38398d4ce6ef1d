/** The number of problems at the end of a line of a view, as the explorer shows them at files. */
import * as vscode from 'vscode';
import type { Problems } from '../../../server/src/protocol/tree.ts';
import type { Register } from '../session.ts';

const scheme = 'throughline-line';

/** An address of a line that carries its numbers, so that a badge needs to know nothing else. */
export function problemUri(line: string, { errors, warnings }: Problems): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${line}`, query: `${errors} ${warnings}` });
}

export function problemWords({ errors, warnings }: Pick<Problems, 'errors' | 'warnings'>): string {
  if (errors + warnings === 0) return '';
  if (warnings === 0) return errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors);
  if (errors === 0)
    return warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings);
  return vscode.l10n.t('{0} errors and warnings', errors + warnings);
}

export const problemBadges: Register = () =>
  vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const [errors = 0, warnings = 0] = uri.query.split(' ').map(Number);
      const words = problemWords({ errors, warnings });
      if (words === '') return undefined;
      const colour = errors > 0 ? 'list.errorForeground' : 'list.warningForeground';
      const all = errors + warnings;
      return {
        badge: all > 9 ? '9+' : String(all),
        tooltip: words,
        color: new vscode.ThemeColor(colour),
      };
    },
  });
