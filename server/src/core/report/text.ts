/**
 * The report for people at a terminal: each finding with the place to click on, the message in whole
 * sentences, the line it is about and what would mend it; grouped by file, with a summary below.
 */
import { beginWith } from './begin-with.ts';
import { type Paint, paint } from './colour.ts';
import { excerpt } from './excerpt.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import { type CheckReport, countsOf, quietLine, summaryLine } from './report.ts';
import type { ShownFinding } from './shown.ts';
import type { ShownPlace } from './shown-place.ts';
import { visible, wrapped } from './width.ts';

export type TextOptions = Pick<Surroundings, 'columns' | 'isColoured' | 'pathFor'>;

export const text: ReportFormat = { id: 'text', file: 'report.txt', help: 'for people', write: textReport };

const indent = '  ';

/** The whole report, with a line end after each line. */
export function textReport(report: CheckReport, options: TextOptions): string {
  const colours = paint(options.isColoured);
  const parts = report.findings.map((finding) => findingText(finding, options, colours));
  const below = [beginWith(report), quietLine(report), ...(report.notes ?? [])].filter(
    (note) => note !== undefined,
  );
  return `${[
    ...parts,
    [summaryText(report, colours), ...below.flatMap((note) => wrapped(note, options.columns))].join('\n'),
  ].join('\n\n')}\n`;
}

function findingText(finding: ShownFinding, options: TextOptions, colours: Paint): string {
  const head = `${colours.bold(placeText(finding, options))}  ${severityText(finding.severity, colours)}  ${colours.dim(finding.rule)}`;
  const room = options.columns - indent.length;
  return [
    head,
    ...indented(wrapped(finding.message, room)),
    ...sourceLines(finding, room, colours),
    ...(finding.fix === undefined
      ? []
      : indented(wrapped(`Fix: ${sentence(finding.fix.title)}`, room)).map(colours.green)),
    ...finding.related.flatMap((related) => [
      `${indent}See ${colours.bold(placeText(related, options))}`,
      ...indented(indented(wrapped(related.message, room - indent.length))),
    ]),
  ].join('\n');
}

function placeText(place: ShownPlace, { pathFor }: TextOptions): string {
  return `${visible(pathFor(place.path))}:${place.start.line}:${place.start.column}`;
}

function severityText(severity: ShownFinding['severity'], colours: Paint): string {
  switch (severity) {
    case 'error':
      return colours.red('error');
    case 'warning':
      return colours.yellow('warning');
    case 'info':
      return colours.blue('info');
  }
}

/** The line with its number, and the mark below it. An empty line has nothing to show. */
function sourceLines(finding: ShownFinding, room: number, colours: Paint): readonly string[] {
  if (finding.sourceLine.trim() === '') return [];
  const number = String(finding.start.line);
  const gutter = ' '.repeat(number.length);
  const end = finding.end.line > finding.start.line ? finding.sourceLine.length : finding.end.column - 1;
  const { line, mark } = excerpt(finding.sourceLine, finding.start.column - 1, end, room - number.length - 3);
  const colour =
    finding.severity === 'error'
      ? colours.red
      : finding.severity === 'warning'
        ? colours.yellow
        : colours.blue;
  return [
    `${indent}${colours.dim(`${number} |`)} ${line}`,
    `${indent}${colours.dim(`${gutter} |`)} ${colour(mark)}`,
  ];
}

function summaryText(report: CheckReport, colours: Paint): string {
  const { errors, warnings } = countsOf(report.findings);
  const line = summaryLine(report);
  return colours.bold(
    errors > 0 ? colours.red(line) : warnings > 0 ? colours.yellow(line) : colours.green(line),
  );
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${indent}${line}`);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
