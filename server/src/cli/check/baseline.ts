/** `--baseline`: findings that are in a list of known ones are set aside, and those that are gone are counted. */
import path from 'node:path';
import type { BaselineEntry } from '../../core/compare/baseline.ts';
import { compareWithBaseline } from '../../core/compare/compare-with-baseline.ts';
import { numberOf } from '../../core/compare/new-findings.ts';
import { type CheckReport, inWords } from '../../core/report/report.ts';
import { Refusal } from '../../host/refusal.ts';
import { statusOf } from '../../host/status.ts';
import { baselineName, readBaselineFile } from '../baseline-file.ts';
import { shownPath, typed } from '../shown-path.ts';
import type { Loaded, Step } from './step.ts';

export const baseline: Step = {
  options: [
    {
      name: 'baseline',
      takes: 'file',
      help: `Set aside the findings that are in this file, written by 'throughline baseline', so that only others are reported. It is used when it is named here, and never otherwise`,
    },
  ],
  prepare(given, { folder, terminal }) {
    const named = given.value('baseline');
    if (named === undefined) return undefined;
    const file = path.resolve(terminal.folder, named);
    requireThere(file, path.join(folder, named), terminal.folder);
    const entries = readBaselineFile(file, terminal.folder);
    const isOwn = file === path.join(folder, baselineName);
    return (report, loaded) => withoutKnown(report, loaded, entries, isOwn ? '' : ` --out ${typed(named)}`);
  },
};

/** A name counts from where the command runs, as all names do; from the curriculum it may be meant all the same. */
function requireThere(file: string, inCurriculum: string, started: string): void {
  if (statusOf(file) !== undefined || statusOf(inCurriculum) === undefined) return;
  throw new Refusal(
    `there is no baseline ${shownPath(file, started)}. Did you mean --baseline ${typed(shownPath(inCurriculum, started))}?`,
  );
}

function withoutKnown(
  report: CheckReport,
  loaded: Loaded,
  entries: readonly BaselineEntry[],
  out: string,
): CheckReport {
  const { known, gone } = compareWithBaseline(entries, loaded.found, loaded.curriculum.workspace.index());
  const isKnown = new Set(known);
  const setAside = known.map((finding) => ({
    ...finding,
    suppression: { where: 'baseline' as const, reason: 'It was there when the baseline was written.' },
  }));
  return {
    ...report,
    findings: report.findings.filter((finding) => !isKnown.has(finding)),
    suppressed: [...(report.suppressed ?? []), ...setAside],
    notes: [...(report.notes ?? []), ...notesOn(numberOf(known), isWhole(loaded) ? gone : 0, out)],
  };
}

/** Where only some files or some checks were asked for, what is not there may only not have been looked for. */
function isWhole({ files, severities }: Loaded): boolean {
  return files.length === 0 && severities.only === undefined && severities.severities.size === 0;
}

function notesOn(known: number, gone: number, out: string): readonly string[] {
  return [
    ...(known === 0
      ? []
      : [
          `${inWords(known, 'finding')} of the baseline ${known === 1 ? 'is' : 'are'} still there and not shown.`,
        ]),
    ...(gone === 0
      ? []
      : [
          `${inWords(gone, 'finding')} of the baseline ${gone === 1 ? 'is' : 'are'} gone: run 'throughline baseline${out}' to lock that in.`,
        ]),
  ];
}
