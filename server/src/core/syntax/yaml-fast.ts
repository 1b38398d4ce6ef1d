/**
 * The fast reader of YAML, on the events of `js-yaml`: six times quicker than the tolerant reader and for
 * well-formed text only. It gives the same data with the same ranges, or `undefined` where the tolerant reader
 * must decide: errors, anchors, aliases, tags, merge keys, several documents, tabs, and rare spellings.
 */
import {
  CORE_SCHEMA,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { Range } from '../text/range.ts';
import type { DataNode, Entry, ScalarNode } from './data.ts';
import { lostBackslash } from './yaml-messages.ts';
import type { DataReading } from './yaml-tolerant.ts';

const deepestNesting = 50;

/** Reads `text` from `range`, as the tolerant reader would; `undefined` where it is not sure. */
export function readYamlFast(text: string, range: Range): DataReading | undefined {
  const source = text.slice(range.start, range.end);
  if (unusual.test(source)) return undefined;
  try {
    return { data: new EventReader(source, range.start).document(), problems: [] };
  } catch {
    // Both packages' errors and `GiveWay` mean the same here: the tolerant reader looks at this text.
    return undefined;
  }
}

/** Tabs, directives and document ends, explicit keys, and control characters, on which the packages differ. */
const unusual =
  /(?![\r\n])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|^(?:%|\.\.\.|---|[ ]*\?(?:[ \r\n]|$))|\r(?!\n)/mu;

class GiveWay extends Error {}

class EventReader {
  readonly #source: string;
  readonly #base: number;
  readonly #events: readonly Event[];
  #at = 0;
  /** Where the text of the last event ends, to find what stands before the next. */
  #end = 0;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
    this.#events = parseEvents(source, { maxDepth: deepestNesting });
  }

  document(): DataNode | undefined {
    if (this.#events.length === 0) return undefined;
    const start = this.#next();
    if (start.type !== EVENT_ID.DOCUMENT || start.explicitStart || start.explicitEnd) throw new GiveWay();
    const first = this.#next();
    if (first.type === EVENT_ID.POP) return undefined;
    if (first.type !== EVENT_ID.MAPPING) throw new GiveWay();
    const data = this.#node(first, -1);
    if (this.#next().type !== EVENT_ID.POP || this.#at !== this.#events.length) throw new GiveWay();
    return data;
  }

  #next(): Event {
    const event = this.#events[this.#at++];
    if (event === undefined) throw new GiveWay();
    return event;
  }

  /** @param keyEnd - where the key ends whose value this is, or -1 for an item of a list. */
  #node(event: Event, keyEnd: number): DataNode {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, keyEnd);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      if (event.anchorStart >= 0 || event.tagStart >= 0) throw new GiveWay();
      this.#end = event.start;
      return event.type === EVENT_ID.MAPPING ? this.#map(event.start) : this.#list(event.start);
    }
    throw new GiveWay();
  }

  #list(start: number): DataNode {
    const items: DataNode[] = [];
    for (let event = this.#next(); event.type !== EVENT_ID.POP; event = this.#next())
      items.push(this.#node(event, -1));
    const first = items[0];
    const last = items[items.length - 1];
    if (first === undefined || last === undefined) return { type: 'list', items, ...this.#empty(start, ']') };
    return { type: 'list', items, start: first.start, end: last.end };
  }

  #map(start: number): DataNode {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (let event = this.#next(); event.type !== EVENT_ID.POP; event = this.#next()) {
      if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw new GiveWay();
      const keyRange = this.#scalarRange(event);
      const key = this.#text(event);
      if (key === '<<' || key === '' || seen.has(key)) throw new GiveWay();
      seen.add(key);
      this.#end = keyRange.end;
      const value = this.#node(this.#next(), keyRange.end);
      entries.push({
        key,
        keyRange: { start: keyRange.start + this.#base, end: keyRange.end + this.#base },
        value,
      });
    }
    const first = entries[0];
    const last = entries[entries.length - 1];
    if (first === undefined || last === undefined)
      return { type: 'map', entries, ...this.#empty(start, '}') };
    return {
      type: 'map',
      entries,
      start: first.keyRange.start,
      end: Math.max(last.keyRange.end, last.value.end),
    };
  }

  #scalar(event: ScalarEvent, keyEnd: number): ScalarNode {
    if (event.valueStart < 0) {
      if (keyEnd < 0 || event.anchorStart >= 0 || event.tagStart >= 0) throw new GiveWay();
      return { type: 'scalar', value: null, start: keyEnd + this.#base, end: keyEnd + this.#base };
    }
    const range = this.#scalarRange(event);
    const text = this.#text(event);
    this.#end = range.end;
    const value = event.style === SCALAR_STYLE.PLAIN ? plain(text) : text;
    return { type: 'scalar', value, start: range.start + this.#base, end: range.end + this.#base };
  }

  #text(event: ScalarEvent): string {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new GiveWay();
    if (
      event.style === SCALAR_STYLE.DOUBLE_QUOTED &&
      lostBackslash(this.#source.slice(event.valueStart, event.valueEnd)) !== undefined
    ) {
      throw new GiveWay();
    }
    return event.fast
      ? this.#source.slice(event.valueStart, event.valueEnd)
      : getScalarValue(this.#source, event);
  }

  #scalarRange(event: ScalarEvent): Range {
    switch (event.style) {
      case SCALAR_STYLE.PLAIN:
        return { start: event.valueStart, end: event.valueEnd };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return { start: event.valueStart - 1, end: event.valueEnd + 1 };
      default:
        return this.#blockRange(event);
    }
  }

  /** A block of text starts at its `|` or `>`, which the event does not tell, and ends with its last word. */
  #blockRange(event: ScalarEvent): Range {
    const before = this.#source.slice(this.#end, event.valueStart);
    const mark = before.search(/[|>]/);
    // The packages differ on an explicit indentation, and a comment may hold the mark.
    if (mark < 0 || before.includes('#') || /[0-9]/.test(before.slice(mark))) throw new GiveWay();
    const start = this.#end + mark;
    let end = event.valueEnd;
    while (end > start && ' \r\n'.includes(this.#source.charAt(end - 1))) end--;
    return { start, end };
  }

  #empty(start: number, bracket: string): Range {
    let end = start + 1;
    while (' \r\n'.includes(this.#source.charAt(end)) && end < this.#source.length) end++;
    if (this.#source.charAt(end) !== bracket) throw new GiveWay();
    this.#end = end + 1;
    return { start: start + this.#base, end: end + 1 + this.#base };
  }
}

/** The value of an unquoted scalar, by the YAML 1.2 core schema. */
function plain(text: string): string | number | boolean | null {
  const value = CORE_SCHEMA.resolveImplicitScalarTag(text).value;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : text;
  throw new GiveWay();
}
