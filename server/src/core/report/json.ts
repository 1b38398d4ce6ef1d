/**
 * The report for programs. Lines and columns count from 1, columns in UTF-16 units, as in JavaScript, Java and
 * the Language Server Protocol (which counts from 0); `end` is just past the last character. Paths are relative
 * to the curriculum's folder. Keys may be added in the same version; a change of their meaning makes a new one.
 */
import type { ReportFormat } from './format.ts';
import { type CheckReport, type Counts, countsOf } from './report.ts';
import type { ShownPosition, ShownRelated } from './shown.ts';

export const json: ReportFormat = {
  id: 'json',
  help: 'for programs',
  write: jsonReport,
};

interface JsonReport {
  readonly version: 1;
  readonly curriculum: { readonly id?: string; readonly title: string } | null;
  /** How many documents were checked. */
  readonly files: number;
  readonly summary: Counts;
  readonly findings: readonly JsonFinding[];
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: string;
  readonly start: ShownPosition;
  readonly end: ShownPosition;
  readonly message: string;
  readonly fix?: { readonly title: string };
  readonly related?: readonly ShownRelated[];
}

export function jsonReport(report: CheckReport): string {
  const { curriculum } = report;
  const json: JsonReport = {
    version: 1,
    curriculum:
      curriculum === undefined
        ? null
        : { ...(curriculum.id === undefined ? {} : { id: curriculum.id }), title: curriculum.title },
    files: report.files,
    summary: countsOf(report.findings),
    findings: report.findings.map(({ rule, severity, path, start, end, message, fix, related }) => ({
      rule,
      severity,
      path,
      start,
      end,
      message,
      ...(fix === undefined ? {} : { fix: { title: fix } }),
      ...(related.length === 0 ? {} : { related }),
    })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
