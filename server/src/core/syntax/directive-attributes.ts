/**
 * The attributes of a directive, `{#id .class key=value key="a value" key}`, with the place of each name and
 * value, which the Markdown parser does not tell. It follows the parser's grammar to the letter; both readers
 * of a body use it. Values are as written: character references (`&quot;`) are left for the parser to decode.
 */
import type { Attribute } from './body.ts';
import { isLineEnding, isPunctuation, isSpace, isUnicodeWhitespace } from './markdown-characters.ts';

export interface AttributesReading {
  /** One entry a name, as the parser has it: the last of two wins, and classes are joined. */
  readonly attributes: readonly Attribute[];
  /** After the closing brace. */
  readonly end: number;
}

/**
 * Reads from the `{` at `start` and not past `limit`; `undefined` where the parser finds no attributes either.
 * @param acrossLines - whether they may run over a line ending, as those of a text directive may.
 */
export function readAttributes(
  text: string,
  start: number,
  limit: number,
  acrossLines: boolean,
): AttributesReading | undefined {
  const attributes: Attribute[] = [];
  let at = start + 1;
  for (;;) {
    at = skipGap(text, at, limit, acrossLines);
    if (at >= limit) return undefined;
    const unit = text.charCodeAt(at);
    if (unit === closingBrace) return { attributes, end: at + 1 };
    if (unit === hash || unit === dot) {
      const end = endOfShortcut(text, at + 1, limit);
      if (end === -1) return undefined;
      add(attributes, attributeOf(text, unit === hash ? 'id' : 'class', at, at + 1, at + 1, end));
      at = end;
      continue;
    }
    if (!isNameStart(unit)) return undefined;
    const nameStart = at;
    const nameEnd = endOfName(text, at + 1, limit);
    const name = text.slice(nameStart, nameEnd);
    at = skipGap(text, nameEnd, limit, acrossLines);
    if (at >= limit || text.charCodeAt(at) !== equals) {
      add(attributes, attributeOf(text, name, nameStart, nameEnd, nameEnd, nameEnd));
      continue;
    }
    at = skipGap(text, at + 1, limit, acrossLines);
    if (at >= limit) return undefined;
    const quote = text.charCodeAt(at);
    if (quote === doubleQuote || quote === singleQuote) {
      const end = endOfQuoted(text, at + 1, limit, quote, acrossLines);
      if (end === -1) return undefined;
      add(attributes, attributeOf(text, name, nameStart, nameEnd, at + 1, end));
      at = end + 1;
      const after = at < limit ? text.charCodeAt(at) : -1;
      if (after !== closingBrace && !isSpace(after) && !isLineEnding(after)) return undefined;
    } else {
      const end = endOfUnquoted(text, at, limit);
      if (end === -1) return undefined;
      add(attributes, attributeOf(text, name, nameStart, nameEnd, at, end));
      at = end;
    }
  }
}

function attributeOf(
  text: string,
  name: string,
  nameStart: number,
  nameEnd: number,
  start: number,
  end: number,
): Attribute {
  return {
    name,
    nameRange: { start: nameStart, end: nameEnd },
    value: text.slice(start, end),
    valueRange: { start, end },
  };
}

/** The last of two of a name counts, in the place of the first; classes are joined. */
function add(attributes: Attribute[], attribute: Attribute): void {
  for (let index = 0; index < attributes.length; index++) {
    const before = attributes[index];
    if (before?.name !== attribute.name) continue;
    if (attribute.name !== 'class' || before.value === '') attributes[index] = attribute;
    else {
      const value = `${before.value} ${attribute.value}`;
      attributes[index] = {
        ...before,
        value,
        valueRange: { start: before.valueRange.start, end: attribute.valueRange.end },
      };
    }
    return;
  }
  attributes.push(attribute);
}

const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const dot = 46;
const equals = 61;
const closingBrace = 125;

function skipGap(text: string, start: number, limit: number, acrossLines: boolean): number {
  let at = start;
  while (at < limit && (isSpace(text.charCodeAt(at)) || (acrossLines && isLineEnding(text.charCodeAt(at)))))
    at++;
  return at;
}

function isNameStart(unit: number): boolean {
  return !isUnicodeWhitespace(unit) && (unit === 45 || unit === 95 || !isPunctuation(unit));
}

/** A tab is part of a name, as the parser has it. */
function isNamePart(unit: number): boolean {
  return isNameStart(unit) || unit === dot || unit === 58 || unit === 9;
}

function endOfName(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isNamePart(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the value after `#` or `.`, which the next `#`, `.`, gap or brace ends; -1 where it does not end so. */
function endOfShortcut(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === hash || unit === dot || isEndOfValue(unit)) return at > start ? at : -1;
    if (isBadInValue(unit)) return -1;
  }
  return -1;
}

function endOfUnquoted(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (isEndOfValue(unit)) return at > start ? at : -1;
    if (isBadInValue(unit)) return -1;
  }
  return -1;
}

/** The offset of the closing quote. */
function endOfQuoted(
  text: string,
  start: number,
  limit: number,
  quote: number,
  acrossLines: boolean,
): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) return at;
    if (!acrossLines && isLineEnding(unit)) return -1;
  }
  return -1;
}

function isEndOfValue(unit: number): boolean {
  return unit === closingBrace || isSpace(unit) || isLineEnding(unit);
}

/** `"`, `'`, `<`, `=`, `>` and a backtick need quotes around the value. */
function isBadInValue(unit: number): boolean {
  return unit === doubleQuote || unit === singleQuote || (unit >= 60 && unit <= 62) || unit === 96;
}
