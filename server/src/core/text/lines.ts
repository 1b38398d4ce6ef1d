/**
 * Offsets to lines and columns. Inside, places are UTF-16 offsets; lines and columns exist only where
 * something is shown, and are made here.
 */

/** A place in a text: line and column count from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which each line starts. `\n`, `\r\n` and a lone `\r` each end a line. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** The position of an offset; an offset past the end is taken as the end. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: Math.max(0, offset - (starts[low] ?? 0)) };
}

/** The text of one line, without its line ending. */
export function lineText(text: string, starts: LineStarts, line: number): string {
  const start = starts[line] ?? text.length;
  const next = starts[line + 1] ?? text.length;
  return text.slice(start, next).replace(/[\r\n]+$/, '');
}
