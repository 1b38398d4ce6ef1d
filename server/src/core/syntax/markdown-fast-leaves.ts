/**
 * What the fast reader finds in lines, once it is known which containers they stand in: headings, fences,
 * comments, directives, tables and paragraphs. Each method says whether it is sure.
 */
import GithubSlugger from 'github-slugger';
import type { Range } from '../text/range.ts';
import type { Body, Directive, Heading, Image, Link } from './body.ts';
import { isAsciiLetter } from './markdown-characters.ts';
import { scanDirective } from './markdown-fast-directive.ts';
import { headingText } from './markdown-fast-heading.ts';
import { InlineScan } from './markdown-fast-inline.ts';
import { Level } from './markdown-fast-level.ts';
import { fenceLength, headingLevel, isBlank, isUnderline, runLength } from './markdown-fast-lines.ts';
import { columnsBelow, delimiterColumns, mayBeDelimiter, rowCells } from './markdown-fast-table.ts';

/** Deeper nesting is left to the tolerant reader, which has a bound for it. */
const mostLevels = 50;

export class LeafScan {
  /** The body, and the container directives that are open. */
  readonly levels: Level[] = [new Level(0, undefined)];
  /** Where the line below starts. */
  nextLine = 0;
  /** A line that has been read already: the one below the head of a table. */
  skipLine = -1;
  readonly #text: string;
  readonly #range: Range;
  readonly #headings: Heading[] = [];
  readonly #directives: Directive[] = [];
  readonly #links: Link[] = [];
  readonly #images: Image[] = [];
  readonly #comments: Range[] = [];
  /** Where the comment begins that is open. */
  #commentStart = 0;
  readonly #inline: InlineScan;
  #slugger: GithubSlugger | undefined;

  constructor(text: string, range: Range) {
    this.#text = text;
    this.#range = range;
    const found = {
      directives: this.#directives,
      links: this.#links,
      images: this.#images,
      comments: this.#comments,
    };
    this.#inline = new InlineScan(text, range.end, found);
  }

  body(): Body {
    return {
      start: this.#range.start,
      end: this.#range.end,
      headings: this.#headings,
      directives: this.#directives,
      links: this.#links,
      images: this.#images,
      comments: this.#comments,
    };
  }

  /** Closes the container directives from `index` on, and what is open in them. */
  closeLevels(index: number): void {
    this.levels.length = index;
    this.#inline.endOfText();
    this.#inline.parent = this.levels[index - 1]?.directive;
  }

  /** Ends a paragraph or a table, and all but the outermost `matched` list items. */
  endText(level: Level, matched: number): void {
    if (level.open !== 'nothing') {
      level.open = 'nothing';
      this.#inline.endOfText();
    }
    level.closeItems(matched);
  }

  blank(level: Level): boolean {
    level.blank();
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

  comment(level: Level, at: number, end: number): boolean {
    const close = this.#text.indexOf('-->', at);
    if (close === -1 || close >= end) return true;
    level.open = 'nothing';
    this.#comments.push({ start: this.#commentStart, end: close + 3 });
    return isBlank(this.#text, close + 3, end);
  }

  fence(level: Level, at: number, end: number, column: number): boolean {
    const base = level.base(level.columns.length);
    if (column < base) return false;
    if (this.#text.charCodeAt(at) === level.fenceUnit && column - base < 4) {
      const length = runLength(this.#text, at, end);
      if (length >= level.fenceLength && isBlank(this.#text, at + length, end)) level.open = 'nothing';
    }
    return true;
  }

  /** A line indented by four or more columns: more of a paragraph, or code. */
  indented(level: Level, at: number, end: number, matched: number): boolean {
    if (level.open === 'paragraph') return this.#inline.line(at, end);
    if (level.open === 'table') return false;
    level.closeItems(matched);
    level.isBelowCode = true;
    return true;
  }

  /**
   * What a line begins that is in `matched` of the open list items and indented by less than four columns.
   * @param isRule - whether it is a row of stars, hyphens or underscores.
   */
  begin(level: Level, at: number, end: number, matched: number, indent: number, isRule: boolean): boolean {
    level.isBelowCode = false;
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (isAsciiLetter(unit)) return this.#words(level, at, end, matched);
    if (unit === 35) {
      const depth = headingLevel(text, at, end);
      if (depth === 0) return this.#words(level, at, end, matched);
      this.endText(level, matched);
      return this.#heading(at, end, depth);
    }
    if (unit === 96 || unit === 36 || unit === 126) {
      const length = fenceLength(text, at, end);
      if (length === 0) return this.#words(level, at, end, matched);
      this.endText(level, matched);
      level.open = 'fence';
      level.fenceUnit = unit;
      level.fenceLength = length;
      return true;
    }
    if ((unit === 45 || unit === 61) && level.open === 'paragraph' && isUnderline(text, at, end))
      return false;
    if (isRule) {
      this.endText(level, matched);
      return true;
    }
    if (unit === 58 && at + 1 < end && text.charCodeAt(at + 1) === 58)
      return this.#colons(level, at, end, matched, indent);
    if (unit === 60 && at + 1 < end && beginsHtml(text.charCodeAt(at + 1))) {
      if (!text.startsWith('<!--', at)) return false;
      this.endText(level, matched);
      return this.#openComment(level, at, end);
    }
    if (unit === 91 && level.open !== 'paragraph' && this.#mayBeDefinition(at, end)) return false;
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
    if (close !== -1 && close < end) {
      this.#comments.push({ start: at, end: close + 3 });
      return isBlank(this.#text, close + 3, end);
    }
    if (level.columns.length > 0 || level.isQuote) return false;
    level.open = 'comment';
    this.#commentStart = at;
    return true;
  }

  /** A container or leaf directive; in a list or a quote only the tolerant reader knows containers. */
  #colons(level: Level, at: number, end: number, matched: number, indent: number): boolean {
    const colons = runLength(this.#text, at, end);
    const isContainer = colons > 2;
    const form = isContainer ? 'container' : 'leaf';
    const directive = scanDirective(this.#text, form, at, at + colons, end, level.directive);
    if (directive === undefined) return this.#words(level, at, end, matched);
    if (directive === 'unsure') return false;
    const isOdd = indent > 0 || matched > 0 || level.isQuote || this.levels.length > mostLevels;
    if (isContainer && isOdd) return false;
    this.endText(level, matched);
    this.#directives.push(directive);
    if (isContainer) {
      this.levels.push(new Level(colons, this.#directives.length - 1));
      this.#inline.parent = this.#directives.length - 1;
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
    const isLazy = matched < level.columns.length;
    if (level.open === 'table') return !isLazy && this.#row(at, end);
    if (level.open === 'nothing') level.closeItems(matched);
    else if (mayBeDelimiter(this.#text.charCodeAt(at)) && delimiterColumns(this.#text, at, end) > 0)
      return false;
    const columns = columnsBelow(this.#text, this.nextLine, this.#range.end, level, matched);
    if (columns === 0) {
      level.open = 'paragraph';
      return this.#inline.line(at, end);
    }
    const isHead = rowCells(this.#text, at, end).length === columns * 2;
    if (!isHead || matched < level.columns.length) return false;
    this.#inline.endOfText();
    level.open = 'table';
    this.skipLine = this.nextLine;
    return this.#row(at, end);
  }

  #row(start: number, end: number): boolean {
    const cells = rowCells(this.#text, start, end);
    for (let index = 0; index < cells.length; index += 2) {
      if (!this.#inline.whole(cells[index] ?? start, cells[index + 1] ?? end)) return false;
    }
    return true;
  }
}

function beginsHtml(unit: number): boolean {
  return isAsciiLetter(unit) || unit === 33 || unit === 47 || unit === 63;
}
