import path from 'node:path';
import { type BaselineEntry, baselineText } from '../core/compare/baseline.ts';
import { compareWithBaseline } from '../core/compare/compare-with-baseline.ts';
import { numberOf } from '../core/compare/new-findings.ts';
import { inWords } from '../core/report/report.ts';
import type { ShownFinding } from '../core/report/shown.ts';
import { internalError } from '../core/rules/internal-error/rule.ts';
import { Refusal } from '../host/refusal.ts';
import { statusOf } from '../host/status.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Arguments } from './arguments.ts';
import { baselineName, readBaselineFile, requireOwnName } from './baseline-file.ts';
import type { Command, ExitCode } from './command.ts';
import type { LoadedCurriculum } from './load.ts';
import { startProgress } from './progress.ts';
import { shownPath, typed } from './shown-path.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const baseline: Command = {
  name: 'baseline',
  summary: 'List the findings of today, so that a check fails on new ones only',
  usage: '[folder] [--out file] [--accept-new]',
  about: [
    `Writes every finding of the curriculum to ${baselineName} in its folder. 'throughline check --baseline' with this file then reports only what is not in it: a way to begin with an old curriculum, which nobody mends in a day.`,
    'Run it again when findings have been mended: they are taken out of the list, so that they cannot come back unseen. New findings are not added to a list that is there, unless --accept-new says so. Lines may move and files may be renamed: a finding is known by what it is about.',
  ],
  most: 1,
  options: [
    {
      name: 'out',
      takes: 'file',
      help: `The file to write, instead of ${baselineName} in the curriculum's folder`,
    },
    { name: 'accept-new', help: 'Add the findings that are not in the list yet' },
  ],
  examples: [
    {
      line: 'throughline baseline',
      does: 'List the findings of the curriculum that you are in, or take out those that are mended',
    },
    {
      line: `throughline check --baseline ${baselineName}`,
      does: 'Check, and report only what is not in the list',
    },
    { line: 'throughline baseline --out ci/known-findings.json', does: 'Keep the list elsewhere' },
    { line: 'throughline baseline --accept-new', does: 'Add new findings too' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const folder = targetFolder(given.words[0], terminal.folder);
    const out = given.value('out');
    const file = out === undefined ? path.join(folder, baselineName) : path.resolve(terminal.folder, out);
    requireOwnName(file, terminal.folder);
    const before = statusOf(file) === undefined ? undefined : readBaselineFile(file, terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    const { findings } = await curriculum.report([], progress);
    progress.end();
    requireAllChecked(findings);
    const next = nextBaseline(before, findings, curriculum, given.has('accept-new'));
    writeWhole(file, baselineText(next.entries));
    terminal.write(`${writtenText(next, shownPath(file, terminal.folder), before === undefined)}\n`);
    return 0;
  },
};

interface Next {
  readonly entries: readonly BaselineEntry[];
  readonly gone: number;
  readonly added: number;
  /** New findings that were not added. */
  readonly left: number;
}

/** A list that is there only gets shorter, unless new findings are accepted. */
function nextBaseline(
  before: readonly BaselineEntry[] | undefined,
  findings: readonly ShownFinding[],
  curriculum: LoadedCurriculum,
  acceptsNew: boolean,
): Next {
  if (before === undefined) return { entries: findings, gone: 0, added: numberOf(findings), left: 0 };
  const { added, known, gone } = compareWithBaseline(before, findings, curriculum.workspace.index());
  return acceptsNew
    ? { entries: findings, gone, added: numberOf(added), left: 0 }
    : { entries: known, gone, added: 0, left: numberOf(added) };
}

/** A list that a failed check is missing from would hide what it finds next time. */
function requireAllChecked(findings: readonly ShownFinding[]): void {
  const failure = findings.find(({ rule }) => rule === internalError.id);
  if (failure !== undefined)
    throw new Refusal(`not everything could be checked, so no baseline was written. ${failure.message}`);
}

function writtenText({ entries, gone, added, left }: Next, shown: string, isFirst: boolean): string {
  const total = `${shown} lists ${inWords(numberOf(entries), 'finding')}`;
  const changes = isFirst
    ? []
    : [`${gone.toLocaleString('en-US')} taken out`, `${added.toLocaleString('en-US')} added`];
  const lines = [`${[total, ...changes].join(', ')}.`];
  if (left > 0)
    lines.push(
      `${inWords(left, 'finding')} ${left === 1 ? 'is' : 'are'} new and ${left === 1 ? 'was' : 'were'} not added. Mend ${left === 1 ? 'it' : 'them'}, or add ${left === 1 ? 'it' : 'them'} with --accept-new.`,
    );
  if (isFirst) lines.push(`Next: throughline check --baseline ${typed(shown)}`);
  return lines.join('\n');
}
