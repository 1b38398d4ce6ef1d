/**
 * Reads the suppressions of a document. One in the data is about the next line that says something; one in the
 * body is about the lines below it, up to a blank line, a heading or a row of colons. Comments and blank lines
 * between are passed over, so that several may stand above one place.
 */
import { type LineStarts, lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import type { DataNode } from './data.ts';
import { type SuppressedPlace, type Suppression, suppressionWord } from './suppression.ts';
import { bodyCovers, dataCovers } from './suppression-covers.ts';
import { yamlComments } from './yaml-comments.ts';

/** The data of a document as text and as what was read of it. */
export interface WrittenData {
  readonly range: Range;
  readonly node: DataNode | undefined;
}

/** In the order of the text. */
export function readSuppressions(
  text: string,
  data: WrittenData | undefined,
  body: Body | undefined,
): readonly SuppressedPlace[] {
  if (!text.includes(suppressionWord)) return [];
  const starts = lineStarts(text);
  return [
    ...(data === undefined ? [] : inData(text, starts, data)),
    ...(body === undefined ? [] : inBody(text, starts, body)),
  ];
}

/** A suppression and the first line that it is about; `undefined` where it is about none. */
interface Aimed {
  readonly suppression: Suppression;
  readonly from: number | undefined;
}

function inData(text: string, starts: LineStarts, { range, node }: WrittenData): readonly SuppressedPlace[] {
  const comments = yamlComments(text, range);
  const found = comments.flatMap((comment) => suppressionIn(text, comment, 1, comment.end));
  if (found.length === 0) return [];
  const alone = linesOf(comments, text, starts, /^\ufeff?[ \t]*$/);
  const next = nextSaying(text, starts, range, (line, words) => alone.has(line) || /^[\s-]*$/.test(words));
  const aimed = found.map((suppression): Aimed => {
    const line = positionAt(starts, suppression.start).line;
    return alone.has(line) ? { suppression, from: next(line + 1) } : beside(suppression);
  });
  const places = together(aimed);
  const covers = dataCovers(starts, node, new Set(places.map(({ from }) => from)));
  return places.map(({ suppressions, from }) => ({
    suppressions,
    covers: (from === undefined ? undefined : covers.get(from)) ?? [],
  }));
}

function inBody(text: string, starts: LineStarts, body: Body): readonly SuppressedPlace[] {
  const comments = body.comments.flatMap((comment) => suppressionIn(text, comment, 4, comment.end - 3));
  const found = [...comments, ...headingsAsSuppressions(text, body)].sort((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  const alone = linesOf(body.comments, text, starts, /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/);
  const next = nextSaying(text, starts, body, (line, words) => alone.has(line) || isBlank(words));
  const aimed = found.map((suppression): Aimed => {
    if (suppression.misplaced !== undefined) return { suppression, from: undefined };
    if (!alone.has(positionAt(starts, suppression.start).line)) return beside(suppression);
    return { suppression, from: next(positionAt(starts, suppression.end - 1).line + 1) };
  });
  const places = together(aimed);
  const offset = (line: number): number => starts[line] ?? text.length;
  const blocks = places.map(({ suppressions, from }): Range => {
    const nowhere = suppressions[0]?.start ?? 0;
    return from === undefined
      ? { start: nowhere, end: nowhere }
      : { start: offset(from), end: offset(endOfBlock(text, starts, from, alone)) };
  });
  const covers = bodyCovers(body, blocks);
  return places.map(({ suppressions }, at) => ({ suppressions, covers: covers.get(at) ?? [] }));
}

/** In a body a number sign begins a heading: whoever writes a suppression so should be told. */
function headingsAsSuppressions(text: string, body: Body): readonly Suppression[] {
  return body.headings
    .filter((heading) => heading.text.startsWith(suppressionWord))
    .flatMap((heading) => suppressionIn(text, heading, heading.level, heading.end))
    .map((suppression) => ({ ...suppression, misplaced: 'heading' }));
}

const opening = new RegExp(`^\\s*${suppressionWord}(?![\\w-])\\s*`);

/**
 * @param mark - how many units the sign has with which the comment begins.
 * @param end - where its words end.
 */
function suppressionIn(text: string, comment: Range, mark: number, end: number): readonly Suppression[] {
  const words = text.slice(comment.start + mark, end);
  const before = opening.exec(words)?.[0].length;
  if (before === undefined) return [];
  const [rule = ''] =
    /^[^\s:,]+(?:\s*,\s*[^\s:,]+)*(?:\s+[a-z]+(?:-[a-z]+)+(?=\s*[\s:]))*/.exec(words.slice(before)) ?? [];
  const start = comment.start + mark + before;
  return [
    {
      start: comment.start,
      end: comment.end,
      rule,
      ruleRange:
        rule === '' ? { start: comment.start, end: comment.end } : { start, end: start + rule.length },
      reason: reasonIn(words.slice(before + rule.length)),
    },
  ];
}

/** Of a reason no more is kept than anybody would write. */
const longestReason = 1000;

function reasonIn(words: string): string {
  const [colon] = /^\s*:/.exec(words) ?? [];
  if (colon === undefined) return '';
  const reason = words
    .slice(colon.length, colon.length + longestReason)
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : '';
}

/** All lines of the comments that stand alone on theirs. */
function linesOf(
  comments: readonly Range[],
  text: string,
  starts: LineStarts,
  before: RegExp,
): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { start, end } of comments) {
    const first = positionAt(starts, start);
    const last = positionAt(starts, end);
    const isAlone =
      before.test(text.slice(start - first.column, start)) &&
      isBlank(lineText(text, starts, last.line).slice(last.column));
    if (!isAlone) continue;
    for (let line = first.line; line <= last.line; line++) lines.add(line);
  }
  return lines;
}

/** For each line of a range, itself or the next one below that says something; `undefined` where there is none. */
function nextSaying(
  text: string,
  starts: LineStarts,
  range: Range,
  saysNothing: (line: number, words: string) => boolean,
): (line: number) => number | undefined {
  const first = positionAt(starts, range.start).line;
  const last = positionAt(starts, Math.max(range.start, range.end - 1)).line;
  const next = new Map<number, number>();
  for (let line = last; line >= first; line--) {
    if (!saysNothing(line, lineText(text, starts, line))) next.set(line, line);
    else {
      const below = next.get(line + 1);
      if (below !== undefined) next.set(line, below);
    }
  }
  return (line) => next.get(line);
}

/** In a quote, its mark alone makes no line. */
function isBlank(words: string): boolean {
  return /^[\s>]*$/.test(words);
}

/** A line that is a block of its own, whatever follows it. */
const ownBlock = /^[\s>]*(?:::|#{1,6}(?:\s|$))/;

/** The line past a block, which the next suppression ends too. */
function endOfBlock(text: string, starts: LineStarts, from: number, alone: ReadonlySet<number>): number {
  const ends = (line: number): boolean => {
    const words = lineText(text, starts, line);
    return isBlank(words) || ownBlock.test(words) || alone.has(line);
  };
  let line = from + 1;
  if (ownBlock.test(lineText(text, starts, from))) return line;
  while (line < starts.length && !ends(line)) line++;
  return line;
}

function beside(suppression: Suppression): Aimed {
  return { suppression: { ...suppression, misplaced: 'beside' }, from: undefined };
}

interface Together {
  readonly suppressions: readonly Suppression[];
  readonly from: number | undefined;
}

/** Those that are about the same lines. */
function together(aimed: readonly Aimed[]): readonly Together[] {
  const places: { readonly suppressions: Suppression[]; readonly from: number | undefined }[] = [];
  for (const { suppression, from } of aimed) {
    const last = places.at(-1);
    if (last !== undefined && last.from === from) last.suppressions.push(suppression);
    else places.push({ suppressions: [suppression], from });
  }
  return places;
}
