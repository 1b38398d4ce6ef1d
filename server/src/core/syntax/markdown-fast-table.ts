/** Tables, for the fast reader. */

import type { Level } from './markdown-fast-level.ts';
import { isBlank, listMarkerWidth } from './markdown-fast-lines.ts';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Whether a line that begins so, `|`, `-` or `:`, can stand below the head of a table. */
export function mayBeDelimiter(unit: number): boolean {
  return unit === 124 || unit === 45 || unit === 58;
}

/** The number of columns of the line below the head of a table, `| --- | :-: |`; 0 where it is no such line. */
export function delimiterColumns(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  if (!/[|:]/.test(line) || !delimiterRow.test(line)) return 0;
  return line.match(/-+/g)?.length ?? 0;
}

/** The columns that the line at `start` gives to a table; 0 where it makes none, -1 where that is not sure. */
export function columnsBelow(
  text: string,
  start: number,
  limit: number,
  level: Level,
  matched: number,
): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) === 32) at++;
  const unit = at < limit ? text.charCodeAt(at) : -1;
  if (!mayBeDelimiter(unit)) return 0;
  const newline = text.indexOf('\n', at);
  let end = newline === -1 || newline > limit ? limit : newline;
  if (text.charCodeAt(end - 1) === 13) end--;
  if (unit === 45 && listMarkerWidth(text, at, end) > 0) return 0;
  const columns = delimiterColumns(text, at, end);
  if (columns === 0 || level.isQuote) return 0;
  const indent = at - start - level.base(matched);
  return indent >= 0 && indent < 4 ? columns : -1;
}

/** The ranges of the cells of a row, with the spaces around them, as starts and ends in turn. */
export function rowCells(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  let cellStart = text.charCodeAt(start) === 124 ? start + 1 : start;
  for (let at = cellStart; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92 && (text.charCodeAt(at + 1) === 92 || text.charCodeAt(at + 1) === 124)) at++;
    else if (unit === 124) {
      cells.push(cellStart, at);
      cellStart = at + 1;
    }
  }
  if (!isBlank(text, cellStart, end)) cells.push(cellStart, end);
  return cells;
}
