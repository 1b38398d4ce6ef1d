/**
 * The report for programs. Lines and columns count from 1, columns in UTF-16 units, as in JavaScript, Java and
 * the Language Server Protocol (which counts from 0); `end` is just past the last character. Paths are relative
 * to the curriculum's folder. Keys may be added in the same version; a change of their meaning makes a new one.
 */
import type { ReportFormat } from './format.ts';
import { type CheckReport, type Counts, countsOf, type SuppressedFinding } from './report.ts';
import type { ShownFinding } from './shown.ts';
import type { ShownEdit, ShownPlace, ShownPosition, ShownRelated } from './shown-place.ts';

export const json: ReportFormat = {
  id: 'json',
  file: 'report.json',
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
  /** What was found and is set aside, each with its reason; missing where there is nothing. */
  readonly suppressed?: readonly JsonSuppressed[];
  /** Sentences about the whole; missing where there are none. */
  readonly notes?: readonly string[];
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: string;
  readonly start: ShownPosition;
  readonly end: ShownPosition;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly edits: readonly JsonEdit[] };
  readonly related?: readonly ShownRelated[];
  /** How many findings it stands for, where a check found too many in a file to say each. */
  readonly more?: number;
  /** By it the finding is known again in another report, after an edit elsewhere. No two of a report are equal. */
  readonly fingerprint: string;
}

interface JsonSuppressed extends JsonFinding {
  readonly suppression: SuppressedFinding['suppression'];
}

/** New text in the place of what stands there; where `new` is true there is no such file yet. */
interface JsonEdit extends ShownPlace {
  readonly text: string;
  readonly new?: true;
}

export function jsonReport(report: CheckReport): string {
  const { curriculum, suppressed = [], notes = [] } = report;
  const json: JsonReport = {
    version: 1,
    curriculum:
      curriculum === undefined
        ? null
        : { ...(curriculum.id === undefined ? {} : { id: curriculum.id }), title: curriculum.title },
    files: report.checked.length,
    summary: countsOf(report.findings),
    findings: report.findings.map(jsonFinding),
    ...(suppressed.length === 0
      ? {}
      : {
          suppressed: suppressed.map((finding) => ({
            ...jsonFinding(finding),
            suppression: finding.suppression,
          })),
        }),
    ...(notes.length === 0 ? {} : { notes }),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function jsonFinding(finding: ShownFinding): JsonFinding {
  const { rule, severity, path, start, end, message, fix, related, more, fingerprint } = finding;
  return {
    rule,
    severity,
    path,
    start,
    end,
    message,
    ...(fix === undefined ? {} : { fix: { title: fix.title, edits: fix.edits.map(jsonEdit) } }),
    ...(related.length === 0 ? {} : { related }),
    ...(more === undefined ? {} : { more }),
    fingerprint,
  };
}

function jsonEdit({ path, start, end, newText, isNewFile }: ShownEdit): JsonEdit {
  return { path, start, end, text: newText, ...(isNewFile ? { new: true } : {}) };
}
