/** Checks a curriculum: what is asked for, what is found, what is left of it, what is written, and the exit code. */
import path from 'node:path';
import { type CheckReport, countsOf, summaryLine } from '../core/report/report.ts';
import { textReport } from '../core/report/text.ts';
import type { Arguments } from './arguments.ts';
import { requireDocuments } from './check/documents.ts';
import { askedFixes, fixesInWords, fixesPatch, fixOptions, makeFixes, writeFixes } from './check/fix.ts';
import { askedOutputs, formatOption, type Output, surroundingsOf, writeOutput } from './check/outputs.ts';
import { askedSeverities, notesOnOff, severityOptions } from './check/severities.ts';
import { filtered, steps } from './check/steps.ts';
import { askedLimits, isFailing, type Limits, limitOptions, verdictOn } from './check/verdict.ts';
import type { Command, ExitCode } from './command.ts';
import { startProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { target } from './target.ts';
import type { Terminal } from './terminal.ts';

export const check: Command = {
  name: 'check',
  summary: 'Look for mistakes and gaps in a curriculum',
  usage: '[folder | files …] [--format form[=file]] [--fail-on severity] [--quiet] …',
  about: [
    'Reads every document of the curriculum and says what is wrong, where, why it matters and what to do: misspelled keys and ids, codes that no standard has, links that lead nowhere, standards that are taught and never assessed, and more.',
    'With files instead of a folder, the whole curriculum is still read, and only what was found in these files is shown.',
    'The exit code is 1 when there is an error, so that a build can stop. Warnings and infos leave it at 0, unless --fail-on or --max-warnings says otherwise. How serious each check is stands under rules in curriculum.yaml.',
  ],
  most: Number.POSITIVE_INFINITY,
  options: [
    formatOption,
    ...limitOptions,
    ...severityOptions,
    ...fixOptions,
    ...steps.flatMap(({ options }) => options),
    {
      name: 'quiet',
      help: 'Show only what makes the check fail: errors, unless --fail-on says otherwise. Show nothing when there is none',
    },
  ],
  examples: [
    { line: 'throughline check', does: 'Check the curriculum that you are in' },
    { line: 'throughline check samples/minimal', does: 'Check the curriculum in another folder' },
    { line: 'throughline check units/area/area.unit.yaml', does: 'Show only what was found in one file' },
    {
      line: 'throughline check --format json > report.json',
      does: 'Write what was found for another program',
    },
    {
      line: 'throughline check --format text --format json=report.json',
      does: 'Show it, and write it to a file as well',
    },
    { line: 'throughline check --fail-on warning', does: 'Let a build stop at warnings too' },
    { line: 'throughline check --max-warnings 10', does: 'Let it stop at more than ten of them' },
    { line: 'throughline check --fix --dry-run', does: 'Show what would be mended, as a diff' },
    { line: 'throughline check --changed main', does: 'Show only what this branch has caused' },
    {
      line: 'throughline check --baseline .throughline-baseline.json',
      does: 'Show only what is not in a list of known findings',
    },
    {
      line: 'throughline check --rule orphan-document=off --only broken-link,orphan-document',
      does: 'Choose checks, and how serious they are, this once',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const outputs = askedOutputs(given, terminal);
    const severities = askedSeverities(given);
    const limits = askedLimits(given);
    const fixMode = askedFixes(given);
    const asked = { ...target(given.words, terminal.folder), severities, terminal };
    const filters = steps.flatMap((step) => step.prepare(given, asked) ?? []);

    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(asked.folder, progress, severities);
    requireDocuments(asked.files, curriculum.workspace.index().filePaths(), asked.folder);
    const loaded = { ...asked, curriculum, progress };
    const fixes = fixMode === undefined ? undefined : await makeFixes(loaded);
    if (fixes !== undefined && fixMode === 'write') await writeFixes(fixes, asked.folder);
    const found = await curriculum.report(asked.files, progress);
    const report = await filtered(found, filters, loaded);
    progress.end();
    if (fixes !== undefined && fixMode !== undefined)
      terminal.note(fixesInWords(fixes, fixMode, asked.folder, terminal));

    if (fixes !== undefined && fixMode === 'show') {
      terminal.write(fixesPatch(fixes, asked.folder, terminal));
      return verdictOn(report, limits).code;
    }

    const index = curriculum.workspace.index();
    const shown = given.has('quiet') ? failingOnly(report, limits) : report;
    for (const output of outputs) {
      if (isSilent(output, shown, given)) continue;
      writeOutput(
        output,
        output.format.write(shown, surroundingsOf(output, asked.folder, index, limits, terminal)),
        terminal,
      );
    }
    const { code, why } = verdictOn(report, limits);
    const notes = [
      writtenNote(outputs, shown, terminal),
      ...notesOnOff(severities, curriculum.workspace),
      why,
    ];
    for (const note of notes) if (note !== undefined) terminal.note(`throughline: ${note}\n`);
    return code;
  },
};

/** As it is shown to whoever looks on while a curriculum changes. */
export function checkText(report: CheckReport, folder: string, terminal: Terminal): string {
  return textReport(report, {
    columns: terminal.columns,
    isColoured: terminal.isColoured,
    pathFor: (file) => shownPath(path.join(folder, file), terminal.folder),
  });
}

/** Where all of it went to files, whoever looks on sees at least how much there is. */
function writtenNote(
  outputs: readonly Output[],
  report: CheckReport,
  terminal: Terminal,
): string | undefined {
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [shownPath(file, terminal.folder)]));
  if (files.length < outputs.length) return undefined;
  return `${summaryLine(report).replace(/\.$/, '')}. Written to ${files.join(', ')}.`;
}

function failingOnly(report: CheckReport, limits: Limits): CheckReport {
  // Where it is their number that fails, it is all of them.
  const isTooMany = countsOf(report.findings).warnings > (limits.maxWarnings ?? Number.POSITIVE_INFINITY);
  return {
    ...report,
    findings: report.findings.filter(
      (finding) => isFailing(finding, limits) || (isTooMany && finding.severity === 'warning'),
    ),
  };
}

/** A quiet check says nothing to a person when there is nothing; a program still expects its report. */
function isSilent({ format, file }: Output, { findings }: CheckReport, given: Arguments): boolean {
  return given.has('quiet') && findings.length === 0 && format.id === 'text' && file === undefined;
}
