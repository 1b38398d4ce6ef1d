/** Signs within a text, for the fast reader. Each function looks at one line, from `start` or `at` to `end`. */
import { isAsciiLetter, isAsciiPunctuation, isDigit } from './markdown-characters.ts';

/** In place of an offset: only the tolerant reader knows. */
export const unsure = -1;

/** The unit before `at`, -1 where the line starts there. */
export function unitBefore(text: string, at: number, start: number): number {
  return at > start ? text.charCodeAt(at - 1) : -1;
}

/** After what a backslash escapes; unsure where that could be part of a bare address. */
export function endOfEscape(text: string, at: number, start: number, end: number): number {
  const unit = at + 1 < end ? text.charCodeAt(at + 1) : -1;
  if (!isAsciiPunctuation(unit)) return at + 1;
  const before = unitBefore(text, at, start);
  if (unit === 64) return unsure;
  if (unit === 46 && isAfterWww(text, at, start)) return unsure;
  if (unit === 58 && (isAsciiLetter(before) || text.charCodeAt(at + 2) === 58)) return unsure;
  if (unit === 47 && (before === 58 || before === 47)) return unsure;
  return at + 2;
}

const plainTag = /<(?:[A-Za-z][A-Za-z0-9]* ?\/?|\/[A-Za-z][A-Za-z0-9]* ?)>/y;

/** After a comment on one line, or a tag without attributes; `at + 1` where `<` is a sign of comparison. */
export function endOfAngle(text: string, at: number, end: number): number {
  const unit = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  if (!isAsciiLetter(unit) && unit !== 33 && unit !== 47 && unit !== 63) return at + 1;
  if (text.startsWith('<!--', at)) {
    const first = text.charCodeAt(at + 4);
    const close = text.indexOf('-->', at + 4);
    return first === 45 || first === 62 || close === -1 || close + 3 > end ? unsure : close + 3;
  }
  plainTag.lastIndex = at;
  return plainTag.test(text) && plainTag.lastIndex <= end ? plainTag.lastIndex : unsure;
}

const footnoteCall = /\[\^[A-Za-z0-9_-]+\]/y;

/** After the call of a footnote, `[^1]`, which is none of the brackets of links. */
export function endOfFootnoteCall(text: string, at: number, end: number): number {
  footnoteCall.lastIndex = at;
  if (!footnoteCall.test(text) || footnoteCall.lastIndex > end) return unsure;
  const after = footnoteCall.lastIndex;
  const unit = after < end ? text.charCodeAt(after) : -1;
  return unit === 40 || unit === 91 || unit === 58 ? unsure : after;
}

const reference = /&#?[A-Za-z0-9]{1,40};/y;
const plainNames =
  'nbsp amp lt gt quot apos times divide deg hellip mdash ndash minus frac12 frac14 frac34 rarr larr le ge ne plusmn';
const plainReferences: ReadonlySet<string> = new Set(plainNames.split(' ').map((name) => `&${name};`));

/** After a character reference, of those that stand for a sign without a meaning in Markdown. */
export function endOfReference(text: string, at: number, end: number): number {
  const unit = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  if (!isAsciiLetter(unit) && unit !== 35) return at + 1;
  reference.lastIndex = at;
  if (!reference.test(text) || reference.lastIndex > end) return at + 1;
  return plainReferences.has(text.slice(at, reference.lastIndex)) ? reference.lastIndex : unsure;
}

/** Whether the `@` at `at` may be within an email address. */
export function isPartOfEmail(text: string, at: number, start: number, end: number): boolean {
  const after = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  const before = unitBefore(text, at, start);
  const isAddressAfter = isWord(after) || after === 45 || after === 92 || after === 38;
  return isAddressAfter && (isWord(before) || before === 43 || before === 45 || before === 46);
}

/** Whether `www` stands before `at`, in letters of either size. */
export function isAfterWww(text: string, at: number, start: number): boolean {
  if (at - 3 < start) return false;
  for (let before = at - 3; before < at; before++) if ((text.charCodeAt(before) | 32) !== 119) return false;
  return true;
}

function isWord(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 95;
}
