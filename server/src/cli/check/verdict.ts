/** `--fail-on` and `--max-warnings`: whether what is left stands in the way, and what the exit code says of it. */
import { type CheckReport, countsOf, inWords } from '../../core/report/report.ts';
import type { ShownFinding } from '../../core/report/shown.ts';
import { internalError } from '../../core/rules/internal-error/rule.ts';
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { ExitCode, Option } from '../command.ts';

const bySeverity = ['error', 'warning', 'info'] as const;

export interface Limits {
  /** The least serious findings that fail; none do for `never`. */
  readonly failOn: ShownFinding['severity'] | 'never';
  readonly maxWarnings: number | undefined;
}

export const usualLimits: Limits = { failOn: 'error', maxWarnings: undefined };

export const limitOptions: readonly Option[] = [
  {
    name: 'fail-on',
    takes: 'severity',
    choices: [...bySeverity, 'never'],
    help: 'The exit code is 1 at findings of this severity or a higher one: error (the default), warning, info, or never',
  },
  {
    name: 'max-warnings',
    takes: 'number',
    help: 'The exit code is 1 also when there are more warnings than this',
  },
];

export function askedLimits(given: Arguments): Limits {
  // The choices of the option are those of the type.
  const failOn = (given.value('fail-on') ?? usualLimits.failOn) as Limits['failOn'];
  const written = given.value('max-warnings');
  if (written !== undefined && !/^\d{1,9}$/.test(written))
    throw new Refusal(
      `--max-warnings cannot be '${written}'. It is a number from 0 up, for example: --max-warnings 10`,
    );
  return { failOn, maxWarnings: written === undefined ? undefined : Number(written) };
}

export interface Verdict {
  readonly code: ExitCode;
  /** Why, where the findings alone do not show it. */
  readonly why: string | undefined;
}

export function verdictOn({ findings }: CheckReport, limits: Limits): Verdict {
  if (findings.some(({ rule }) => rule === internalError.id))
    return {
      code: 2,
      why: `a check failed by a fault of Throughline, so not all could be checked: see ${internalError.id} in the report.`,
    };
  const { warnings } = countsOf(findings);
  if (findings.some((finding) => isFailing(finding, limits))) return { code: 1, why: undefined };
  if (limits.maxWarnings === undefined || warnings <= limits.maxWarnings) return { code: 0, why: undefined };
  return {
    code: 1,
    why: `there ${warnings === 1 ? 'is' : 'are'} ${inWords(warnings, 'warning')}, and --max-warnings allows ${limits.maxWarnings.toLocaleString('en-US')}.`,
  };
}

/** Whether a finding alone makes the check fail. */
export function isFailing({ rule, severity }: ShownFinding, { failOn }: Limits): boolean {
  if (rule === internalError.id) return true;
  return failOn !== 'never' && bySeverity.indexOf(severity) <= bySeverity.indexOf(failOn);
}
