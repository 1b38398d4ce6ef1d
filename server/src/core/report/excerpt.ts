/** The line of a file that a finding is about, with a mark under the words that are meant. */
import { type Cell, cellsOf } from './width.ts';

export interface Excerpt {
  readonly line: string;
  /** Spaces, then `^` under the first character and `~` under the others. */
  readonly mark: string;
}

/** So much of a line on each side is looked at, in UTF-16 units: more than any terminal shows. */
const reach = 1_000;

/**
 * @param line - the whole line, without its line ending.
 * @param start - where the words start in it, in UTF-16 units from 0.
 * @param end - where they end; past the line when they go on in the next.
 * @param columns - how much room there is. A longer line is cut around the place, with `…` where it was cut.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const from = boundary(line, start - reach);
  const to = boundary(line, Math.max(start, Math.min(end, start + reach)) + reach);
  const cells = cellsOf(line.slice(from, to)).map((cell) => ({ ...cell, start: cell.start + from }));
  const found = cells.findLastIndex((cell) => cell.start <= start);
  const first = start >= to ? cells.length : Math.max(0, found);
  const shown = cut(cells, first, columns, { before: from > 0, after: to < line.length });
  const isMeant = (at: number, cell: Cell): boolean => at + shown.from >= first && cell.start < end;
  const marked = shown.cells.map((cell, at) =>
    isMeant(at, cell) ? '~'.repeat(Math.max(1, cell.columns)) : ' '.repeat(cell.columns),
  );
  const at = first - shown.from;
  const mark = `${marked.slice(0, at).join('').replaceAll('~', ' ')}^${marked.slice(at).join('').slice(1)}`;
  const indent = shown.isCutBefore ? 1 : 0;
  return {
    line: `${shown.isCutBefore ? '…' : ''}${shown.cells.map((cell) => cell.text).join('')}${shown.isCutAfter ? '…' : ''}`.trimEnd(),
    mark: `${' '.repeat(indent)}${mark}`.trimEnd(),
  };
}

interface Cut {
  readonly cells: readonly Cell[];
  /** Index of the first cell that is shown. */
  readonly from: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The cells around a place that fit: a third of the room before it, the rest for it and what follows. */
function cut(
  cells: readonly Cell[],
  place: number,
  columns: number,
  isCut: { readonly before: boolean; readonly after: boolean },
): Cut {
  const total = cells.reduce((sum, cell) => sum + cell.columns, 0);
  if (total <= columns && !isCut.before && !isCut.after)
    return { cells, from: 0, isCutBefore: false, isCutAfter: false };
  const room = Math.max(2, columns - 2);
  const beforePlace = columnsBetween(cells, 0, place);
  const afterPlace = total - beforePlace;
  let from = place;
  let used = 0;
  // Near the end of a line more of what stands before the place fits.
  const roomBefore = Math.max(Math.floor(room / 3), room - afterPlace);
  while (from > 0 && used + (cells[from - 1]?.columns ?? 0) <= roomBefore)
    used += cells[--from]?.columns ?? 0;
  let to = place;
  while (to < cells.length && used + (cells[to]?.columns ?? 0) <= room) used += cells[to++]?.columns ?? 0;
  return {
    cells: cells.slice(from, to),
    from,
    isCutBefore: from > 0 || isCut.before,
    isCutAfter: to < cells.length || isCut.after,
  };
}

function columnsBetween(cells: readonly Cell[], from: number, to: number): number {
  return cells.slice(from, to).reduce((sum, cell) => sum + cell.columns, 0);
}

/** An offset within the line that does not part a surrogate pair. */
function boundary(line: string, offset: number): number {
  const within = Math.max(0, Math.min(line.length, offset));
  const isLow = (line.charCodeAt(within) & 0xfc00) === 0xdc00;
  return isLow && within > 0 ? within - 1 : within;
}
