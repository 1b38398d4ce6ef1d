/**
 * The one mutable object: the files of one curriculum's folder as they are now, and what follows from them.
 *
 * Files go in by `apply`; everything else is asked. Texts are not kept: facts and reports are, and whoever
 * shows a finding reads its file again to find the place.
 */
import { byText, createIndex, type Index } from '../model/index.ts';
import { allRules, curriculumRules, suppressionRules } from '../rules/all.ts';
import type { Finding, SuppressedFinding } from '../rules/rule.ts';
import { unreadable } from '../rules/unreadable/rule.ts';
import { createStandards } from '../standards/codes.ts';
import { type RuleReport, reportsOf, runRule } from './check.ts';
import { createInForce } from './in-force.ts';
import { type Reading, readFile } from './read.ts';
import { type AskedSeverities, asSet, type SeverityOf, severityFrom } from './severity.ts';
import { saidOf } from './suppress.ts';

/** What happened to a file. Its path is relative to the curriculum's folder, with `/` between folders. */
export type Change =
  | { readonly path: string; readonly text: string }
  /** The file is there and its text is not of interest: an image, an attachment. */
  | { readonly path: string; readonly exists: true }
  /** It is there and cannot be read; the message says why, and what to do. A folder may be in this state too. */
  | { readonly path: string; readonly unreadable: string }
  | { readonly path: string; readonly exists: false };

export interface Workspace {
  readonly apply: (changes: readonly Change[]) => void;
  /** The index of the files as they are; ask again after `apply`. */
  readonly index: () => Index;
  /** The findings in a file, in the order of its rules, without those that a comment keeps quiet. */
  readonly findings: (path: string) => readonly Finding[];
  /** The findings in all files that a comment keeps quiet, sorted by path. */
  readonly suppressed: () => readonly SuppressedFinding[];
  /** The paths of all files with findings, sorted. */
  readonly pathsWithFindings: () => readonly string[];
  /** The severity in force for a rule in a file. */
  readonly severityOf: (rule: string, path: string) => Finding['severity'] | 'off';
}

/** @param asked - severities over those of curriculum.yaml. */
export function createWorkspace(asked: AskedSeverities = asSet): Workspace {
  const readings = new Map<string, Reading>();
  const files = new Set<string>();
  /** Why a file cannot be read, by path. */
  const problems = new Map<string, string>();
  const inForce = createInForce();
  /** Made when it is first asked for, so that loading folds each file once. */
  let index: Index | undefined;
  let isStale = true;
  let severity: SeverityOf = severityFrom([], asked);
  let severityKey = '';
  const results = new Map<
    string,
    {
      readonly version: number;
      readonly index: Index;
      readonly reports: ReadonlyMap<string, readonly RuleReport[]>;
    }
  >();
  /** Whether a suppression is of use is known when all rules have run. */
  const isAskedForAll = suppressionRules.some(({ id }) => asked.only?.has(id) === true);
  const ownSeverity = new Map(allRules.map((rule) => [rule.id, rule.severity]));

  function apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const reading = 'text' in change ? readFile(change) : undefined;
      const exists = !('exists' in change) || change.exists;
      if ('unreadable' in change) problems.set(change.path, change.unreadable);
      else problems.delete(change.path);
      if (exists) files.add(change.path);
      else files.delete(change.path);
      if (reading === undefined) readings.delete(change.path);
      else readings.set(change.path, reading);
      index?.setFile(change.path, exists);
      index?.replace(change.path, reading?.facts);
    }
    isStale = true;
  }

  /** The standards in force come from the files themselves: when they change, the facts are folded anew. */
  function refresh(): Index {
    if (index !== undefined && !isStale) return index;
    isStale = false;
    const known = index ?? foundations();
    const curriculum = known.allOf('curriculum')[0];
    const settings = curriculum?.kind === 'curriculum' ? curriculum.data.severities : [];
    if (JSON.stringify(settings) !== severityKey) {
      severityKey = JSON.stringify(settings);
      severity = severityFrom(settings, asked);
    }
    const own = known
      .allOf('standards')
      .flatMap((facts) => (facts.kind === 'standards' ? (facts.data.catalogue ?? []) : []));
    const named = curriculum?.kind === 'curriculum' ? curriculum.data.catalogues : [];
    const standards = inForce(named, own);
    if (index?.standards === standards) return index;
    index = createIndex(standards);
    for (const path of files) index.setFile(path, true);
    for (const [path, reading] of readings) index.replace(path, reading.facts);
    return index;
  }

  /** An index of the few documents that say which standards are in force. */
  function foundations(): Index {
    const few = createIndex(createStandards([]));
    for (const [path, { facts }] of readings) {
      if (facts.kind === 'curriculum' || facts.kind === 'standards') few.replace(path, facts);
    }
    return few;
  }

  function reports(): void {
    const current = refresh();
    for (const rule of curriculumRules) {
      if (asked.only?.has(rule.id) === false && !isAskedForAll) continue;
      const known = results.get(rule.id);
      const version = current.version([
        ...rule.reads,
        ...rule.kinds.flatMap((kind) => (kind === 'standards' ? ('catalogue' as const) : kind)),
      ]);
      if (known?.index === current && known.version === version) continue;
      results.set(rule.id, { version, index: current, reports: runRule(rule, current) });
    }
  }

  /** What all rules say about a file; the rules on suppressions last, since they ask what the others said. */
  function reportsOn(path: string): readonly RuleReport[] {
    reports();
    const problem = problems.get(path);
    const reading = readings.get(path);
    const own: readonly RuleReport[] = [
      ...(problem === undefined ? [] : [{ rule: unreadable.id, report: unreadableReport(problem) }]),
      ...(reading?.reports ?? []),
      ...curriculumRules.flatMap((rule) => results.get(rule.id)?.reports.get(path) ?? []),
    ];
    if (reading === undefined || reading.facts.suppressions.length === 0) return own;
    const { facts } = reading;
    const said = saidOf(own);
    return [...own, ...suppressionRules.flatMap((rule) => reportsOf(rule.id, () => rule.check(facts, said)))];
  }

  function withSeverity(path: string, { rule, report, failed }: RuleReport): Finding | undefined {
    const own = report.severity ?? ownSeverity.get(rule) ?? 'error';
    const inForce = severity(failed ?? rule, path, own);
    if (inForce === 'off') return undefined;
    return { ...report, rule, path, severity: failed === undefined ? inForce : 'error' };
  }

  function findings(path: string): readonly Finding[] {
    return reportsOn(path).flatMap((report) =>
      report.suppression === undefined ? (withSeverity(path, report) ?? []) : [],
    );
  }

  function suppressed(): readonly SuppressedFinding[] {
    const paths = [...readings].flatMap(([path, { facts }]) => (facts.suppressions.length > 0 ? [path] : []));
    return paths.sort(byText).flatMap((path) =>
      reportsOn(path).flatMap((report) => {
        const finding = report.suppression === undefined ? undefined : withSeverity(path, report);
        return finding === undefined || report.suppression === undefined
          ? []
          : [{ ...finding, suppression: report.suppression }];
      }),
    );
  }

  return {
    apply,
    index: refresh,
    findings,
    suppressed,
    pathsWithFindings: () => {
      reports();
      const paths = new Set(problems.keys());
      for (const [path, { facts, reports }] of readings)
        if (reports.length > 0 || facts.suppressions.length > 0) paths.add(path);
      for (const { reports: byPath } of results.values()) for (const path of byPath.keys()) paths.add(path);
      return [...paths].sort(byText).filter((path) => findings(path).length > 0);
    },
    severityOf: (rule, path) => {
      refresh();
      return severity(rule, path, ownSeverity.get(rule) ?? 'error');
    },
  };
}

/** At the start of the file: nothing of it is known. */
function unreadableReport(message: string): RuleReport['report'] {
  return { pointer: '', range: { start: 0, end: 0 }, message };
}
