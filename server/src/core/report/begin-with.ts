/**
 * Findings stand file by file, and in a file from top to bottom: whoever mends them opens one file after another, and
 * two reports can be compared. So a cause may stand below its effects: a lesson that cannot be read teaches nothing,
 * and what depends on it is reported too, perhaps in a file before it. This says where to begin.
 */
import { syntax } from '../rules/syntax/rule.ts';
import { unreadable } from '../rules/unreadable/rule.ts';
import { type CheckReport, inWords } from './report.ts';

/** What other findings may follow from, where it is an error: a package that is only untidy was read. */
const causes: readonly string[] = [unreadable.id, syntax.id];

/** @returns `undefined` where it does not matter. */
export function beginWith({ findings }: Pick<CheckReport, 'findings'>): string | undefined {
  const own = findings.filter(({ rule, severity }) => causes.includes(rule) && severity === 'error');
  if (own.length === 0 || own.length === findings.length) return undefined;
  const rules = causes.filter((id) => own.some(({ rule }) => rule === id)).join(' and ');
  const which =
    own.length === 1 ? `the finding of ${rules}` : `the ${inWords(own.length, 'finding')} of ${rules}`;
  return `Begin with ${which}: what cannot be read seems to be missing elsewhere.`;
}
