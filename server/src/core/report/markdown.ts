/**
 * A summary in Markdown, for the summary of a job or a comment on a pull request: how many findings, what has changed
 * in coverage, coverage by unit, and the findings by check and by file. It stays within what a comment may hold, and
 * says what it leaves out.
 */
import { beginWith } from './begin-with.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import { coverageLines } from './markdown-coverage.ts';
import { findingLines } from './markdown-findings.ts';
import { fitting } from './markdown-rows.ts';
import { markdownText } from './markdown-text.ts';
import { type CheckReport, inWords, quietLine, summaryLine } from './report.ts';

export const markdown: ReportFormat = {
  id: 'markdown',
  file: 'summary.md',
  help: 'for a job summary or a comment',
  write: markdownReport,
};

/** The most characters of a comment on GitHub. */
export const mostCharacters = 65_536;
/** Each part before the findings has at most so much, so that there is room for them. */
const mostBefore = 12_000;

/** The most characters of all notes. */
const mostNotes = 4_000;

export function markdownReport(report: CheckReport, surroundings: Surroundings): string {
  const before = [headLines(report), coverageLines(report, surroundings.index, mostBefore)].flat();
  const room = mostCharacters - lengthOf(before);
  return `${[...before, ...findingLines(report, surroundings, room)].join('\n')}\n`;
}

function headLines(report: CheckReport): readonly string[] {
  const title = report.curriculum === undefined ? '' : `: ${report.curriculum.title.slice(0, 200)}`;
  const notes = [beginWith(report), quietLine(report), ...(report.notes ?? [])].flatMap((note) =>
    note === undefined ? [] : [`${markdownText(note)}\n`],
  );
  return [
    `## ${markdownText(`Throughline${title}`)}`,
    '',
    `**${summaryLine(report)}**`,
    '',
    ...fitting(notes, mostNotes, (left) => `… and ${inWords(left, 'more note')}.\n`),
  ];
}

export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
