/** From the lines of YAML up to the cursor to the places that the cursor may be in. */
import type { Range } from '../../text/range.ts';
import {
  flowPlaces,
  inlinePlaces,
  itemPlaces,
  keyPlace,
  newKeyPlace,
  pendingPlaces,
  valuePlace,
} from './data-places.ts';
import type { DataPlace, Typed, YamlPlace } from './place.ts';
import { type FlowCursor, readFlow } from './yaml-flow.ts';
import { enterKey, type Frame, pathOf } from './yaml-frame.ts';
import {
  closingQuote,
  commentAt,
  endOfHeld,
  endOfLine,
  endOfPlain,
  isDash,
  isGap,
  isMarker,
  keyAt,
  nextLine,
  skipGap,
  skipProperties,
  startOfLine,
} from './yaml-line.ts';
import { type Layout, Outline } from './yaml-outline.ts';

/** How much text after the cursor is read for the keys and items that follow, and before it for anchors. */
const farthest = 200_000;

/** @param range - of the YAML in the text. `undefined` where nothing can be completed. */
export function placeInYaml(text: string, range: Range, offset: number): YamlPlace | undefined {
  const outline = new Outline(text, range.end, offset);
  const line = startOfLine(text, offset, range.start);
  let at = range.start;
  while (at < line && outline.held === undefined) at = outline.readLine(at);
  if (outline.held === undefined && at > line) return undefined;
  if (outline.held?.type === 'text') return textPlace(outline);
  if (outline.held?.type === 'flow') return flowPlace(outline, outline.held.cursor);
  return new LineReader(outline, line).read();
}

/** In the further lines of a text. */
function textPlace({ top, offset, layout }: Outline): YamlPlace | undefined {
  if (top?.at === undefined) return undefined;
  const typed: Typed = { start: offset, end: offset, words: '', quote: '' };
  return { in: 'data', typed, places: [valuePlace([...pathOf(top), top.at], [], 'text')], layout };
}

function flowPlace({ text, offset, layout }: Outline, cursor: FlowCursor): YamlPlace | undefined {
  if (cursor.part === 'comment') return { in: 'comment', start: cursor.start };
  const { start, end } = cursor;
  const quote = quoteOf(text, start);
  const typed: Typed = {
    start,
    end,
    words: text.slice(Math.min(start + quote.length, offset), offset),
    quote,
  };
  if (start < end && text[start] === '*') return aliasPlace(text, typed);
  if (start < end && (text[start] === '&' || text[start] === '!')) return undefined;
  const places = flowPlaces(cursor);
  if (places.length === 0) return undefined;
  return { in: 'data', typed, places: quote === '' ? places : places.slice(0, 1), layout };
}

function aliasPlace(text: string, typed: Typed): YamlPlace {
  return { in: 'alias', typed, anchors: anchorsBefore(text, typed.start) };
}

/** The names of the anchors that stand before a place, which are those that an alias there may have. */
export function anchorsBefore(text: string, offset: number): readonly string[] {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const names = [...before.matchAll(/(?<![^\s,[\]{}])&([^\s,[\]{}]+)/g)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)];
}

function quoteOf(text: string, start: number): Typed['quote'] {
  const sign = text[start];
  return sign === '"' || sign === "'" ? sign : '';
}

/** Reads the line of the cursor. */
class LineReader {
  readonly #outline: Outline;
  readonly #text: string;
  readonly #line: number;
  readonly #end: number;
  readonly #offset: number;

  constructor(outline: Outline, line: number) {
    this.#outline = outline;
    this.#text = outline.text;
    this.#line = line;
    this.#end = endOfLine(outline.text, line, outline.limit);
    this.#offset = outline.offset;
  }

  read(): YamlPlace | undefined {
    const text = this.#text;
    const end = this.#end;
    let start = skipGap(text, this.#line, end);
    if (start === end) return this.#ownLine(this.#nothing(), false);
    if (isMarker(text, this.#line, end) || this.#offset < start) return undefined;
    let hasDash = false;
    for (; isDash(text, start, end); hasDash = true) {
      if (this.#offset <= start) return undefined;
      const next = skipGap(text, start + 1, end);
      if (this.#offset === start + 1)
        return next === end ? this.#ownLine({ ...this.#nothing(), start }, true) : undefined;
      if (this.#offset < next && next < end && text[next] !== '#') return undefined;
      this.#outline.enterDash(start - this.#line);
      start = next;
    }
    if (start === end) return this.#bare(this.#nothing(), hasDash);
    if (text[start] === '#')
      return hasDash && this.#offset < start ? this.#bare(this.#nothing(), hasDash) : this.#comment(start);
    const value = skipProperties(text, start, end);
    if (value > start && value >= this.#offset && !(value === end && this.#isAfterGap())) return undefined;
    if (value === end) return this.#bare(this.#nothing(), hasDash);
    const key = keyAt(text, value, end);
    if (key === undefined) return this.#value(value, (typed) => this.#bare(typed, hasDash));
    const map = this.#outline.mapAt(start - this.#line);
    if (this.#offset > key.colon) {
      enterKey(map, key.key);
      return this.#afterColon(map, key.colon);
    }
    const typed = this.#typed(key.start, Math.max(key.end, this.#offset), quoteOf(text, key.start));
    return this.#data(typed, [map], () => [keyPlace(map, { hasColon: true })]);
  }

  #afterColon(map: Frame, colon: number): YamlPlace | undefined {
    const text = this.#text;
    const end = this.#end;
    const start = skipGap(text, colon + 1, end);
    const value = skipProperties(text, start, end);
    if (value === end || text[value] === '#') {
      if (this.#offset > value) return this.#comment(value);
      if (value > start && !(this.#offset === value && this.#isAfterGap())) return undefined;
      if (value < end && this.#offset === value) return undefined;
      return this.#inline(map, this.#nothing(), colon);
    }
    if (this.#offset < value) return undefined;
    return this.#value(value, (typed) => this.#inline(map, typed, colon));
  }

  /** A value that begins at `start`, at or before the cursor. */
  #value(start: number, places: (typed: Typed) => YamlPlace | undefined): YamlPlace | undefined {
    const text = this.#text;
    const end = this.#end;
    const offset = this.#offset;
    const sign = text[start] ?? '';
    if (sign === '[' || sign === '{') {
      const column = this.#outline.top?.column ?? -1;
      const held = endOfHeld(text, end, this.#outline.limit, column, offset);
      const { cursor, end: close } = readFlow(text, start, held, offset, this.#outline.top);
      return cursor === undefined ? this.#commentAfter(close) : flowPlace(this.#outline, cursor);
    }
    if (sign === '"' || sign === "'") {
      const close = closingQuote(text, start, end);
      if (close >= 0 && offset > close) return this.#commentAfter(close + 1);
      return places(this.#typed(start, close < 0 ? endOfPlain(text, start, end) : close + 1, sign));
    }
    const comment = commentAt(text, start, end);
    if (comment !== undefined && offset > comment) return this.#comment(comment);
    if (/[|>&!]/.test(sign)) return undefined;
    const typed = this.#typed(start, endOfPlain(text, start, end), '');
    return sign === '*' ? aliasPlace(text, typed) : places(typed);
  }

  /** Below or after a dash, or on a line of its own. */
  #bare(typed: Typed, hasDash: boolean): YamlPlace | undefined {
    const top = this.#outline.top;
    if (!hasDash || top === undefined) return this.#ownLine(typed, false);
    const column = typed.start - this.#line;
    const step = top.at ?? 0;
    return this.#data(typed, [top], () => pendingPlaces(top, step, column, false));
  }

  #ownLine(typed: Typed, isDash: boolean): YamlPlace | undefined {
    const column = typed.start - this.#line;
    const stack = this.#outline.stack.filter((frame) => frame.column <= column);
    const inner = this.#outline.stack[stack.length];
    const top = stack.at(-1);
    const step = top?.at;
    const holds = top?.holds;
    return this.#data(typed, stack.slice(-2), (layout) => {
      if (top === undefined) return isDash ? [] : [newKeyPlace([], column)];
      if (top.column === column && top.type === 'map') {
        const isPending = step !== undefined && holds === 'nothing' && (isDash || layout.dash === 0);
        return [
          ...(isDash ? [] : [keyPlace(top)]),
          ...(isPending ? itemPlaces([...pathOf(top), step, 0], top.children.get(step), column) : []),
        ];
      }
      if (top.column === column) {
        const next = typeof step === 'number' ? step + 1 : 0;
        const outer =
          top.parent?.column === column && top.parent.type === 'map' ? [keyPlace(top.parent)] : [];
        // The editor sets a new line in like the dash; the keys of the item are set in further.
        const own =
          inner?.type === 'map' && inner.parent === top
            ? [keyPlace(inner, { before: ' '.repeat(inner.column - column) })]
            : [];
        return [...itemPlaces([...pathOf(top), next], top, column), ...(isDash ? [] : [...own, ...outer])];
      }
      if (step === undefined || holds === 'other') return [];
      if (holds === 'text') return isDash ? [] : [valuePlace([...pathOf(top), step], [], 'text')];
      const places = pendingPlaces(top, step, column, true);
      return isDash ? places.filter((place) => place.before !== '') : places;
    });
  }

  /** After a key and its colon. */
  #inline(map: Frame, typed: Typed, colon: number): YamlPlace | undefined {
    const step = String(map.at ?? '');
    const space = this.#offset === colon + 1 ? ' ' : '';
    const start = typed.start === typed.end ? colon + 1 : undefined;
    return this.#data(typed, [map], ({ step: indent, dash }) => {
      const places = inlinePlaces(map, step, { space, start, indent, dash });
      return typed.quote !== '' || map.children.has(step) ? places.slice(0, 1) : places;
    });
  }

  /** @param frames - whose keys and items count, also those after the cursor. */
  #data(
    typed: Typed,
    frames: readonly Frame[],
    places: (layout: Layout) => readonly DataPlace[],
  ): YamlPlace | undefined {
    const { layout } = this.#outline;
    this.#readAhead(frames);
    const found = places(layout);
    return found.length === 0 ? undefined : { in: 'data', typed, places: found, layout };
  }

  #readAhead(frames: readonly Frame[]): void {
    const limit = Math.min(this.#outline.limit, this.#offset + farthest);
    let at = nextLine(this.#text, this.#end, limit);
    while (at < limit && frames.some((frame) => this.#outline.stack.includes(frame)))
      at = this.#outline.readLine(at);
  }

  #typed(start: number, end: number, quote: Typed['quote']): Typed {
    const words = this.#text.slice(start + quote.length, Math.max(this.#offset, start + quote.length));
    return { start, end: Math.max(end, this.#offset), words, quote };
  }

  #nothing(): Typed {
    return { start: this.#offset, end: this.#offset, words: '', quote: '' };
  }

  #comment(start: number): YamlPlace | undefined {
    return this.#offset > start ? { in: 'comment', start } : undefined;
  }

  #commentAfter(at: number): YamlPlace | undefined {
    const start = skipGap(this.#text, at, this.#end);
    return start > at && this.#text[start] === '#' ? this.#comment(start) : undefined;
  }

  #isAfterGap(): boolean {
    return isGap(this.#text, this.#offset - 1, this.#end);
  }
}
