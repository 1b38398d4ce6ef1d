/**
 * What the fast reader sees within paragraphs, headings and table cells: code, mathematics, comments, links,
 * images and text directives. Emphasis does not matter here, as it never takes anything away.
 */
import type { Directive, Image, Link } from './body.ts';
import { isAsciiLetter, isAsciiPunctuation, isDigit } from './markdown-characters.ts';
import { endOfBareUrl, scanResource } from './markdown-fast-address.ts';
import { scanDirective } from './markdown-fast-directive.ts';

export interface Found {
  readonly directives: Directive[];
  readonly links: Link[];
  readonly images: Image[];
}

/** Units at which something may begin. */
const begins = new Uint8Array(128);
for (const character of '\\`$<[]:&@.') begins[character.charCodeAt(0)] = 1;

export class InlineScan {
  /** The container directive that the text stands in. */
  parent: number | undefined = undefined;
  readonly #text: string;
  readonly #end: number;
  readonly #found: Found;
  /** Offsets of the brackets that are open; the second list says which begin an image. */
  readonly #openings: number[] = [];
  readonly #areImages: boolean[] = [];
  /** Below this, the brackets of `#openings` that begin a link cannot become one: there is a link inside. */
  #inactive = 0;
  /** Whether a code or math span may be open, to be closed on a line below. */
  #mayBeInSpan = false;
  /** An exclamation mark that a backslash stands before. */
  #escaped = -1;
  /** The start of the line, of which text before belongs to another. */
  #lineStart = 0;

  /** @param end - of the body, in `text`. */
  constructor(text: string, end: number, found: Found) {
    this.#text = text;
    this.#end = end;
    this.#found = found;
  }

  /** Reads a text that stands for itself: a heading, a cell of a table. Like `line`, it says whether it is sure. */
  whole(start: number, end: number): boolean {
    this.endOfText();
    const isSure = this.#scan(start, end, true);
    this.endOfText();
    return isSure;
  }

  /** Reads the next line of a paragraph. `endOfText` ends the paragraph. */
  line(start: number, end: number): boolean {
    return this.#scan(start, end, false);
  }

  endOfText(): void {
    if (this.#openings.length > 0) {
      this.#openings.length = 0;
      this.#areImages.length = 0;
    }
    this.#inactive = 0;
    this.#mayBeInSpan = false;
  }

  #scan(start: number, end: number, isWhole: boolean): boolean {
    const text = this.#text;
    this.#lineStart = start;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit > 127 || begins[unit] === 0) {
        at++;
        continue;
      }
      let next: number;
      switch (unit) {
        case 92:
          next = this.#escape(at, end);
          break;
        case 36:
        case 96:
          next = this.#span(at, end, unit, isWhole);
          break;
        case 60:
          next = this.#angle(at, end);
          break;
        case 91:
          next = this.#open(at, end);
          break;
        case 93:
          next = this.#close(at, end);
          break;
        case 58:
          next = this.#colon(at, end);
          break;
        case 38:
          next = this.#ampersand(at, end);
          break;
        case 64:
          next = this.#isPartOfEmail(at, end) ? unsure : at + 1;
          break;
        default:
          next = this.#isAfterWww(at) ? unsure : at + 1;
      }
      if (next === unsure) return false;
      at = next;
    }
    return true;
  }

  /** A backslash; unsure where what it escapes could be part of a bare address. */
  #escape(at: number, end: number): number {
    const unit = at + 1 < end ? this.#text.charCodeAt(at + 1) : -1;
    if (!isAsciiPunctuation(unit)) return at + 1;
    if (unit === 64) return unsure;
    if (unit === 33) this.#escaped = at + 1;
    if (unit === 46 && this.#isAfterWww(at)) return unsure;
    if (unit === 58 && (isAsciiLetter(this.#before(at)) || this.#text.charCodeAt(at + 2) === 58))
      return unsure;
    if (unit === 47 && (this.#before(at) === 58 || this.#before(at) === 47)) return unsure;
    return at + 2;
  }

  /** A run of backticks or dollar signs: the end of the span it opens, or of the run if it opens none. */
  #span(at: number, end: number, unit: number, isWhole: boolean): number {
    const text = this.#text;
    const mark = unit === 96 ? '`' : '$';
    const afterRun = endOfRun(text, at, end, unit);
    const size = afterRun - at;
    let tries = 0;
    for (let close = text.indexOf(mark, afterRun); close !== -1 && close < end; ) {
      if (++tries > mostTries) return unsure;
      const afterClose = endOfRun(text, close, end, unit);
      if (afterClose - close === size) {
        const isDoubtful = this.#mayBeInSpan && meaningful.test(text.slice(afterRun, close));
        return isDoubtful ? unsure : afterClose;
      }
      close = text.indexOf(mark, afterClose);
    }
    if (!isWhole && !this.#mayBeInSpan) this.#mayBeInSpan = this.#comesAgain(mark, end);
    return afterRun;
  }

  /** Whether a mark comes again before the next blank line, at which a paragraph ends at the latest. */
  #comesAgain(mark: string, lineEnd: number): boolean {
    const text = this.#text;
    const next = text.indexOf(mark, lineEnd);
    if (next === -1 || next >= this.#end) return false;
    for (
      let newline = text.indexOf('\n', lineEnd);
      newline !== -1 && newline < next;
      newline = text.indexOf('\n', newline + 1)
    ) {
      let at = newline + 1;
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13) at++;
      if (text.charCodeAt(at) === 10) return false;
    }
    return true;
  }

  /** A comment on one line, a tag without attributes, or a sign of comparison. */
  #angle(at: number, end: number): number {
    const text = this.#text;
    const unit = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    if (!isAsciiLetter(unit) && unit !== 33 && unit !== 47 && unit !== 63) return at + 1;
    if (this.#mayBeInSpan) return unsure;
    if (text.startsWith('<!--', at)) {
      const first = text.charCodeAt(at + 4);
      const close = text.indexOf('-->', at + 4);
      return first === 45 || first === 62 || close === -1 || close + 3 > end ? unsure : close + 3;
    }
    plainTag.lastIndex = at;
    return plainTag.test(text) && plainTag.lastIndex <= end ? plainTag.lastIndex : unsure;
  }

  #open(at: number, end: number): number {
    const text = this.#text;
    if (at + 1 < end && text.charCodeAt(at + 1) === 94) {
      footnoteCall.lastIndex = at;
      if (!footnoteCall.test(text) || footnoteCall.lastIndex > end) return unsure;
      const after = footnoteCall.lastIndex;
      const unit = after < end ? text.charCodeAt(after) : -1;
      return unit === 40 || unit === 91 || unit === 58 ? unsure : after;
    }
    this.#openings.push(at);
    this.#areImages.push(this.#before(at) === 33 && this.#escaped !== at - 1);
    return at + 1;
  }

  /** A closing bracket: the end of a link or image with an address in parentheses, or nothing. */
  #close(at: number, end: number): number {
    const index = this.#openings.length - 1;
    const opening = this.#openings.pop();
    const isImage = this.#areImages.pop() ?? false;
    if (opening === undefined) return at + 1;
    const isActive = isImage || index >= this.#inactive;
    if (this.#inactive > index) this.#inactive = index;
    if (!isActive || at + 1 >= end || this.#text.charCodeAt(at + 1) !== 40) return at + 1;
    if (this.#mayBeInSpan) return unsure;
    const resource = scanResource(this.#text, at + 2, end);
    if (resource === 'unsure') return unsure;
    const { address } = resource;
    const url = this.#text.slice(address.start, address.end);
    if (isImage) {
      const alt = this.#text.slice(opening + 1, at);
      if (!plainAlt.test(alt)) return unsure;
      this.#found.images.push({ url, alt, start: address.start, end: address.end });
    } else {
      this.#found.links.push({ url, start: address.start, end: address.end });
      this.#inactive = index;
    }
    return resource.end;
  }

  /** A text directive with a label, or the colon of a bare address. */
  #colon(at: number, end: number): number {
    const text = this.#text;
    const unit = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    if (unit === 32) return at + 1;
    if (unit === 47 && text.charCodeAt(at + 2) === 47) return this.#bareUrl(at, end);
    if (this.#before(at) === 58) return at + 1;
    const directive = scanDirective(text, 'text', at, at + 1, end, this.parent);
    if (directive === undefined) return at + 1;
    if (directive === 'unsure' || this.#mayBeInSpan) return unsure;
    this.#found.directives.push(directive);
    return directive.end;
  }

  /** `at` is the colon of `://`. */
  #bareUrl(at: number, end: number): number {
    const text = this.#text;
    const isHttp = /https?$/i.test(text.slice(Math.max(this.#lineStart, at - 5), at));
    if (!isHttp) return at + 1;
    const start = text.charCodeAt(at - 1) === 112 ? at - 4 : at - 5;
    const before = this.#before(start);
    if (this.#mayBeInSpan || this.#openings.length > 0 || (before !== -1 && before !== 32)) return unsure;
    const urlEnd = endOfBareUrl(text, start, end);
    if (urlEnd === -1) return unsure;
    this.#found.links.push({ url: text.slice(start, urlEnd), start, end: urlEnd });
    return urlEnd;
  }

  /** Of the character references, those that stand for a sign that has no meaning in Markdown. */
  #ampersand(at: number, end: number): number {
    const unit = at + 1 < end ? this.#text.charCodeAt(at + 1) : 32;
    if (!isAsciiLetter(unit) && unit !== 35) return at + 1;
    const reference = /^&#?[A-Za-z0-9]+;/.exec(this.#text.slice(at, Math.min(end, at + 40)))?.[0];
    if (reference === undefined) return at + 1;
    return plainReferences.has(reference) ? at + reference.length : unsure;
  }

  #isPartOfEmail(at: number, end: number): boolean {
    const after = at + 1 < end ? this.#text.charCodeAt(at + 1) : 32;
    const before = this.#before(at);
    const isWordAfter = isWord(after) || after === 45 || after === 92 || after === 38;
    return isWordAfter && (isWord(before) || before === 43 || before === 45 || before === 46);
  }

  #isAfterWww(at: number): boolean {
    return (
      (this.#before(at) | 32) === 119 &&
      (this.#before(at - 1) | 32) === 119 &&
      (this.#before(at - 2) | 32) === 119
    );
  }

  /** The unit before `at` on its line, -1 where the line starts. */
  #before(at: number): number {
    return at > this.#lineStart ? this.#text.charCodeAt(at - 1) : -1;
  }
}

const unsure = -1;
/** How many runs of a mark to look at for the one that closes a span. */
const mostTries = 50;
/** What would count if a span were none. */
const meaningful = /[[\]:<@]|www/i;
const plainTag = /<(?:[A-Za-z][A-Za-z0-9]* ?\/?|\/[A-Za-z][A-Za-z0-9]* ?)>/y;
const footnoteCall = /\[\^[A-Za-z0-9_-]+\]/y;
const plainAlt = /^[^\\`$<[\]&*_~@\n\r]*$/;
const plainReferences: ReadonlySet<string> = new Set(
  'nbsp amp lt gt quot apos times divide deg hellip mdash ndash minus frac12 frac14 frac34 rarr larr le ge ne plusmn'
    .split(' ')
    .map((name) => `&${name};`),
);

function isWord(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 95;
}

function endOfRun(text: string, start: number, end: number, unit: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === unit) at++;
  return at;
}
