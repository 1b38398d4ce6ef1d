/** What a line of Markdown begins, for the fast reader. Offsets are of the first unit that is not a space. */
import { isDigit, isSpace } from './markdown-characters.ts';

/** Whether nothing but spaces and tabs is left of the line. */
export function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at === end;
}

/** How often the unit at `start` is repeated. */
export function runLength(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === unit) at++;
  return at - start;
}

/** The level of an ATX heading; 0 where the line is none. */
export function headingLevel(text: string, start: number, end: number): number {
  const level = runLength(text, start, end);
  const isHeading = level <= 6 && (start + level === end || isSpace(text.charCodeAt(start + level)));
  return isHeading ? level : 0;
}

/** The length of the fence of a code block (backticks, tildes) or a math block (`$$`) that the line opens, or 0. */
export function fenceLength(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  const length = runLength(text, start, end);
  if (length < (unit === 36 ? 2 : 3)) return 0;
  if (unit === 126) return length;
  for (let at = start + length; at < end; at++) if (text.charCodeAt(at) === unit) return 0;
  return length;
}

/** Whether the line is a row of three or more `*`, `-` or `_`, with or without spaces between. */
export function isThematicBreak(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  let count = 0;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === unit) count++;
    else if (!isSpace(text.charCodeAt(at))) return false;
  }
  return count >= 3;
}

/** Whether the line is one run of `=` or `-`, which makes a heading of the paragraph above it. */
export function isUnderline(text: string, start: number, end: number): boolean {
  return isBlank(text, start + runLength(text, start, end), end);
}

/** The width of the marker of a list item, `-` or `12.`, without the gap after it; 0 where there is none. */
export function listMarkerWidth(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  let at = start;
  if (unit === 42 || unit === 43 || unit === 45) at++;
  else {
    while (at < end && at - start < 9 && isDigit(text.charCodeAt(at))) at++;
    if (at === start || at === end) return 0;
    if (text.charCodeAt(at) !== 46 && text.charCodeAt(at) !== 41) return 0;
    at++;
  }
  return at === end || isSpace(text.charCodeAt(at)) ? at - start : 0;
}
