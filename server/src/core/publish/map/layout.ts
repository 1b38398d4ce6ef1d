/**
 * Where everything of a unit stands in its drawing. Lessons are rows, in teaching order; an assessment stands in
 * the row of the lesson that it is given after, a session in the row before which or after which it is held. So
 * the drawing is read from left to right as a thread and from top to bottom as time.
 */
import type { ColumnNode, Columns, Thread } from '../../model/columns/columns.ts';

export interface Drawing {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** How many nodes are left out, so that a drawing stays one that can be read. */
  readonly leftOut: number;
}

export interface Box {
  readonly node: ColumnNode;
  readonly column: ColumnIndex;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Line {
  readonly thread: Thread;
  /** The data of a path. */
  readonly path: string;
}

export type ColumnIndex = 0 | 1 | 2 | 3;

export const boxHeight = 42;
const pitch = 54;
/** The heads of the columns stand above. */
const top = 34;
const columns = [
  { x: 1, width: 262 },
  { x: 337, width: 234 },
  { x: 647, width: 224 },
  { x: 947, width: 224 },
] as const;
/** Room at the end for threads between two sessions. */
export const drawingWidth = 1196;
/** What a drawing shows of a column. No unit that is taught comes near it. */
const mostInColumn = 250;

export function columnPlace(column: ColumnIndex): { readonly x: number; readonly width: number } {
  return columns[column];
}

export function layout(unit: Columns): Drawing {
  const all = [unit.standards, unit.lessons, unit.assessments, unit.team] as const;
  const isGrid = all.slice(1).every((column) => column.length === 0);
  const boxes = isGrid ? grid(unit.standards.slice(0, 4 * mostInColumn)) : stacked(all);
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  const lines = unit.threads.flatMap((thread) => {
    const [from, to] = [byId.get(thread.from), byId.get(thread.to)];
    return from === undefined || to === undefined ? [] : [{ thread, path: pathBetween(from, to) }];
  });
  const bottom = Math.max(top, ...boxes.map(({ y }) => y + boxHeight));
  return {
    width: drawingWidth,
    height: bottom + 8,
    boxes,
    lines,
    leftOut: all.flat().length - boxes.length,
  };
}

/** Where only standards are named they stand side by side. */
function grid(standards: readonly ColumnNode[]): readonly Box[] {
  const width = 285;
  return standards.map((node, at) => ({
    node,
    column: 0,
    x: 1 + (at % 4) * (width + 15),
    y: 4 + Math.floor(at / 4) * pitch,
    width,
  }));
}

function stacked(all: readonly (readonly ColumnNode[])[]): readonly Box[] {
  const shown = all.map((column) => column.slice(0, mostInColumn));
  const [standards = [], ...inRows] = shown;
  const last = Math.max(0, ...inRows.flat().map(({ row }) => row));
  const starts: number[] = [];
  let y = top;
  for (let row = 0; row <= last; row++) {
    starts.push(y);
    const slots = inRows.map((column) => column.filter((node) => node.row === row).length);
    y += Math.max(...slots) * pitch;
  }
  const startOf = (row: number): number => starts[Math.min(row, last)] ?? top;
  return [
    ...standardBoxes(standards, startOf),
    ...inRows.flatMap((column, at) => pushedDown(column, (at + 1) as ColumnIndex, startOf)),
  ];
}

/** Each as near to the start of its row as those above it leave it. */
function pushedDown(
  nodes: readonly ColumnNode[],
  column: ColumnIndex,
  startOf: (row: number) => number,
): readonly Box[] {
  let free = top;
  return nodes.map((node) => {
    const y = Math.max(free, startOf(node.row));
    free = y + pitch;
    return { node, column, y, ...columns[column] };
  });
}

/** Those that the unit is about stand beside the lessons that teach them; the others take what room is left. */
function standardBoxes(standards: readonly ColumnNode[], startOf: (row: number) => number): readonly Box[] {
  const own = pushedDown(
    standards.filter(({ relation }) => relation === undefined),
    0,
    startOf,
  );
  const taken = new Set(own.map(({ y }) => y));
  let free = top;
  const others = standards
    .filter(({ relation }) => relation !== undefined)
    .map((node): Box => {
      while (taken.has(free)) free += pitch;
      const y = free;
      free += pitch;
      return { node, column: 0, y, ...columns[0] };
    });
  return [...own, ...others].sort((a, b) => a.y - b.y);
}

function pathBetween(from: Box, to: Box): string {
  const [fromY, toY] = [from.y + boxHeight / 2, to.y + boxHeight / 2];
  if (from.column === to.column) return around(from, fromY, toY);
  if (from.column > to.column) return back(from, fromY, to, toY);
  const [start, end] = [from.x + from.width, to.x];
  if (to.column - from.column === 1) return `M${start} ${fromY}${curve(start, fromY, end, toY)}`;
  // Past the columns in between, in the gap beside the row of the target.
  const gap = fromY <= toY ? toY - pitch / 2 : toY + pitch / 2;
  const first = columns[(from.column + 1) as ColumnIndex];
  const beforeLast = columns[(to.column - 1) as ColumnIndex];
  const [enter, leave] = [first.x, beforeLast.x + beforeLast.width];
  return `M${start} ${fromY}${curve(start, fromY, enter, gap)}H${leave}${curve(leave, gap, end, toY)}`;
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return fromY === toY ? `H${toX}` : `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}

/** Between two of one column: a bow at their end. */
function around({ x, width }: Box, fromY: number, toY: number): string {
  const end = x + width;
  return `M${end} ${fromY}C${end + 22} ${fromY} ${end + 22} ${toY} ${end} ${toY}`;
}

/** From a session back to the lesson that it changes, below the row of the lesson; the end has an arrow. */
function back(from: Box, fromY: number, to: Box, toY: number): string {
  const target = columns[to.column];
  const [start, end] = [from.x, target.x + target.width];
  if (from.column - to.column === 1) return `M${start} ${fromY}${curve(start, fromY, end, toY)}`;
  const gap = toY + pitch / 2;
  const passed = columns[(from.column - 1) as ColumnIndex];
  const [enter, leave] = [passed.x + passed.width, passed.x];
  const landing = toY + 12;
  return `M${start} ${fromY}${curve(start, fromY, enter, gap)}H${leave}${curve(leave, gap, end, landing)}`;
}
