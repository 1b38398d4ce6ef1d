/** What a search found, for people at a terminal: a code and its label a hit, and above them what was guessed. */

import { gradesInWords } from '../../model/grades.ts';
import type { SearchHit } from '../../standards/search.ts';
import { folded, stemOf } from '../../standards/search-terms.ts';
import type { Standard } from '../../standards/standard.ts';
import { listed } from '../../text/count.ts';
import { type Paint, paint } from '../colour.ts';
import { inWords } from '../report.ts';
import { columnsOf, visible, wrapped } from '../width.ts';
import type { StandardsTextOptions } from './catalogue-list-text.ts';
import { nearLines } from './near-lines.ts';
import type { SearchReport } from './search-report.ts';

export function searchText(report: SearchReport, { columns, isColoured }: StandardsTextOptions): string {
  const colours = paint(isColoured);
  const { hits, near } = report.result;
  const room = Math.min(16, Math.max(0, ...hits.map(({ standard }) => columnsOf(standard.code))));
  const blocks = [
    hits.length === 0 && near.length === 0 ? nothingLines(report, columns) : [],
    nearLines(report.query, near, columns, colours),
    guessLines(report, columns).map(colours.yellow),
    hits.flatMap((hit) => hitLines(hit, report.above.get(hit.standard.code), room, columns, colours)),
    [...moreLines(report, columns).map(colours.dim), ...elsewhereLines(report, columns)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function hitLines(
  { standard, terms }: SearchHit,
  above: Standard | undefined,
  room: number,
  columns: number,
  colours: Paint,
): readonly string[] {
  const { code, label, statement, catalogue } = standard;
  const head = `${visible(code)}${' '.repeat(Math.max(0, room - columnsOf(code)))}  `;
  const below = ' '.repeat(room + 2);
  const width = Math.max(20, columns - below.length);
  const marked = (line: string): string => markedWords(line, terms, colours.green);
  const [first = '', ...rest] = firstLines(label, width, 3);
  const place = above === undefined ? catalogue : `${catalogue} · ${above.code} ${above.label}`;
  return [
    `${colours.bold(head)}${marked(first)}`,
    ...rest.map((line) => `${below}${marked(line)}`),
    ...(statement === undefined || statement === label
      ? []
      : firstLines(statement, width, 2).map((line) => `${below}${marked(line)}`)),
    ...firstLines(place, width, 1).map((line) => `${below}${colours.dim(line)}`),
  ];
}

/** At most so many lines, the last of which says with `…` that there is more. */
function firstLines(text: string, columns: number, most: number): readonly string[] {
  const lines = wrapped(text, columns);
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  const shortened = columnsOf(last) < columns ? last : last.slice(0, Math.max(0, last.lastIndexOf(' ')));
  return [...lines.slice(0, most - 1), `${shortened}…`];
}

/** The words that were looked for, so that the eye finds them. */
function markedWords(line: string, terms: readonly string[], mark: (text: string) => string): string {
  if (terms.length === 0) return line;
  return line.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) =>
    terms.includes(stemOf(folded(word) ?? '')) ? mark(word) : word,
  );
}

function nothingLines({ query, result }: SearchReport, columns: number): readonly string[] {
  return wrapped(
    result.elsewhere > 0
      ? `Nothing fits '${query}' here.`
      : `Nothing that is in force fits '${query}'. Try other words, or the beginning of a code.`,
    columns,
  );
}

function elsewhereLines({ otherCatalogues }: SearchReport, columns: number): readonly string[] {
  return otherCatalogues.flatMap(({ id, total }) =>
    wrapped(
      `${id}, which is not in force, has ${inWords(total, 'standard')} that ${total === 1 ? 'fits' : 'fit'}. To see ${total === 1 ? 'it' : 'them'}: --catalogue ${id}`,
      columns,
    ),
  );
}

/** What was taken for what. */
function guessLines({ result }: SearchReport, columns: number): readonly string[] {
  if (result.hits.length === 0) return [];
  const guesses = result.mistyped.map(({ word, meant }) =>
    meant.length === 0
      ? `No standard has '${word}'.`
      : `No standard has '${word}'; it was read as ${listed(meant.map((each) => `'${each}'`))}.`,
  );
  const partial = result.isPartial
    ? ['No standard has all of these words; those with most of them come first.']
    : [];
  return [...guesses, ...partial].flatMap((line) => wrapped(line, columns));
}

function moreLines({ result, grades, catalogues }: SearchReport, columns: number): readonly string[] {
  const { hits, total, elsewhere } = result;
  const more = total - hits.length;
  const limits = [
    ...(grades === undefined ? [] : [gradesInWords(grades)]),
    ...(catalogues === undefined ? [] : [listed(catalogues)]),
  ];
  const lines = [
    ...(more > 0
      ? [`${inWords(more, 'more standard')} below these. To see them: --most ${Math.min(total, 1000)}`]
      : []),
    ...(elsewhere > 0 ? [`${inWords(elsewhere, 'more standard')} outside of ${listed(limits)}.`] : []),
  ];
  return lines.flatMap((line) => wrapped(line, columns));
}
