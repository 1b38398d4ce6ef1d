/** Adds an item to a list of the data, and makes the list, and what it stands in, where there is none. */
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { type DataNode, type Entry, type ListNode, type MapNode, nodeAt } from './data.ts';
import type { Document } from './document.ts';
import { isAliasAt, isInFlow, newlineOf, scalarText } from './edit-scalar.ts';
import { parentPointer, pointerTokens } from './pointer.ts';
import type { PartEdit, TextEdit } from './text-edit.ts';

/** @returns `undefined` where the list is written in a way that only a person can add to. */
export function appendEdit(
  { text, data }: Document,
  { pointer, text: item }: PartEdit,
): TextEdit | undefined {
  if (data === undefined) return undefined;
  const { node, entry, found } = nodeAt(data, pointer);
  if (found && node.type === 'list') return addItem(text, node, item);
  // What is not there is made below what is.
  let above = pointer;
  while (!nodeAt(data, above).found) above = parentPointer(above);
  const missing = pointerTokens(pointer.slice(above.length));
  const place = nodeAt(data, above);
  if (place.node.type === 'map') return addKey(text, place.node, missing, item);
  if (entry === undefined || !isNothing(text, place.node)) return undefined;
  return fillKey(text, entry, missing, item);
}

function addItem(text: string, list: ListNode, item: PartEdit['text']): TextEdit | undefined {
  if (isAliasAt(text, list) && list.items.every(({ start }) => start === list.start)) return undefined;
  const last = list.items.at(-1);
  if (last === undefined) return { start: list.start, end: list.end, newText: flowList(item) };
  const end = endOf(text, last);
  const starts = lineStarts(text);
  const lineStart = starts[positionAt(starts, last.start).line] ?? 0;
  const dash = /^[ \t]*(?:- +)*-[ \t]+$/.exec(text.slice(lineStart, last.start));
  if (dash === null) {
    const isFlow = list.items[0]?.type === 'scalar' && isAfter(text, list.start, '[');
    return isFlow ? { start: end, end, newText: `, ${scalarText(item, '', true)}` } : undefined;
  }
  const dashAt = text.lastIndexOf('-', last.start - 1) - lineStart;
  return atLineEnd(text, end, `${' '.repeat(dashAt)}- ${scalarText(item, '', false)}`);
}

/** Below the last key of a block, or before the brace that closes it. */
function addKey(
  text: string,
  map: MapNode,
  keys: readonly string[],
  item: PartEdit['text'],
): TextEdit | undefined {
  const last = map.entries.at(-1);
  if (last === undefined) return { start: map.start, end: map.end, newText: `{ ${flowKeys(keys, item)} }` };
  if (isAliasAt(text, map)) return undefined;
  const end = Math.max(last.keyRange.end, endOf(text, last.value));
  if (isAfter(text, map.start, '{')) {
    // After a key with nothing behind it comes its colon.
    return isNothing(text, last.value)
      ? undefined
      : { start: end, end, newText: `, ${flowKeys(keys, item)}` };
  }
  const own = map.entries.find(({ keyRange }) => !isAliasAt(text, keyRange));
  if (own === undefined) return undefined;
  return atLineEnd(text, end, blockKeys(columnOf(text, own.keyRange), keys, item, newlineOf(text)));
}

/** A key with nothing behind it, such as `standards:` while someone types. */
function fillKey(
  text: string,
  { keyRange }: Entry,
  keys: readonly string[],
  item: PartEdit['text'],
): TextEdit | undefined {
  const [colon] = /^[ \t]*:(?=\s|$)/.exec(text.slice(keyRange.end)) ?? [];
  if (colon === undefined || isInFlow(text, keyRange.start)) return undefined;
  const end = keyRange.end + colon.length;
  if (keys.length === 0) return { start: end, end, newText: ` ${flowList(item)}` };
  return atLineEnd(text, end, blockKeys(columnOf(text, keyRange) + 2, keys, item, newlineOf(text)));
}

/** The last key has the list; those before it are blocks around it. */
function blockKeys(column: number, keys: readonly string[], item: PartEdit['text'], newline: string): string {
  const lines = keys.map((key, at) => {
    const isLast = at === keys.length - 1;
    return `${' '.repeat(column + 2 * at)}${scalarText(key, '', false)}:${isLast ? ` ${flowList(item)}` : ''}`;
  });
  return lines.join(newline);
}

function flowKeys(keys: readonly string[], item: PartEdit['text']): string {
  const inner = keys.reduceRight(
    (value, key) => `{ ${scalarText(key, '', true)}: ${value} }`,
    flowList(item),
  );
  return inner.slice(2, -2);
}

function flowList(item: PartEdit['text']): string {
  return `[${scalarText(item, '', true)}]`;
}

/** A new line below the one in which something ends, whatever else is on that one. */
function atLineEnd(text: string, offset: number, line: string): TextEdit {
  const lineEnd = text.slice(offset).search(/[\r\n]|$/) + offset;
  return { start: lineEnd, end: lineEnd, newText: newlineOf(text) + line };
}

function columnOf(text: string, { start }: Range): number {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return start - lineStart - (text.charCodeAt(lineStart) === 0xfeff ? 1 : 0);
}

/** Whether a bracket is the last thing before a place, on its line or on one above. */
function isAfter(text: string, offset: number, bracket: string): boolean {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return text.charAt(at) === bracket;
}

function isNothing(text: string, node: DataNode): boolean {
  return node.type === 'scalar' && node.value === null && text.slice(node.start, node.end).trim() === '';
}

/** Where a part ends with all brackets around it. */
function endOf(text: string, node: DataNode): number {
  if (node.type === 'scalar') return node.end;
  const last = node.type === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  if (last === undefined) return node.end;
  const end = Math.max(node.end, endOf(text, last));
  const isFlow = isAfter(text, node.start, node.type === 'list' ? '[' : '{');
  return isFlow ? end + (/^[\s,]*[\]}]/.exec(text.slice(end))?.[0].length ?? 0) : end;
}
