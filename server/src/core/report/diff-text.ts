/** The change of meaning for people at a terminal. */
import { type Paint, paint } from './colour.ts';
import { type DiffReport, diffSummary, diffWarnings } from './diff-report.ts';
import type { DiffEntry } from './diff-sections.ts';
import { visible, wrapped } from './width.ts';

export interface DiffTextOptions {
  readonly columns: number;
  readonly isColoured: boolean;
}

export function diffText(report: DiffReport, { columns, isColoured }: DiffTextOptions): string {
  const colours = paint(isColoured);
  const blocks = report.sections.map(({ title, entries }) => [
    colours.bold(title),
    ...entries.flatMap((entry) => entryLines(entry, columns, colours)),
  ]);
  const head = wrapped(diffSummary(report), columns).map(colours.bold);
  const warnings = diffWarnings(report).map((warning) => wrapped(warning, columns).map(colours.yellow));
  return `${[head, ...warnings, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function entryLines(
  { sign, name, about, sentences }: DiffEntry,
  columns: number,
  colours: Paint,
): readonly string[] {
  const colour = { '+': colours.green, '-': colours.red, '~': colours.yellow }[sign];
  const [first = '', ...rest] = wrapped(`${name}${about === '' ? '' : ` (${about})`}`, columns - 4);
  return [
    `  ${colour(sign)} ${first.startsWith(visible(name)) ? `${colours.bold(visible(name))}${first.slice(visible(name).length)}` : first}`,
    ...rest.map((line) => `    ${line}`),
    ...sentences.flatMap((sentence) => wrapped(sentence, columns - 6).map((line) => `      ${line}`)),
  ];
}
