/** What a check found, as it is handed to whoever writes it down. */
import type { CoverageState } from '../model/coverage.ts';
import type { ShownFinding } from './shown.ts';

export interface CheckReport {
  /** `undefined` where curriculum.yaml could not be read. */
  readonly curriculum: { readonly id: string | undefined; readonly title: string } | undefined;
  /** The paths of the documents that were checked, sorted. */
  readonly checked: readonly string[];
  /** In the order of their files, and within a file in the order of its text. */
  readonly findings: readonly ShownFinding[];
  /** What was found and is set aside, each with the reason. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Sentences about the whole that a reader should know besides, such as what a baseline hides. */
  readonly notes?: readonly string[];
  /** What has changed since another state of the curriculum, where one was given. */
  readonly changes?: CoverageChanges;
}

export interface CoverageChanges {
  /** How that state was named: a branch, a commit. */
  readonly since: string;
  readonly standards: readonly CoverageChange[];
}

export interface CoverageChange {
  readonly code: string;
  readonly label: string;
  /** `undefined` where the curriculum had, or has, nothing to do with it. */
  readonly before: CoverageState | undefined;
  readonly after: CoverageState | undefined;
}

export interface SuppressedFinding extends ShownFinding {
  readonly suppression: {
    /** A note in the file itself, or a list beside it: a baseline. */
    readonly where: 'file' | 'baseline';
    readonly reason: string;
  };
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** One that says how many more there are counts as so many. */
export function countsOf(findings: readonly Pick<ShownFinding, 'severity' | 'more'>[]): Counts {
  const count = (severity: ShownFinding['severity']): number =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? (finding.more ?? 1) : 0), 0);
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Says how many findings a comment in a file keeps quiet; `undefined` for none. */
export function quietLine({ suppressed = [] }: CheckReport): string | undefined {
  const count = suppressed.filter(({ suppression }) => suppression.where === 'file').length;
  if (count === 0) return undefined;
  return count === 1
    ? '1 finding is kept quiet by a comment that says why.'
    : `${inWords(count, 'finding')} are kept quiet by comments that say why.`;
}

/** "2 errors and 1 warning"; `undefined` when there is nothing. */
export function countsInWords({ errors, warnings, infos }: Counts): string | undefined {
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    infos === 0 ? undefined : `${infos.toLocaleString('en-US')} info`,
  ];
  const words = parts.filter((part) => part !== undefined);
  return words.length === 0 ? undefined : words.join(', ');
}

/** "1 file", "3 files"; `undefined` for none. */
function counted(count: number, word: string): string | undefined {
  return count === 0 ? undefined : inWords(count, word);
}

export function inWords(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 warning in 3 files (41 files checked)", or that there is nothing to report. */
export function summaryLine({ findings, checked }: Pick<CheckReport, 'checked' | 'findings'>): string {
  const counts = countsInWords(countsOf(findings));
  const files = inWords(checked.length, 'file');
  if (counts === undefined) return `Nothing to report (${files} checked).`;
  const withFindings = new Set(findings.map(({ path }) => path)).size;
  return `${counts} in ${inWords(withFindings, 'file')} (${files} checked)`;
}
