/**
 * What the fast reader sees within paragraphs, headings and table cells: code, mathematics, comments, links,
 * images and text directives. Emphasis does not matter here, as it never takes anything away.
 */
import type { Range } from '../text/range.ts';
import type { Directive, Image, Link } from './body.ts';
import { endOfBareUrl, scanAutolink, scanResource, unitBelow } from './markdown-fast-address.ts';
import { scanDirective } from './markdown-fast-directive.ts';
import {
  endOfAngle,
  endOfEscape,
  endOfFootnoteCall,
  endOfReference,
  isAfterWww,
  isPartOfEmail,
  unitBefore,
  unsure,
} from './markdown-fast-signs.ts';
import { closingRun, comesAgain, endOfRun } from './markdown-fast-span.ts';

export interface Found {
  readonly directives: Directive[];
  readonly links: Link[];
  readonly images: Image[];
  readonly comments: Range[];
}

/** Units at which something may begin. */
const begins = new Uint8Array(128);
for (const character of '\\`$<[]:&@.') begins[character.charCodeAt(0)] = 1;

/** What would count if a span were none. */
const meaningful = /[[\]:<@]|www/i;
const plainAlt = /^[^\\`$<[\]&*_~@\n\r]*$/;

export class InlineScan {
  /** The container directive that the text stands in. */
  parent: number | undefined = undefined;
  readonly #text: string;
  readonly #limit: number;
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
  /** The start of the line, before which the text is another. */
  #start = 0;
  /** Whether nothing of the text stands on another line. */
  #isWhole = false;

  /** @param limit - the end of the body in `text`. */
  constructor(text: string, limit: number, found: Found) {
    this.#text = text;
    this.#limit = limit;
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
    this.#start = start;
    this.#isWhole = isWhole;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit > 127 || begins[unit] === 0) at++;
      else {
        at = this.#sign(unit, at, end);
        if (at === unsure) return false;
      }
    }
    return true;
  }

  /** After what begins at `at`. */
  #sign(unit: number, at: number, end: number): number {
    switch (unit) {
      case 36:
      case 96:
        return this.#span(at, end);
      case 58:
        return this.#colon(at, end);
      case 91:
        return this.#open(at, end);
      case 93:
        return this.#close(at, end);
      case 92:
        if (this.#text.charCodeAt(at + 1) === 33) this.#escaped = at + 1;
        return endOfEscape(this.#text, at, this.#start, end);
      case 60:
        return this.#angle(at, end);
      case 38:
        return endOfReference(this.#text, at, end);
      case 64:
        return isPartOfEmail(this.#text, at, this.#start, end) ? unsure : at + 1;
      default:
        return isAfterWww(this.#text, at, this.#start) ? unsure : at + 1;
    }
  }

  /** A run of backticks or dollar signs: after the span it opens, or after the run if it opens none. */
  #span(at: number, end: number): number {
    const text = this.#text;
    const afterRun = endOfRun(text, at, end);
    const close = closingRun(text, at, afterRun, end);
    if (close === unsure) return unsure;
    if (close !== undefined) {
      const isDoubtful = this.#mayBeInSpan && meaningful.test(text.slice(afterRun, close));
      return isDoubtful ? unsure : close + afterRun - at;
    }
    if (!this.#isWhole) this.#mayBeInSpan ||= comesAgain(text, text.charAt(at), end, this.#limit);
    return afterRun;
  }

  #angle(at: number, end: number): number {
    const next = endOfAngle(this.#text, at, end);
    if (next === at + 1) return next;
    if (this.#mayBeInSpan) return unsure;
    if (this.#text.startsWith('<!--', at) && next !== unsure)
      this.#found.comments.push({ start: at, end: next });
    const address =
      next === unsure && this.#openings.length === 0 ? scanAutolink(this.#text, at, end) : undefined;
    if (address === undefined) return next;
    this.#found.links.push({ url: this.#text.slice(address.start, address.end), ...address });
    return address.end + 1;
  }

  #open(at: number, end: number): number {
    if (at + 1 < end && this.#text.charCodeAt(at + 1) === 94) return endOfFootnoteCall(this.#text, at, end);
    this.#openings.push(at);
    this.#areImages.push(unitBefore(this.#text, at, this.#start) === 33 && this.#escaped !== at - 1);
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
    const below = this.#isWhole ? -1 : unitBelow(this.#text, end, this.#limit);
    const resource = scanResource(this.#text, at + 2, end, below);
    if (resource === 'unsure') return unsure;
    if (resource === undefined) return at + 1;
    const { start, end: addressEnd } = resource.address;
    const url = this.#text.slice(start, addressEnd);
    if (isImage) {
      const alt = this.#text.slice(opening + 1, at);
      if (!plainAlt.test(alt)) return unsure;
      this.#found.images.push({ url, alt, start, end: addressEnd });
    } else {
      this.#found.links.push({ url, start, end: addressEnd });
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
    if (unitBefore(text, at, this.#start) === 58) return at + 1;
    const directive = scanDirective(text, 'text', at, at + 1, end, this.parent);
    if (directive === undefined) return at + 1;
    if (directive === 'unsure' || this.#mayBeInSpan) return unsure;
    this.#found.directives.push(directive);
    return directive.end;
  }

  /** An address without brackets around it; `at` is its colon, before two slashes. */
  #bareUrl(at: number, end: number): number {
    const text = this.#text;
    const scheme = /https?$/i.exec(text.slice(Math.max(this.#start, at - 5), at))?.[0];
    if (scheme === undefined) return at + 1;
    const start = at - scheme.length;
    const before = unitBefore(text, start, this.#start);
    const isOdd =
      this.#mayBeInSpan || this.#openings.length > 0 || (before !== -1 && before !== 32 && before !== 40);
    const urlEnd = isOdd ? unsure : endOfBareUrl(text, start, end);
    if (urlEnd === unsure) return unsure;
    this.#found.links.push({ url: text.slice(start, urlEnd), start, end: urlEnd });
    return urlEnd;
  }
}
