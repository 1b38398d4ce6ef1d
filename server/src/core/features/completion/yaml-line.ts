/** What stands in one line of YAML: keys, quotes, and where a value begins and ends. Offsets are of the whole text. */

export interface KeyToken {
  readonly key: string;
  readonly start: number;
  /** After the key, quotes and all. */
  readonly end: number;
  readonly colon: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Where the line of `at` ends, before its line break. */
export function endOfLine(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text.charCodeAt(end) !== lineFeed && text.charCodeAt(end) !== carriageReturn) end++;
  return end;
}

/** Where the line after one that ends at `end` begins; past the limit after the last one. */
export function nextLine(text: string, end: number, limit: number): number {
  if (end >= limit) return limit + 1;
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
}

export function startOfLine(text: string, at: number, least: number): number {
  let start = at;
  while (
    start > least &&
    text.charCodeAt(start - 1) !== lineFeed &&
    text.charCodeAt(start - 1) !== carriageReturn
  )
    start--;
  return start;
}

export function isGap(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
}

export function skipGap(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isGap(text, next, end)) next++;
  return next;
}

export function isDash(text: string, at: number, end: number): boolean {
  return at < end && text[at] === '-' && isGap(text, at + 1, end);
}

/** Whether a line begins or ends a document. */
export function isMarker(text: string, line: number, end: number): boolean {
  const sign = text[line];
  return (
    (sign === '-' || sign === '.') && text.startsWith(sign.repeat(3), line) && isGap(text, line + 3, end)
  );
}

/** Past anchors and tags, which may stand before any value; the end where nothing follows them. */
export function skipProperties(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (!isGap(text, at, end)) at++;
    at = skipGap(text, at, end);
  }
  return at;
}

/** The key that begins at `start`, which is no space; `undefined` where the line has no colon that makes one. */
export function keyAt(text: string, start: number, end: number): KeyToken | undefined {
  const first = text[start] ?? '';
  if (first === '"' || first === "'") {
    const quote = closingQuote(text, start, end);
    if (quote < 0) return undefined;
    const colon = skipGap(text, quote + 1, end);
    return text[colon] === ':' && isGap(text, colon + 1, end)
      ? { key: unquotedText(text.slice(start, quote + 1)), start, end: quote + 1, colon }
      : undefined;
  }
  if ('[]{},#&*!|>%@`'.includes(first)) return undefined;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '#' && at > start && isGap(text, at - 1, end)) return undefined;
    if (sign !== ':' || !isGap(text, at + 1, end)) continue;
    let keyEnd = at;
    while (keyEnd > start && isGap(text, keyEnd - 1, end)) keyEnd--;
    return keyEnd === start ? undefined : { key: text.slice(start, keyEnd), start, end: keyEnd, colon: at };
  }
  return undefined;
}

/** The offset of the quote that closes the one at `start`; -1 where none does before `end`. */
export function closingQuote(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'" && at + 1 < end) at++;
      else return at;
    }
  }
  return -1;
}

/** Where a plain text ends in its line: before spaces and a comment. */
export function endOfPlain(text: string, start: number, end: number): number {
  let last = commentAt(text, start, end) ?? end;
  while (last > start && isGap(text, last - 1, end)) last--;
  return last;
}

/** Where a comment begins in a line of plain text. */
export function commentAt(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++)
    if (text[at] === '#' && (at === start || isGap(text, at - 1, end))) return at;
  return undefined;
}

/** The words of a plain or quoted text, closed or not. */
export function unquotedText(written: string): string {
  const quote = written.charAt(0);
  if (quote === "'") return written.slice(1).replace(/'$/, '').replace(/''/g, "'");
  if (quote === '"')
    return written
      .slice(1)
      .replace(/"$/, '')
      .replace(/\\(["\\/])/g, '$1');
  return written;
}

/**
 * Where a value of several lines must have ended, closed or not: at a line that is not set in further than what
 * holds it. A line that only closes it may stand there; the line of the cursor, if empty, counts by the cursor.
 *
 * @param from - the end of its first line.
 * @param column - of the keys or dashes of what holds it; -1 where nothing does.
 */
export function endOfHeld(text: string, from: number, limit: number, column: number, offset: number): number {
  for (let at = nextLine(text, from, limit); at < limit; ) {
    const end = endOfLine(text, at, limit);
    const first = skipGap(text, at, end);
    const isCursorLine = at <= offset && offset <= end;
    if (
      first < end
        ? first - at <= column && !']}'.includes(text[first] ?? '')
        : isCursorLine && offset - at <= column
    )
      return at;
    at = nextLine(text, end, limit);
  }
  return limit;
}
