/** Lists and maps in brackets, closed or not, over one line or several: what is in them, and where the cursor is. */
import { enterItem, enterKey, type Frame, holdText, openFrame, type Step } from './yaml-frame.ts';
import { closingQuote, endOfLine, isGap, unquotedText } from './yaml-line.ts';

export interface FlowCursor {
  readonly frame: Frame;
  readonly part: 'key' | 'value' | 'comment' | 'nothing';
  /** The key or index whose value it is. */
  readonly step: Step | undefined;
  /** What is half-typed, quotes and all, and empty where nothing is. */
  readonly start: number;
  readonly end: number;
  readonly hasColon: boolean;
}

export interface FlowReading {
  /** After the closing bracket, or the limit. */
  readonly end: number;
  readonly cursor: FlowCursor | undefined;
}

/** Reads from the bracket at `start`, and not past `limit`. */
export function readFlow(
  text: string,
  start: number,
  limit: number,
  offset: number,
  holder: Frame | undefined,
): FlowReading {
  return new FlowReader(text, limit, offset, holder).read(start);
}

class FlowReader {
  readonly #text: string;
  readonly #limit: number;
  readonly #offset: number;
  readonly #holder: Frame | undefined;
  #frame: Frame | undefined;
  #expects: 'key' | 'value' | 'end' = 'value';
  #cursor: FlowCursor | undefined;

  constructor(text: string, limit: number, offset: number, holder: Frame | undefined) {
    this.#text = text;
    this.#limit = limit;
    this.#offset = offset;
    this.#holder = holder;
    this.#frame = holder;
  }

  read(start: number): FlowReading {
    let at = this.#open(start);
    while (at < this.#limit && this.#frame !== this.#holder) at = this.#next(this.#gap(at));
    // Where nothing closes it before the text ends, the cursor may be behind the last sign.
    if (at >= this.#limit) this.#gap(at);
    return { end: Math.min(at, this.#limit), cursor: this.#cursor };
  }

  #open(at: number): number {
    const isMap = this.#text[at] === '{';
    const column = this.#holder?.column ?? -1;
    this.#frame = openFrame(isMap ? 'map' : 'list', column, this.#frame, true);
    if (!isMap) enterItem(this.#frame);
    this.#expects = isMap ? 'key' : 'value';
    return at + 1;
  }

  /** Past spaces and line breaks; a cursor among them is where the next thing would be. */
  #gap(start: number): number {
    let at = start;
    while (at < this.#limit && ' \t\r\n'.includes(this.#text[at] ?? '')) at++;
    const isBefore = at < this.#limit && !',]}:#'.includes(this.#text[at] ?? '');
    if (this.#offset >= start && (isBefore ? this.#offset < at : this.#offset <= at)) {
      // A thing further on in the line would run into what is typed here.
      const isAlone = !isBefore || /[\r\n]/.test(this.#text.slice(this.#offset, at));
      this.#meet(this.#expects === 'end' || !isAlone ? 'nothing' : this.#expects, this.#offset, this.#offset);
    }
    return at;
  }

  #next(at: number): number {
    if (at >= this.#limit) return at;
    switch (this.#text[at]) {
      case '[':
      case '{':
        return this.#open(at);
      case ']':
      case '}':
        return this.#close(at);
      case ',':
        return this.#comma(at);
      case ':':
        if (this.#expects === 'end') this.#expects = 'value';
        return at + 1;
      case '#':
        return this.#isAfterGap(at) ? this.#comment(at) : this.#plain(at);
      case '&':
      case '!':
        return this.#property(at);
      case '"':
      case "'":
        return this.#quoted(at);
      default:
        return this.#plain(at);
    }
  }

  /** A bracket of the other kind closes what stands in between. */
  #close(at: number): number {
    const type = this.#text[at] === ']' ? 'list' : 'map';
    let frame = this.#frame;
    while (frame !== undefined && frame !== this.#holder && frame.type !== type) frame = frame.parent;
    if (frame !== undefined && frame !== this.#holder) {
      this.#frame = frame.parent;
      this.#expects = 'end';
    }
    return at + 1;
  }

  #comma(at: number): number {
    const frame = this.#frame;
    if (frame?.type === 'list') enterItem(frame);
    this.#expects = frame?.type === 'map' ? 'key' : 'value';
    return at + 1;
  }

  #comment(at: number): number {
    const end = endOfLine(this.#text, at, this.#limit);
    if (this.#offset > at && this.#offset <= end) this.#meet('comment', at, end);
    return end;
  }

  /** An anchor or a tag before a value. */
  #property(start: number): number {
    let end = start;
    while (end < this.#limit && !' \t\r\n,[]{}'.includes(this.#text[end] ?? '')) end++;
    if (this.#offset >= start && this.#offset <= end) this.#meet('nothing', start, end);
    return end;
  }

  #plain(start: number): number {
    let end = start;
    while (end < this.#limit && !this.#endsPlain(end)) end++;
    if (end === start) end++;
    let last = end;
    while (last > start && isGap(this.#text, last - 1, end)) last--;
    if (this.#offset >= start && this.#offset <= end) {
      this.#meet(this.#expects === 'end' ? 'nothing' : this.#expects, start, Math.max(last, this.#offset));
      this.#expects = 'end';
    } else this.#take(this.#text.slice(start, last));
    return end;
  }

  #endsPlain(at: number): boolean {
    const sign = this.#text[at] ?? '';
    if (',[]{}\r\n'.includes(sign)) return true;
    if (sign === '#') return this.#isAfterGap(at);
    return sign === ':' && ' \t\r\n,[]{}'.includes(this.#text[at + 1] ?? ' ');
  }

  #quoted(start: number): number {
    const close = this.#closing(start);
    const end = close < 0 ? this.#endOfHalfTyped(start + 1, close) : close + 1;
    const isIn = this.#offset > start && (close < 0 ? this.#offset <= end : this.#offset < end);
    if (!isIn) {
      if (this.#offset === start || this.#offset === end) this.#meet('nothing', start, end);
      this.#take(unquotedText(this.#text.slice(start, end)));
      return end;
    }
    const stop = this.#endOfHalfTyped(this.#offset, close);
    const isOnLine = !/[\r\n]/.test(this.#text.slice(start, stop));
    this.#meet(this.#expects === 'end' || !isOnLine ? 'nothing' : this.#expects, start, stop);
    this.#expects = 'end';
    return stop;
  }

  /** The quote that closes one. On a further line it is one only if what follows is not the text of another. */
  #closing(start: number): number {
    const close = closingQuote(this.#text, start, this.#limit);
    if (close < 0 || close < endOfLine(this.#text, start, this.#limit)) return close;
    return close + 1 >= this.#limit || ' \t\r\n,[]{}:'.includes(this.#text[close + 1] ?? '') ? close : -1;
  }

  /**
   * Where a half-typed quoted text ends. A quote further on closes it only if there is no sign between that ends an
   * item: then it more likely opens the next one.
   */
  #endOfHalfTyped(from: number, close: number): number {
    let at = from;
    while (at < this.#limit && !',[]{}"\'\r\n'.includes(this.#text[at] ?? '')) at++;
    if (at === close) return close + 1;
    while (at > from && isGap(this.#text, at - 1, at)) at--;
    return at;
  }

  /** A key or a value that the cursor is not in. */
  #take(words: string): void {
    const frame = this.#frame;
    if (frame === undefined || this.#expects === 'end') return;
    if (this.#expects === 'key') enterKey(frame, words);
    else holdText(frame, words);
    this.#expects = 'end';
  }

  #meet(part: FlowCursor['part'], start: number, end: number): void {
    if (this.#frame === undefined || this.#cursor !== undefined) return;
    const hasColon =
      part === 'key' && /^[ \t]*:/.test(this.#text.slice(end, endOfLine(this.#text, end, this.#limit)));
    this.#cursor = { frame: this.#frame, part, step: this.#frame.at, start, end, hasColon };
    if (part === 'key') this.#frame.at = undefined;
  }

  #isAfterGap(at: number): boolean {
    return ' \t\r\n'.includes(this.#text[at - 1] ?? ' ');
  }
}
