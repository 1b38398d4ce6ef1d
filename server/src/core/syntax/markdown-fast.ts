/**
 * The fast reader of a Markdown body: one pass over its lines, without a tree. It returns exactly what the
 * tolerant reader returns, or `undefined` where it is not sure. It knows what lessons are written with; what
 * is rare, or reads differently than it looks, is left to the tolerant reader. Its time grows with the length of
 * the text alone, so it also reads plain texts that are longer than the tolerant reader's bound.
 *
 * Here are the containers: directives, quotes, lists and footnotes. What stands in them is in the files beside.
 */
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import { isDigit } from './markdown-characters.ts';
import { LeafScan } from './markdown-fast-leaves.ts';
import { Level } from './markdown-fast-level.ts';
import { isBlank, isThematicBreak, listMarkerWidth, runLength } from './markdown-fast-lines.ts';

/** Reads `text` from `range`; `undefined` where only the tolerant reader knows. */
export function scanBody(text: string, range: Range): Body | undefined {
  if (hasOddUnits(text, range.start, range.end)) return undefined;
  return new BodyScan(text, range).read();
}

class BodyScan {
  readonly #text: string;
  readonly #range: Range;
  readonly #leaves: LeafScan;

  constructor(text: string, range: Range) {
    this.#text = text;
    this.#range = range;
    this.#leaves = new LeafScan(text, range);
  }

  read(): Body | undefined {
    const text = this.#text;
    const leaves = this.#leaves;
    const limit = this.#range.end;
    for (let start = this.#range.start; start < limit; start = leaves.nextLine) {
      const newline = text.indexOf('\n', start);
      let end = newline === -1 || newline >= limit ? limit : newline;
      leaves.nextLine = end + 1;
      if (end > start && text.charCodeAt(end - 1) === 13) end--;
      if (start === leaves.skipLine || this.#closesDirective(start, end)) continue;
      const level = leaves.levels.at(-1);
      if (level === undefined || !this.#line(level, start, start, end)) return undefined;
    }
    return leaves.body();
  }

  /** A row of colons closes the outermost directive that it is long enough for, whatever stands inside it. */
  #closesDirective(start: number, end: number): boolean {
    const { levels } = this.#leaves;
    if (levels.length === 1) return false;
    const text = this.#text;
    let at = start;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at === end || text.charCodeAt(at) !== 58 || at - start > 3) return false;
    const colons = runLength(text, at, end);
    if (!isBlank(text, at + colons, end)) return false;
    const index = levels.findIndex((level) => level.colons > 0 && level.colons <= colons);
    if (index === -1) return false;
    this.#leaves.closeLevels(index);
    return true;
  }

  /**
   * A line of a level, whose part of the line begins at `start`. First comes what is open: a fence, a comment,
   * the list items that the line is indented for. Then what the line begins.
   */
  #line(level: Level, lineStart: number, start: number, end: number): boolean {
    const text = this.#text;
    const leaves = this.#leaves;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32) column++;
      else if (unit === 9) column += 4 - (column % 4);
      else break;
    }
    if (at === end) return leaves.blank(level);
    // A tab below a mark of a quote reaches to a column of the whole line.
    if (start > lineStart && column > at - start) return false;
    if (level.open === 'comment') return leaves.comment(level, at, end);
    if (level.open === 'fence') return leaves.fence(level, at, end, column);
    if (level.emptyItem !== 'no') level.filled();
    const unit = text.charCodeAt(at);
    const matched = level.matching(column);
    const indent = column - level.base(matched);
    if (level.quote !== undefined && !(unit === 62 && indent < 4)) {
      // The line may be part of a paragraph in the quote.
      if (level.quote.open !== 'nothing' || level.quote.columns.length > 0) return false;
      level.quote = undefined;
    }
    if (indent >= 4) return leaves.indented(level, at, end, matched);
    if (unit === 62) return this.#quote(level, lineStart, at, end);
    if (unit === 91 && this.#isFootnote(at, end)) {
      if (column > 0 || level.isQuote) return false;
      return this.#item(level, 0, 4, text.indexOf(':', at) + 1, end);
    }
    const isRule = this.#isRule(at, end, unit);
    if (!isRule && (isDigit(unit) || unit === 42 || unit === 43 || unit === 45)) {
      const width = listMarkerWidth(text, at, end);
      if (width > 0) {
        const isOne = unit === 49 && width === 2;
        const isEmpty = isBlank(text, at + width, end);
        // Of the numbers, only a 1 can begin a list below a paragraph without a blank line.
        const interrupts = level.open === 'paragraph' && matched === level.columns.length;
        if (level.isBelowCode ? !isOne || isEmpty : isEmpty && interrupts) return false;
        if (isEmpty) return this.#emptyItem(level, matched, column + width + 1);
        if (!interrupts || !isDigit(unit) || isOne)
          return this.#listItem(level, matched, column, at, width, end);
      }
    }
    return leaves.begin(level, at, end, matched, indent, isRule);
  }

  #isRule(at: number, end: number, unit: number): boolean {
    return (unit === 42 || unit === 45 || unit === 95) && isThematicBreak(this.#text, at, end);
  }

  #quote(level: Level, lineStart: number, at: number, end: number): boolean {
    if (level.columns.length > 0 || level.isQuote) return false;
    if (level.quote === undefined) {
      level.quote = new Level(-1, level.directive);
      // What a quote cuts short also has a say in which lists can begin on the first line of the quote.
      level.quote.isBelowCode = level.isBelowCode || level.open === 'paragraph';
    }
    this.#leaves.endText(level, 0);
    const isGap = at + 1 < end && this.#text.charCodeAt(at + 1) === 32;
    return this.#line(level.quote, lineStart, isGap ? at + 2 : at + 1, end);
  }

  #isFootnote(at: number, end: number): boolean {
    if (this.#text.charCodeAt(at + 1) !== 94) return false;
    return /^\[\^[A-Za-z0-9_-]+\]:/.test(this.#text.slice(at, Math.min(end, at + 80)));
  }

  #listItem(level: Level, matched: number, column: number, at: number, width: number, end: number): boolean {
    const text = this.#text;
    let content = at + width;
    while (content < end && text.charCodeAt(content) === 32) content++;
    const gap = content - at - width;
    if (gap > 4 || text.charCodeAt(content) === 9) return false;
    return this.#item(level, matched, column + width + gap, content, end);
  }

  #emptyItem(level: Level, matched: number, contentColumn: number): boolean {
    this.#leaves.endText(level, matched);
    level.columns.push(contentColumn);
    level.emptyItem = 'so far';
    return true;
  }

  /** The first line of a list item or a footnote, whose text begins at `start`. */
  #item(level: Level, matched: number, contentColumn: number, start: number, end: number): boolean {
    const text = this.#text;
    this.#leaves.endText(level, matched);
    level.columns.push(contentColumn);
    let at = start;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at === end) return true;
    const unit = text.charCodeAt(at);
    const isRule = this.#isRule(at, end, unit);
    const isContainer = unit === 62 || unit === 9 || (!isRule && listMarkerWidth(text, at, end) > 0);
    if (isContainer || (unit === 91 && this.#isFootnote(at, end))) return false;
    return this.#leaves.begin(level, at, end, level.columns.length, 0, isRule);
  }
}

/** Units that the parser treats in ways of its own: NUL, a lone carriage return, a byte order mark at the start. */
function hasOddUnits(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 0xfeff) return true;
  const nul = text.indexOf('\0', start);
  if (nul !== -1 && nul < end) return true;
  for (let at = text.indexOf('\r', start); at !== -1 && at < end; at = text.indexOf('\r', at + 1)) {
    if (at + 1 >= end || text.charCodeAt(at + 1) !== 10) return true;
  }
  return false;
}
