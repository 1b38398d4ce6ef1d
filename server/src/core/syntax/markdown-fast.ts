/**
 * The fast reader of a Markdown body: one pass over its lines, without a tree. It returns exactly what the
 * tolerant reader returns, or `undefined` where it is not sure. It knows what lessons are written with; what
 * is rare, or reads differently than it looks, is left to the tolerant reader.
 */
import GithubSlugger from 'github-slugger';
import type { Range } from '../text/range.ts';
import type { Body, Directive, Heading, Image, Link } from './body.ts';
import { isAsciiLetter, isDigit } from './markdown-characters.ts';
import { scanDirective } from './markdown-fast-directive.ts';
import { headingText } from './markdown-fast-heading.ts';
import { InlineScan } from './markdown-fast-inline.ts';
import {
  delimiterColumns,
  fenceLength,
  headingLevel,
  isBlank,
  isThematicBreak,
  isUnderline,
  listMarkerWidth,
  rowCells,
  runLength,
} from './markdown-fast-lines.ts';

/** Reads `text` from `range`; `undefined` where only the tolerant reader knows. */
export function scanBody(text: string, range: Range): Body | undefined {
  return new BodyScan(text, range).read();
}

/** What the line before has begun and this line may continue. */
type Open = 'nothing' | 'paragraph' | 'table' | 'fence' | 'comment';

/** The lines of the body, of a container directive or of a block quote: what is open among them. */
class Level {
  /** The colons that close the container directive; 0 for the body and for a quote. */
  readonly colons: number;
  /** Index of the container directive that the lines are in. */
  readonly directive: number | undefined;
  /** The columns at which the contents of the open list items (and footnotes) begin, the outermost first. */
  readonly columns: number[] = [];
  open: Open = 'nothing';
  /** The unit and the length of the fence that is open. */
  fenceUnit = 0;
  fenceLength = 0;
  /** Whether the line before, blank lines aside, is indented code. */
  isBelowCode = false;
  /** The block quote that the line before was in. */
  quote: Level | undefined = undefined;

  constructor(colons: number, directive: number | undefined) {
    this.colons = colons;
    this.directive = directive;
  }
}

class BodyScan {
  readonly #text: string;
  readonly #range: Range;
  readonly #headings: Heading[] = [];
  readonly #directives: Directive[] = [];
  readonly #links: Link[] = [];
  readonly #images: Image[] = [];
  readonly #inline: InlineScan;
  /** The body, and the container directives that are open. */
  readonly #levels: Level[] = [new Level(0, undefined)];
  #slugger: GithubSlugger | undefined;
  /** Where the line below starts. */
  #nextLine = 0;
  /** A line that has been read already: the one below the head of a table. */
  #skipLine = -1;

  constructor(text: string, range: Range) {
    this.#text = text;
    this.#range = range;
    this.#inline = new InlineScan(text, range.end, {
      directives: this.#directives,
      links: this.#links,
      images: this.#images,
    });
  }

  read(): Body | undefined {
    const { start, end } = this.#range;
    if (hasOddUnits(this.#text, start, end)) return undefined;
    for (let at = start; at < end; at = this.#nextLine) {
      const lineEnd = this.#findLine(at);
      if (at !== this.#skipLine && !this.#line(at, lineEnd)) return undefined;
    }
    return {
      start,
      end,
      headings: this.#headings,
      directives: this.#directives,
      links: this.#links,
      images: this.#images,
    };
  }

  /** Where the line that starts at `start` ends, without its line ending. */
  #findLine(start: number): number {
    const newline = this.#text.indexOf('\n', start);
    const end = newline === -1 || newline >= this.#range.end ? this.#range.end : newline;
    this.#nextLine = end + 1;
    return end > start && this.#text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  #line(start: number, end: number): boolean {
    const levels = this.#levels;
    // A row of colons closes the outermost directive that it is long enough for, whatever stands inside it.
    if (levels.length > 1) {
      let at = start;
      while (at < end && at - start < 4 && this.#text.charCodeAt(at) === 32) at++;
      if (at - start < 4 && this.#text.charCodeAt(at) === 58) {
        const colons = runLength(this.#text, at, end);
        if (isBlank(this.#text, at + colons, end)) {
          const index = levels.findIndex((level) => level.colons > 0 && level.colons <= colons);
          if (index !== -1) {
            levels.length = index;
            this.#inline.endOfText();
            this.#enter();
            return true;
          }
        }
      }
    }
    const level = levels[levels.length - 1];
    return level !== undefined && this.#block(level, start, start, end);
  }

  /** Lines from here on stand in the innermost directive that is open. */
  #enter(): void {
    this.#inline.parent = this.#levels[this.#levels.length - 1]?.directive;
  }

  /**
   * A line of a level, whose part of the line begins at `start`. First comes what is open: a fence, a comment,
   * the list items that the line is indented for. Then what the line begins.
   */
  #block(level: Level, lineStart: number, start: number, end: number): boolean {
    const text = this.#text;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32) column++;
      else if (unit === 9) column += 4 - (column % 4);
      else break;
    }
    if (at === end) return this.#blank(level);
    if (at > start && start > lineStart && text.slice(start, at).includes('\t')) return false;
    if (level.open === 'comment') return this.#comment(level, at, end);
    if (level.open === 'fence') return this.#fence(level, at, end, column);
    const unit = text.charCodeAt(at);
    const columns = level.columns;
    let matched = 0;
    while (matched < columns.length && (columns[matched] ?? 0) <= column) matched++;
    const base = matched === 0 ? 0 : (columns[matched - 1] ?? 0);
    const indent = column - base;
    if (level.quote !== undefined && !(unit === 62 && indent < 4)) {
      // A line below may be part of a paragraph in the quote.
      if (level.quote.open !== 'nothing' || level.quote.columns.length > 0) return false;
      level.quote = undefined;
    }
    if (indent >= 4) return this.#indented(level, at, end, matched);
    if (unit === 62) return this.#quote(level, lineStart, at, end);
    if (unit === 91 && text.charCodeAt(at + 1) === 94 && this.#isFootnote(at, end)) {
      if (column > 0 || level !== this.#levels[this.#levels.length - 1]) return false;
      return this.#item(level, 0, 4, at + text.slice(at, end).indexOf(':') + 1, end);
    }
    const isRule = (unit === 42 || unit === 45 || unit === 95) && isThematicBreak(text, at, end);
    if (!isRule && (isDigit(unit) || unit === 42 || unit === 43 || unit === 45)) {
      const width = listMarkerWidth(text, at, end);
      if (width > 0) {
        // Of the numbers, only a 1 can begin a list below a paragraph without a blank line, or below code.
        const interrupts = level.open === 'paragraph' && matched === columns.length;
        if (isBlank(text, at + width, end) || (level.isBelowCode && !(unit === 49 && width === 2)))
          return false;
        if (!interrupts || !isDigit(unit) || (unit === 49 && width === 2))
          return this.#listItem(level, matched, column, at, width, end);
      }
    }
    return this.#begin(level, at, end, matched, indent, isRule);
  }

  #blank(level: Level): boolean {
    if (level.open === 'paragraph' || level.open === 'table') {
      level.open = 'nothing';
      this.#inline.endOfText();
    }
    if (level.quote !== undefined) {
      this.#inline.endOfText();
      level.quote = undefined;
    }
    return true;
  }

  #comment(level: Level, at: number, end: number): boolean {
    const close = this.#text.indexOf('-->', at);
    if (close === -1 || close >= end) return true;
    level.open = 'nothing';
    return isBlank(this.#text, close + 3, end);
  }

  #fence(level: Level, at: number, end: number, column: number): boolean {
    const deepest = level.columns[level.columns.length - 1] ?? 0;
    if (column < deepest) return false;
    if (this.#text.charCodeAt(at) === level.fenceUnit && column - deepest < 4) {
      const length = runLength(this.#text, at, end);
      if (length >= level.fenceLength && isBlank(this.#text, at + length, end)) level.open = 'nothing';
    }
    return true;
  }

  /** A line indented by four or more columns: more of a paragraph, or code. */
  #indented(level: Level, at: number, end: number, matched: number): boolean {
    if (level.open === 'paragraph') return this.#inline.line(at, end);
    if (level.open === 'table') return false;
    closeItems(level, matched);
    level.isBelowCode = true;
    return true;
  }

  #quote(level: Level, lineStart: number, at: number, end: number): boolean {
    if (level.columns.length > 0 || level.colons < 0) return false;
    if (level.open !== 'nothing') {
      level.open = 'nothing';
      this.#inline.endOfText();
    }
    level.quote ??= new Level(-1, level.directive);
    const start = this.#text.charCodeAt(at + 1) === 32 && at + 1 < end ? at + 2 : at + 1;
    return this.#block(level.quote, lineStart, start, end);
  }

  #isFootnote(at: number, end: number): boolean {
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

  /** The first line of a list item or a footnote, whose text begins at `start`. */
  #item(level: Level, matched: number, contentColumn: number, start: number, end: number): boolean {
    const text = this.#text;
    this.#endText(level, matched);
    level.columns.push(contentColumn);
    let at = start;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at === end) return true;
    const unit = text.charCodeAt(at);
    const isRule = (unit === 42 || unit === 45 || unit === 95) && isThematicBreak(text, at, end);
    if (unit === 62 || unit === 9 || (!isRule && listMarkerWidth(text, at, end) > 0)) return false;
    if (unit === 91 && text.charCodeAt(at + 1) === 94 && text.slice(at, end).includes(']:')) return false;
    return this.#begin(level, at, end, level.columns.length, 0, isRule);
  }

  #endText(level: Level, matched: number): void {
    if (level.open !== 'nothing') {
      level.open = 'nothing';
      this.#inline.endOfText();
    }
    closeItems(level, matched);
  }

  /** What a line begins that is in `matched` of the open list items and indented by less than four columns. */
  #begin(level: Level, at: number, end: number, matched: number, indent: number, isRule: boolean): boolean {
    level.isBelowCode = false;
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (!isAsciiLetter(unit)) {
      switch (unit) {
        case 35: {
          const depth = headingLevel(text, at, end);
          if (depth === 0) break;
          this.#endText(level, matched);
          return this.#heading(at, end, depth);
        }
        case 36:
        case 96:
        case 126: {
          const length = fenceLength(text, at, end);
          if (length === 0) break;
          // In a list in a quote the parser ends a fence in ways of its own.
          if (level.colons < 0 && level.columns.length > 0) return false;
          this.#endText(level, matched);
          level.open = 'fence';
          level.fenceUnit = unit;
          level.fenceLength = length;
          return true;
        }
        case 42:
        case 95:
          if (!isRule) break;
          this.#endText(level, matched);
          return true;
        case 45:
        case 61:
          if (level.open === 'paragraph' && isUnderline(text, at, end)) return false;
          if (!isRule) break;
          this.#endText(level, matched);
          return true;
        case 58:
          if (text.charCodeAt(at + 1) === 58 && at + 1 < end)
            return this.#colons(level, at, end, matched, indent);
          break;
        case 60: {
          const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
          if (!isAsciiLetter(next) && next !== 33 && next !== 47 && next !== 63) break;
          if (!text.startsWith('<!--', at)) return false;
          this.#endText(level, matched);
          return this.#openComment(level, at, end);
        }
        case 91:
          if (level.open !== 'paragraph' && this.#mayBeDefinition(at, end)) return false;
          break;
      }
    }
    return this.#words(level, at, end, matched);
  }

  #heading(at: number, end: number, level: number): boolean {
    const text = this.#text;
    let start = at + level;
    let last = end;
    while (start < last && text.charCodeAt(start) === 32) start++;
    while (last > start && text.charCodeAt(last - 1) === 32) last--;
    const words = headingText(text.slice(start, last));
    if (words === undefined || !this.#inline.whole(start, last)) return false;
    this.#slugger ??= new GithubSlugger();
    this.#headings.push({ level, text: words, anchor: this.#slugger.slug(words), start: at, end });
    return true;
  }

  #openComment(level: Level, at: number, end: number): boolean {
    const close = this.#text.indexOf('-->', at + 2);
    if (close !== -1 && close < end) return isBlank(this.#text, close + 3, end);
    if (level.columns.length > 0 || level.colons < 0) return false;
    level.open = 'comment';
    return true;
  }

  /** A container or leaf directive; in a list or a quote only the tolerant reader knows containers. */
  #colons(level: Level, at: number, end: number, matched: number, indent: number): boolean {
    const colons = runLength(this.#text, at, end);
    const form = colons === 2 ? 'leaf' : 'container';
    const directive = scanDirective(this.#text, form, at, at + colons, end, level.directive);
    if (directive === undefined) return this.#words(level, at, end, matched);
    if (directive === 'unsure') return false;
    if (form === 'container' && (indent > 0 || matched > 0 || level.colons < 0)) return false;
    this.#endText(level, matched);
    this.#directives.push(directive);
    if (form === 'container') {
      this.#levels.push(new Level(colons, this.#directives.length - 1));
      this.#enter();
    }
    return true;
  }

  /** Whether a paragraph begins with what could be a definition, `[label]: address`. */
  #mayBeDefinition(at: number, end: number): boolean {
    const close = this.#text.indexOf(']', at + 1);
    if (close === -1 || close >= end) return true;
    const label = this.#text.slice(at + 1, close);
    return label.includes('\\') || this.#text.charCodeAt(close + 1) === 58;
  }

  /** A line of a paragraph or a table. */
  #words(level: Level, at: number, end: number, matched: number): boolean {
    if (level.open === 'table') {
      if (matched < level.columns.length) return false;
      return this.#row(at, end);
    }
    if (level.open === 'nothing') closeItems(level, matched);
    if (
      level.open === 'paragraph' &&
      mayBeDelimiter(this.#text.charCodeAt(at)) &&
      delimiterColumns(this.#text, at, end) > 0
    )
      return false;
    const columns = this.#columnsBelow(level, matched);
    if (columns !== 0) {
      const isHead = columns > 0 && headColumns(this.#text, at, end) === columns;
      if (!isHead || matched < level.columns.length) return false;
      this.#inline.endOfText();
      level.open = 'table';
      this.#skipLine = this.#nextLine;
      return this.#row(at, end);
    }
    level.open = 'paragraph';
    return this.#inline.line(at, end);
  }

  /** The columns that the line below gives to a table; 0 where it makes none, -1 where that is not sure. */
  #columnsBelow(level: Level, matched: number): number {
    const text = this.#text;
    const start = this.#nextLine;
    let at = start;
    while (at < this.#range.end && text.charCodeAt(at) === 32) at++;
    const unit = at < this.#range.end ? text.charCodeAt(at) : -1;
    if (!mayBeDelimiter(unit)) return 0;
    const newline = text.indexOf('\n', at);
    let end = newline === -1 || newline > this.#range.end ? this.#range.end : newline;
    if (text.charCodeAt(end - 1) === 13) end--;
    if (unit === 45 && listMarkerWidth(text, at, end) > 0) return 0;
    const columns = delimiterColumns(text, at, end);
    if (columns === 0 || level.colons < 0) return 0;
    const indent = at - start - (level.columns[matched - 1] ?? 0);
    return indent >= 0 && indent < 4 ? columns : -1;
  }

  #row(start: number, end: number): boolean {
    const cells = rowCells(this.#text, start, end);
    for (let index = 0; index < cells.length; index += 2) {
      if (!this.#inline.whole(cells[index] ?? start, cells[index + 1] ?? end)) return false;
    }
    return true;
  }
}

/** Leaves only the outermost `count` of the open list items open. */
function closeItems(level: Level, count: number): void {
  if (level.columns.length > count) level.columns.length = count;
}

/** Whether a line that begins so, `|`, `-` or `:`, can stand below the head of a table. */
function mayBeDelimiter(unit: number): boolean {
  return unit === 124 || unit === 45 || unit === 58;
}

/** The columns of the head of a table: like its cells, but that a last one may be empty. */
function headColumns(text: string, start: number, end: number): number {
  return rowCells(text, start, end).length / 2;
}

/** Units that the parser treats in ways of its own: NUL, a lone carriage return, a byte order mark at the start. */
function hasOddUnits(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 0xfeff) return true;
  const nul = text.indexOf('\0', start);
  if (nul !== -1 && nul < end) return true;
  for (let at = text.indexOf('\r', start); at !== -1 && at < end; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10 || at + 1 >= end) return true;
  }
  return false;
}
