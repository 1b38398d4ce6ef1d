/** Directives in plain sight, for the fast reader: a simple name, a label without markup, attributes on one line. */
import type { Attribute, Directive } from './body.ts';
import { readAttributes } from './directive-attributes.ts';
import { isAsciiLetter, isDigit, isSpace } from './markdown-characters.ts';

/** What a part of the fast reader says where only the tolerant reader knows. */
export type Unsure = 'unsure';

/**
 * Reads a directive whose colons stand before `nameStart`, not past `limit`.
 * @returns `undefined` where there is certainly none.
 */
export function scanDirective(
  text: string,
  form: Directive['form'],
  start: number,
  nameStart: number,
  limit: number,
  parent: number | undefined,
): Directive | Unsure | undefined {
  const nameEnd = endOfName(text, nameStart, limit);
  if (nameEnd === nameStart) return undefined;
  const last = text.charCodeAt(nameEnd - 1);
  const next = nameEnd < limit ? text.charCodeAt(nameEnd) : -1;
  if (last === hyphen || last === underscore) return form === 'text' ? undefined : 'unsure';
  if (form === 'text' && next !== openingBracket) return undefined;
  if (hasForeignLetter(text, nameStart, nameEnd)) return 'unsure';
  let end = nameEnd;
  let labelStart = nameEnd;
  let labelEnd = nameEnd;
  if (next === openingBracket) {
    labelStart = nameEnd + 1;
    labelEnd = endOfSimpleLabel(text, labelStart, limit);
    if (labelEnd === -1) return 'unsure';
    end = labelEnd + 1;
  }
  let attributes: readonly Attribute[] = [];
  if (end < limit && text.charCodeAt(end) === openingBrace) {
    const reading = readAttributes(text, end, limit, form === 'text');
    if (reading === undefined || text.slice(end, reading.end).includes('&')) return 'unsure';
    attributes = reading.attributes;
    end = reading.end;
  }
  if (form !== 'text') {
    for (let at = end; at < limit; at++) if (!isSpace(text.charCodeAt(at))) return 'unsure';
  }
  return {
    form,
    name: text.slice(nameStart, nameEnd),
    nameRange: { start: nameStart, end: nameEnd },
    label: text.slice(labelStart, labelEnd),
    labelRange: { start: labelStart, end: labelEnd },
    attributes,
    parent,
    start,
    end,
  };
}

const hyphen = 45;
const openingBracket = 91;
const underscore = 95;
const openingBrace = 123;

/** A letter or a digit begins a name; beyond ASCII, what may be one, and tabs. The end is `start` where none begins. */
function endOfName(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const isPart =
      isAsciiLetter(unit) ||
      isDigit(unit) ||
      unit > 127 ||
      unit === 9 ||
      (at > start && (unit === hyphen || unit === underscore));
    if (!isPart) break;
    at++;
  }
  return at;
}

function hasForeignLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) > 127 || text.charCodeAt(at) === 9) return true;
  return false;
}

/** The offset of the bracket that closes a label in which nothing has a meaning; -1 otherwise. */
function endOfSimpleLabel(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 93) return at;
    if (isMarkupInLabel(text, at, unit, limit)) return -1;
  }
  return -1;
}

/** Backslash, backtick, `$`, `<`, `[`, `@`; `:` and `&` before anything but a space; the dot of `www.`. */
function isMarkupInLabel(text: string, at: number, unit: number, limit: number): boolean {
  switch (unit) {
    case 36:
    case 60:
    case 64:
    case 91:
    case 92:
    case 96:
      return true;
    case 38:
    case 58:
      return at + 1 >= limit || text.charCodeAt(at + 1) !== 32;
    case 46:
      return (text.charCodeAt(at - 1) | 32) === 119;
    default:
      return false;
  }
}
