/**
 * Where the parts of a JSON text stand. Nothing is built: a package of standards may have a hundred megabytes,
 * and a tree with ranges would take many times that. What is asked for is found by scanning, and where the
 * parts of an object or a list begin is remembered, so that the next question is short.
 *
 * The text need not be well formed: then the answer is the nearest part above that can be found.
 */
import type { Range } from '../text/range.ts';
import { type Pointer, pointerTokens } from './pointer.ts';

/** Where the parts of one text begin, as far as they have been asked for. */
export interface JsonPlaces {
  /** The range of a value, or of its key; of a large value only its key is shown, or else how it begins. */
  readonly at: (pointer: Pointer, part?: 'key') => Range;
}

export function jsonPlaces(text: string): JsonPlaces {
  const objects = new Map<number, ReadonlyMap<string, Member>>();
  const lists = new Map<number, readonly number[]>();

  function memberAt(start: number, token: string): Member | undefined {
    const kind = text.charCodeAt(start);
    if (kind === openBrace) {
      const members = objects.get(start) ?? membersOf(text, start);
      objects.set(start, members);
      return members.get(token);
    }
    if (kind !== openBracket) return undefined;
    const items = lists.get(start) ?? itemsOf(text, start);
    lists.set(start, items);
    const value = /^\d+$/.test(token) ? items[Number(token)] : undefined;
    return value === undefined ? undefined : { key: undefined, value };
  }

  return {
    at: (pointer, part) => {
      let value = skipSpace(text, 0);
      let key: Range | undefined;
      for (const token of pointerTokens(pointer)) {
        const member = memberAt(value, token);
        if (member === undefined) break;
        key = member.key;
        value = member.value;
      }
      const kind = text.charCodeAt(value);
      if (key !== undefined && (part === 'key' || kind === openBrace || kind === openBracket)) return key;
      if (kind === openBrace || kind === openBracket) return { start: value, end: value + 1 };
      return { start: value, end: Math.max(value, skipValue(text, value)) };
    },
  };
}

interface Member {
  readonly key: Range | undefined;
  /** Where the value begins. */
  readonly value: number;
}

const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** Of two members with one name the last counts, as it does for whoever reads the text. */
function membersOf(text: string, start: number): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (let at = skipSpace(text, start + 1); text.charCodeAt(at) === quote; ) {
    const key = { start: at, end: skipString(text, at) };
    at = skipSpace(text, key.end);
    if (text.charCodeAt(at) !== colon) break;
    const value = skipSpace(text, at + 1);
    members.set(nameOf(text.slice(key.start, key.end)), { key, value });
    at = skipSpace(text, skipValue(text, value));
    if (text.charCodeAt(at) !== comma) break;
    at = skipSpace(text, at + 1);
  }
  return members;
}

function itemsOf(text: string, start: number): readonly number[] {
  const items: number[] = [];
  for (let at = skipSpace(text, start + 1); at < text.length && text.charCodeAt(at) !== closeBracket; ) {
    items.push(at);
    at = skipSpace(text, skipValue(text, at));
    if (text.charCodeAt(at) !== comma) break;
    at = skipSpace(text, at + 1);
  }
  return items;
}

function nameOf(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

/** The offset after a value. Brackets are counted and not matched: only in JSON does it matter which is which. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = skipString(text, at);
    else if (unit === openBrace || unit === openBracket) {
      depth++;
      at++;
    } else if (unit === closeBrace || unit === closeBracket) {
      // The end of what holds the value.
      if (depth === 0) return at;
      depth--;
      at++;
    } else if (depth === 0) return skipWord(text, at);
    else {
      at++;
      continue;
    }
    if (depth === 0) return at;
  }
  return text.length;
}

/** The offset after a string. */
function skipString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before--;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

/** The offset after a number or a word; at least one further, so that every scan ends. */
function skipWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && /[\w.+-]/.test(text[at] ?? '')) at++;
  return at;
}

/** A byte order mark counts as space. */
function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xfeff;
}
