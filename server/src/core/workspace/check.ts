/** Runs rules and keeps what they say within bounds. A rule that fails becomes a finding of its own, never a silence. */
import type { Facts } from '../kinds/facts.ts';
import type { SuppressionFacts } from '../kinds/suppressions.ts';
import type { Index } from '../model/index.ts';
import { internalError } from '../rules/internal-error/rule.ts';
import type { AnyCurriculumRule, Report } from '../rules/rule.ts';
import { type SuppressorOf, suppressorOf } from './suppress.ts';

/** What a rule says, with the rule's id. */
export interface RuleReport {
  readonly rule: string;
  readonly report: Report;
  /** The rule that failed, where this is what became of it. */
  readonly failed?: string;
  /** The comment that keeps it quiet. */
  readonly suppression?: SuppressionFacts;
}

/** The most that one rule says about one file; the last of them says how many more there are. */
export const mostReportsPerFile = 100;

/** What curriculum rules say about a document, in their order. */
export function checkDocument(
  facts: Facts,
  index: Index,
  rules: readonly AnyCurriculumRule[],
): readonly RuleReport[] {
  const suppressor = suppressorOf(facts);
  return rules
    .filter((rule) => rule.kinds.includes(facts.kind))
    .flatMap((rule) => reportsOf(rule.id, () => rule.check(facts, index), suppressor));
}

/**
 * What a rule says about one file, by the check that says it.
 *
 * @param suppressor - finds the comment that keeps a report quiet. Quiet ones take no room among the others.
 */
export function reportsOf(
  rule: string,
  check: () => Iterable<Report>,
  suppressor?: SuppressorOf,
): readonly RuleReport[] {
  try {
    const all = [...check()].map((report): RuleReport => {
      const suppression = suppressor?.(rule, report.pointer);
      return { rule, report, ...(suppression === undefined ? {} : { suppression }) };
    });
    return [
      ...bounded(all.filter(({ suppression }) => suppression === undefined)),
      ...boundedQuiet(all.filter(({ suppression }) => suppression !== undefined)),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: internalError.id,
        failed: rule,
        report: {
          pointer: '',
          severity: 'error',
          message: `The check '${rule}' failed on this file, so what it would have found is not known (${reason}). This is a fault of Throughline, not of your file; please report it.`,
        },
      },
    ];
  }
}

/** Keeps a list of reports within bounds and says how many were left out. */
function bounded(reports: readonly RuleReport[]): readonly RuleReport[] {
  const last = reports[mostReportsPerFile - 1];
  if (reports.length <= mostReportsPerFile || last === undefined) return reports;
  const more = reports.length - mostReportsPerFile + 1;
  const { fix: _fix, choices: _choices, related: _related, ...place } = last.report;
  return [
    ...reports.slice(0, mostReportsPerFile - 1),
    {
      rule: last.rule,
      report: {
        ...place,
        more,
        message: `There are ${more} more findings of ${last.rule} in this file. Mend those above first.`,
      },
    },
  ];
}

/** The first of each comment is kept in any case, so that the comment is known to be of use. */
function boundedQuiet(reports: readonly RuleReport[]): readonly RuleReport[] {
  const known = new Set<SuppressionFacts | undefined>();
  return reports.filter(({ suppression }, at) => {
    const isFirst = !known.has(suppression);
    known.add(suppression);
    return isFirst || at < mostReportsPerFile;
  });
}
