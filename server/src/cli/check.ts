import path from 'node:path';
import { kindOfPath } from '../core/kinds/all.ts';
import { jsonReport } from '../core/report/json.ts';
import type { CheckReport } from '../core/report/report.ts';
import { textReport } from '../core/report/text.ts';
import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { startProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { target } from './target.ts';
import type { Terminal } from './terminal.ts';

export const check: Command = {
  name: 'check',
  summary: 'Look for mistakes and gaps in a curriculum',
  usage: '[folder | files …] [--format text|json] [--quiet]',
  about: [
    'Reads every document of the curriculum and says what is wrong, where, why it matters and what to do: misspelled keys and ids, codes that no standard has, links that lead nowhere, standards that are taught and never assessed, and more.',
    'With files instead of a folder, the whole curriculum is still read, and only what was found in these files is shown.',
    'The exit code is 1 when there is an error, so that a build can stop. Warnings and infos leave it at 0. How serious each check is stands under rules in curriculum.yaml.',
  ],
  most: Number.POSITIVE_INFINITY,
  options: [
    {
      name: 'format',
      takes: 'form',
      choices: ['text', 'json'],
      help: 'text for people (the default), or json for programs. Lines and columns count from 1; a column is a UTF-16 unit, as in most editors',
    },
    { name: 'quiet', help: 'Show errors only, and nothing when there is none' },
  ],
  examples: [
    { line: 'throughline check', does: 'Check the curriculum that you are in' },
    { line: 'throughline check samples/minimal', does: 'Check the curriculum in another folder' },
    { line: 'throughline check units/area/area.unit.yaml', does: 'Show only what was found in one file' },
    {
      line: 'throughline check --format json > report.json',
      does: 'Write what was found for another program',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const { folder, files } = target(given.words, terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    requireDocuments(files, curriculum.workspace.index().filePaths(), folder);
    const whole = await curriculum.report(files, progress);
    progress.end();
    const report = given.has('quiet') ? errorsOnly(whole) : whole;
    if (given.value('format') === 'json') terminal.write(jsonReport(report));
    else if (report.findings.length > 0 || !given.has('quiet'))
      terminal.write(checkText(report, folder, terminal));
    return exitCode(report);
  },
};

export function checkText(report: CheckReport, folder: string, terminal: Terminal): string {
  return textReport(report, {
    columns: terminal.columns,
    isColoured: terminal.isColoured,
    pathFor: (file) => shownPath(path.join(folder, file), terminal.folder),
  });
}

export function exitCode({ findings }: CheckReport): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function errorsOnly(report: CheckReport): CheckReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

/** A file that was asked for by name and is no document of the curriculum would be passed over in silence. */
function requireDocuments(files: readonly string[], known: readonly string[], folder: string): void {
  const stray = files.find((file) => kindOfPath(file) === undefined);
  if (stray !== undefined) {
    throw new Refusal(
      `${stray} is not a document that is checked. A document says in its name what it is, such as fractions.unit.yaml or folding.lesson.md.`,
    );
  }
  const all = new Set(known);
  const left = files.find((file) => !all.has(file));
  if (left === undefined) return;
  throw new Refusal(
    `${left} is not checked with the curriculum in ${folder}: a .gitignore leaves it out, or it is in a folder that is. Take it out of the .gitignore, or name another file.`,
  );
}
