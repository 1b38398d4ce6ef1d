/** Code and mathematics within a text, for the fast reader. */

/** How many runs of a mark to look at for the one that closes a span. */
const mostTries = 50;

/** After the run of one unit that begins at `start`. */
export function endOfRun(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === unit) at++;
  return at;
}

/**
 * Where the span that a run of backticks or dollar signs opens is closed on the same line: the start of a run
 * of the same length. `undefined` where there is none, -1 where there are too many others to look at.
 */
export function closingRun(text: string, start: number, afterRun: number, end: number): number | undefined {
  const mark = text.charAt(start);
  let close = text.indexOf(mark, afterRun);
  for (let tries = 0; close !== -1 && close < end; tries++) {
    if (tries === mostTries) return -1;
    const afterClose = endOfRun(text, close, end);
    if (afterClose - close === afterRun - start) return close;
    close = text.indexOf(mark, afterClose);
  }
  return undefined;
}

/** Whether a mark comes again before the next blank line, at which a paragraph ends at the latest. */
export function comesAgain(text: string, mark: string, lineEnd: number, limit: number): boolean {
  const next = text.indexOf(mark, lineEnd);
  if (next === -1 || next >= limit) return false;
  let newline = text.indexOf('\n', lineEnd);
  while (newline !== -1 && newline < next) {
    let at = newline + 1;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13) at++;
    if (text.charCodeAt(at) === 10) return false;
    newline = text.indexOf('\n', newline + 1);
  }
  return true;
}
