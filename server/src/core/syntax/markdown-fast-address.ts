/** Addresses in plain sight, for the fast reader. */
import type { Range } from '../text/range.ts';
import type { Unsure } from './markdown-fast-directive.ts';

export interface Resource {
  readonly address: Range;
  /** After the closing parenthesis. */
  readonly end: number;
}

/**
 * Reads `(address)` or `(address "title")` of a link or image; `start` is after the opening parenthesis. `undefined`
 * where it is none, as somebody is still writing it.
 *
 * @param below - the unit that the line below begins with, which may have what this one lacks; -1 where there is none.
 */
export function scanResource(
  text: string,
  start: number,
  limit: number,
  below: number,
): Resource | Unsure | undefined {
  const inBrackets = text.charCodeAt(start) === 60;
  const addressStart = inBrackets ? start + 1 : start;
  const addressEnd = inBrackets ? endInBrackets(text, addressStart, limit) : endOfPlain(text, start, limit);
  const isCutShort = endsResource(below) ? 'unsure' : undefined;
  if (addressEnd === limit) return below === -1 || limit > start ? isCutShort : 'unsure';
  if (addressEnd === -1) return 'unsure';
  const address = { start: addressStart, end: addressEnd };
  if (mayHoldReference(text, address)) return 'unsure';
  let at = inBrackets ? addressEnd + 1 : addressEnd;
  if (at < limit && text.charCodeAt(at) === 41) return { address, end: at + 1 };
  if (at >= limit || text.charCodeAt(at) !== 32 || at === start) return 'unsure';
  at = skipSpaces(text, at, limit);
  if (at >= limit) return isCutShort;
  const quote = text.charCodeAt(at);
  if (!endsResource(quote)) return undefined;
  if (quote === 34 || quote === 39) {
    for (at++; at < limit && text.charCodeAt(at) !== quote; at++)
      if (text.charCodeAt(at) === 92) return 'unsure';
    if (at >= limit) return 'unsure';
    at = skipSpaces(text, at + 1, limit);
  }
  return at < limit && text.charCodeAt(at) === 41 ? { address, end: at + 1 } : 'unsure';
}

/**
 * The end of an address without brackets, at a space or the parenthesis that closes; the limit where neither comes, -1
 * where it is not simple.
 */
function endOfPlain(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 41) {
      if (depth === 0) return at;
      depth--;
    } else if (unit === 40) {
      if (++depth > 30) return -1;
    } else if (unit === 32) return depth === 0 ? at : -1;
    else if (unit < 32 || unit === 92 || unit === 127) return -1;
  }
  return depth === 0 ? limit : -1;
}

/** What the line below `lineEnd` begins with, behind its indentation and the marks of quotes; -1 for a blank one. */
export function unitBelow(text: string, lineEnd: number, limit: number): number {
  let at = text.indexOf('\n', lineEnd);
  if (at === -1) return -1;
  do at++;
  while (at < limit && isGap(text.charCodeAt(at)));
  return at < limit && text.charCodeAt(at) !== 10 ? text.charCodeAt(at) : -1;
}

function isGap(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 62;
}

/** Whether the end of a link's resource may begin with it: a title, or the closing parenthesis. */
function endsResource(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 40 || unit === 41;
}

function endInBrackets(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 62) return at;
    if (unit === 60 || unit === 92) return -1;
  }
  return -1;
}

/** Whether a character reference may stand in it. */
function mayHoldReference(text: string, range: Range): boolean {
  for (let at = range.start; at < range.end; at++) {
    if (text.charCodeAt(at) === 38) return text.slice(at, range.end).includes(';');
  }
  return false;
}

function skipSpaces(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) === 32) at++;
  return at;
}

const plainUrl =
  /https?:\/\/[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*\.[A-Za-z0-9]+(?:\/[A-Za-z0-9/%=#+-]*(?:\.[A-Za-z0-9]+[A-Za-z0-9/%=#+-]*)*)?(?:\?[A-Za-z0-9/%=#+-]+(?:&[A-Za-z0-9/%=#+-]+)*)?/y;
const endMarks = /[).,:;!?]{0,2}(?=[ \r\n]|$)/y;

/**
 * The end of a bare `http://` or `https://` address at `start`, written with letters, digits and the plainest
 * of signs, and followed by a gap, perhaps after a parenthesis and a mark that ends a sentence; -1 otherwise.
 */
export function endOfBareUrl(text: string, start: number, limit: number): number {
  plainUrl.lastIndex = start;
  if (!plainUrl.test(text) || plainUrl.lastIndex > limit) return -1;
  const end = plainUrl.lastIndex;
  if (text.charCodeAt(end) === 59 && text.slice(start, end).includes('&')) return -1;
  endMarks.lastIndex = end;
  const isFollowed = end === limit || (endMarks.test(text) && endMarks.lastIndex <= limit);
  return isFollowed ? end : -1;
}

const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\\&]*)>/y;

/** The address in `<https://…>` at `start`. */
export function scanAutolink(text: string, start: number, limit: number): Range | undefined {
  autolink.lastIndex = start;
  if (!autolink.test(text) || autolink.lastIndex > limit) return undefined;
  return { start: start + 1, end: autolink.lastIndex - 1 };
}
