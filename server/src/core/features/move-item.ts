/** Moves an item of a list in YAML to another place in it, or into another list, with its comments. */

import { type ListNode, nodeAt } from '../syntax/data.ts';
import type { Document } from '../syntax/document.ts';
import { applyTextEdits } from '../syntax/edit.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { readDocument } from '../syntax/read.ts';
import type { TextEdit } from '../syntax/text-edit.ts';
import { type LineStarts, lineStarts, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

export interface Move {
  /** The list that it is in, and its place there. */
  readonly from: Pointer;
  readonly at: number;
  /** The list that it goes to, which may be the same, and its place there when it has left the first. */
  readonly to: Pointer;
  readonly before: number;
}

/**
 * @returns `undefined` where a list is not written plainly enough to be sure, such as one that an alias brings in.
 */
export function moveItem(document: Document, move: Move): readonly TextEdit[] | undefined {
  const from = listAt(document, move.from);
  const to = listAt(document, move.to);
  const item = from?.items[move.at];
  if (from === undefined || to === undefined || item === undefined) return undefined;
  if (move.from === move.to && move.at === move.before) return [];
  const edits =
    linesOf(document, from) === undefined || (to !== from && linesOf(document, to) === undefined)
      ? from === to
        ? withinBrackets(document, from, move)
        : undefined
      : betweenLines(document, from, to, move);
  return edits !== undefined && isSound(document, edits, move) ? edits : undefined;
}

/** Written in lines: the lines of the item, those of comments above it too, are taken out and put in. */
function betweenLines(
  document: Document,
  from: ListNode,
  to: ListNode,
  move: Move,
): readonly TextEdit[] | undefined {
  const own = linesOf(document, from);
  const others = from === to ? own : linesOf(document, to);
  const lines = own?.[move.at];
  if (own === undefined || others === undefined || lines === undefined) return undefined;
  const target = from === to && move.before > move.at ? move.before + 1 : move.before;
  const next = others[target];
  const last = others[others.length - 1];
  const offset = next?.start ?? last?.end;
  if (offset === undefined) return undefined;
  const { text } = document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let moved = text.slice(lines.start, lines.end);
  if (!/[\r\n]$/.test(moved)) moved += newline;
  const indent = dashColumn(text, to) - dashColumn(text, from);
  if (indent !== 0) moved = indented(moved, indent);
  const needsBreak = offset > 0 && !/[\r\n]/.test(text.charAt(offset - 1));
  return [
    ...(from !== to && from.items.length === 1 ? emptied(document, move.from) : []),
    { start: lines.start, end: lines.end, newText: '' },
    { start: offset, end: offset, newText: needsBreak ? newline + moved.replace(/[\r\n]+$/, '') : moved },
  ];
}

/** A list whose last item leaves is written as an empty one: a key without a value would be nothing at all. */
function emptied({ data, text }: Document, list: Pointer): readonly TextEdit[] {
  const entry = data === undefined ? undefined : nodeAt(data, list).entry;
  if (entry === undefined) return [];
  const colon = text.indexOf(':', entry.keyRange.end) + 1;
  return [{ start: colon, end: colon, newText: ' []' }];
}

/** Written in brackets on one line or more: the items change places, and what is between them stays. */
function withinBrackets({ text }: Document, list: ListNode, move: Move): readonly TextEdit[] | undefined {
  const order = list.items.map((_, at) => at);
  const [taken] = order.splice(move.at, 1);
  if (taken === undefined) return undefined;
  order.splice(move.before, 0, taken);
  return list.items.flatMap((place, at): readonly TextEdit[] => {
    const item = list.items[order[at] ?? at];
    if (item === undefined || item === place) return [];
    return [{ start: place.start, end: place.end, newText: text.slice(item.start, item.end) }];
  });
}

/** The lines of each item, from the comments above it to the end of its last line; `undefined` in brackets. */
function linesOf({ text }: Document, list: ListNode): readonly Range[] | undefined {
  const starts = lineStarts(text);
  const found: Range[] = [];
  for (const item of list.items) {
    const first = positionAt(starts, item.start).line;
    const before = text.slice(starts[first] ?? 0, item.start);
    // An item in brackets of its own begins behind them.
    if (!/^[ ]*-[ \t]+(?:[&!]\S+[ \t]+)*(?:[{[][ \t]*)?$/.test(before)) return undefined;
    const end = lineEnd(text, starts, Math.max(item.start, item.end - 1));
    found.push({ start: commentStart(text, starts, first, found[found.length - 1]?.end ?? 0), end });
  }
  return found.length === 0 ? undefined : found;
}

/** Comments right above an item are about it. */
function commentStart(text: string, starts: LineStarts, line: number, atLeast: number): number {
  let first = line;
  while (first > 0 && (starts[first - 1] ?? 0) >= atLeast) {
    const above = text.slice(starts[first - 1], starts[first]);
    if (!/^[ \t]*#/.test(above)) break;
    first--;
  }
  return starts[first] ?? 0;
}

function lineEnd(text: string, starts: LineStarts, offset: number): number {
  return starts[positionAt(starts, offset).line + 1] ?? text.length;
}

function dashColumn(text: string, list: ListNode): number {
  const start = list.items[0]?.start ?? 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).indexOf('-');
}

function indented(lines: string, by: number): string {
  return by > 0
    ? lines.replace(/^(?=[ ]*\S)/gm, ' '.repeat(by))
    : lines.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}

function listAt({ data, text }: Document, pointer: Pointer): ListNode | undefined {
  const place = data === undefined ? undefined : nodeAt(data, pointer);
  if (place === undefined || !place.found || place.node.type !== 'list') return undefined;
  return text.charAt(place.node.start) === '*' ? undefined : place.node;
}

/** What comes out says the same as before, with the one item in its new place. */
function isSound(document: Document, edits: readonly TextEdit[], move: Move): boolean {
  const after = readDocument({ path: document.path, text: applyTextEdits(document.text, edits) });
  if (after.problems.length > document.problems.length) return false;
  const expected: unknown = JSON.parse(JSON.stringify(document.value));
  const from = valueAt(expected, move.from);
  const to = valueAt(expected, move.to);
  if (!Array.isArray(from) || !Array.isArray(to)) return false;
  to.splice(move.before, 0, ...from.splice(move.at, 1));
  // A list that is empty now reads as nothing.
  return (
    JSON.stringify(after.value).replaceAll('null', '[]') === JSON.stringify(expected).replaceAll('null', '[]')
  );
}

function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const token of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return value;
}
