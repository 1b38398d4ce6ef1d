/**
 * An outline of YAML that is being written, read from its lines and their indentation alone: which maps and lists
 * are open at a line. A reader needs whole text to say what it means; this one only says where a place would be,
 * so what is broken or half-typed elsewhere does not matter to it.
 */
import { type FlowCursor, readFlow } from './yaml-flow.ts';
import { enterItem, enterKey, type Frame, holdText, openFrame } from './yaml-frame.ts';
import {
  closingQuote,
  endOfHeld,
  endOfLine,
  endOfPlain,
  isDash,
  isMarker,
  keyAt,
  nextLine,
  skipGap,
  skipProperties,
  unquotedText,
} from './yaml-line.ts';

/** A value of several lines that the cursor stands in: one in brackets, or a text. */
export type Held = { readonly type: 'flow'; readonly cursor: FlowCursor } | { readonly type: 'text' };

/** How far the author sets things in, where the text shows it. */
export interface Layout {
  /** From a key to the keys below it. */
  readonly step: number;
  /** From a key to the dashes of its list. */
  readonly dash: number;
}

const usualStep = 2;

export class Outline {
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
  /** From the root to the innermost. */
  readonly stack: Frame[] = [];
  held: Held | undefined;
  #step: number | undefined;
  #dash: number | undefined;

  constructor(text: string, limit: number, offset: number) {
    this.text = text;
    this.limit = limit;
    this.offset = offset;
  }

  get top(): Frame | undefined {
    return this.stack.at(-1);
  }

  get layout(): Layout {
    return { step: this.#step ?? usualStep, dash: this.#dash ?? this.#step ?? usualStep };
  }

  /** Reads the line that begins at `at`, and the further lines of its value. Gives the start of the line after. */
  readLine(at: number): number {
    const end = endOfLine(this.text, at, this.limit);
    const first = skipGap(this.text, at, end);
    if (first === end || this.text[first] === '#' || isMarker(this.text, at, end))
      return nextLine(this.text, end, this.limit);
    const start = this.#enterDashes(at, first, end);
    if (start === end || this.text[start] === '#') return nextLine(this.text, end, this.limit);
    const key = keyAt(this.text, skipProperties(this.text, start, end), end);
    if (key === undefined) return this.#readBare(start - at, start, end);
    enterKey(this.mapAt(start - at), key.key);
    return this.readValue(key.colon + 1, end);
  }

  /** Enters an item for each dash from `first` on. Gives the start of what follows them. */
  #enterDashes(line: number, first: number, end: number): number {
    let start = first;
    while (isDash(this.text, start, end)) {
      this.enterDash(start - line);
      start = skipGap(this.text, start + 1, end);
    }
    return start;
  }

  enterDash(column: number): void {
    enterItem(this.#listAt(column));
  }

  /** The map whose keys stand in a column. */
  mapAt(column: number): Frame {
    while (
      this.top !== undefined &&
      (this.top.column > column || (this.top.column === column && this.top.type === 'list'))
    )
      this.stack.pop();
    const top = this.top;
    if (top?.type === 'map' && top.column === column) return top;
    if (top?.type === 'map') this.#step ??= column - top.column;
    return this.#push('map', column);
  }

  #listAt(column: number): Frame {
    while (this.top !== undefined && this.top.column > column) this.stack.pop();
    const top = this.top;
    if (top?.type === 'list' && top.column === column) return top;
    if (top?.type === 'map') this.#dash ??= column - top.column;
    return this.#push('list', column);
  }

  #push(type: Frame['type'], column: number): Frame {
    const frame = openFrame(type, column, this.top);
    this.stack.push(frame);
    return frame;
  }

  /** Reads the value of what was entered last, from after its colon or dash on. */
  readValue(from: number, end: number): number {
    const { text, limit, top } = this;
    const after = nextLine(text, end, limit);
    const start = skipProperties(text, skipGap(text, from, end), end);
    if (start >= end || text[start] === '#') return after;
    const column = top?.column ?? -1;
    switch (text[start]) {
      case '|':
      case '>':
        if (/^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(start, end)))
          return this.#skipBlock(after, column);
        break;
      case '[':
      case '{':
        return this.#readBrackets(start, end, column);
      case '"':
      case "'":
        return this.#readQuoted(start, end, column);
    }
    if (top !== undefined) holdText(top, text.slice(start, endOfPlain(text, start, end)));
    return after;
  }

  /** A line without a key: a value below its key, another line of a text, or a word that is being typed. */
  #readBare(column: number, start: number, end: number): number {
    const top = this.top;
    if (top === undefined || (column > top.column && top.holds === 'nothing'))
      return this.readValue(start, end);
    return nextLine(this.text, end, this.limit);
  }

  /** Lines that are set in further than what holds them, and empty ones between. */
  #skipBlock(from: number, column: number): number {
    if (this.top !== undefined) this.top.holds = 'other';
    let at = from;
    while (at <= this.limit) {
      const end = endOfLine(this.text, at, this.limit);
      const first = skipGap(this.text, at, end);
      const isCursorLine = at <= this.offset && this.offset <= end;
      const isIn = first < end ? first - at > column : !isCursorLine || this.offset - at > column;
      if (!isIn) return at;
      if (isCursorLine) {
        this.held = { type: 'text' };
        return at;
      }
      at = nextLine(this.text, end, this.limit);
    }
    return at;
  }

  #readBrackets(start: number, end: number, column: number): number {
    const { text, limit, offset } = this;
    const held = endOfHeld(text, end, limit, column, offset);
    const reading = readFlow(text, start, held, offset, this.top);
    if (reading.cursor !== undefined) this.held = { type: 'flow', cursor: reading.cursor };
    if (reading.end >= held) return held === limit ? limit + 1 : held;
    return nextLine(text, endOfLine(text, reading.end, limit), limit);
  }

  #readQuoted(start: number, end: number, column: number): number {
    const { text, limit, offset, top } = this;
    if (top !== undefined) holdText(top, unquotedText(text.slice(start, end)));
    if (closingQuote(text, start, end) >= 0) return nextLine(text, end, limit);
    const held = endOfHeld(text, end, limit, column, offset);
    const close = closingQuote(text, start, held);
    const last = close < 0 ? held : close;
    if (offset > end && offset <= last && (offset < held || held === limit)) this.held = { type: 'text' };
    if (close >= 0) return nextLine(text, endOfLine(text, close, limit), limit);
    return held === limit ? limit + 1 : held;
  }
}
