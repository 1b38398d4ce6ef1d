/** Lists, for the reader of trees. Each item is read as a text of its own. */
import type { ListItem, RootContent } from 'mdast';
import type { Line, Reading } from './markdown-tree-lines.ts';

interface Item {
  readonly lines: readonly Line[];
  readonly isChecked: boolean | null;
  readonly next: number;
}

export function listTree(
  reading: Reading,
  lines: readonly Line[],
  at: number,
  depth: number,
): { readonly node: RootContent; readonly next: number } | undefined {
  const marker = markerOf(lines[at]?.text ?? '');
  if (marker === undefined) return undefined;
  const children: ListItem[] = [];
  let isSpread = false;
  let next = at;
  for (;;) {
    const item = itemAt(lines, next, marker.sign);
    if (item === undefined) return undefined;
    const content = reading.blocks(item.lines, depth + 1);
    if (content === undefined || !isSure(content)) return undefined;
    children.push({
      type: 'listItem',
      // The last line of an item is none of the blank ones.
      spread: item.lines.some(({ text }) => text === ''),
      checked: item.isChecked,
      // What stands in an item is what stands in a text.
      children: [...content] as never,
    });
    let following = item.next;
    while (following < lines.length && lines[following]?.text === '') following++;
    const isMore = markerOf(lines[following]?.text ?? '')?.sign === marker.sign;
    if (!isMore) {
      next = item.next;
      break;
    }
    if (following > item.next) isSpread = true;
    next = following;
  }
  // Another list straight below, or a line that may be part of the last paragraph.
  const after = lines[next]?.text;
  if (after !== undefined && after !== '') return undefined;
  return {
    node: {
      type: 'list',
      ordered: marker.start !== null,
      start: marker.start,
      spread: isSpread,
      children,
    },
    next,
  };
}

interface Marker {
  readonly sign: string;
  readonly start: number | null;
  /** Of the marker and the gap after it. */
  readonly width: number;
}

function markerOf(text: string): Marker | undefined {
  const parts = /^(?:([-+*])|(\d{1,9})([.)]))( {1,4})(?! )/.exec(text);
  if (parts === null) return undefined;
  const [all, bullet, number, sign] = parts;
  return {
    sign: bullet ?? sign ?? '',
    start: number === undefined ? null : Number(number),
    width: all.length,
  };
}

function itemAt(lines: readonly Line[], at: number, sign: string): Item | undefined {
  const first = lines[at];
  const marker = markerOf(first?.text ?? '');
  if (first === undefined || marker === undefined || marker.sign !== sign) return undefined;
  const { width } = marker;
  let text = first.text.slice(width);
  // A list in the first line of an item, and one that is a row of stars or hyphens.
  if (/^(?:[-+*]|\d{1,9}[.)])(?: |$)/.test(text) || /^(?:[*_-] *)+$/.test(first.text)) return undefined;
  const task = /^\[([ xX])\] (?=[^ ])/.exec(text);
  if (/^\[[ xX]\]/.test(text) && task === null) return undefined;
  if (task !== null) text = text.slice(task[0].length);
  const own: Line[] = [{ text, start: first.start + first.text.length - text.length }];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || line.text === '') {
      // A blank line belongs to the item if what follows does.
      let following = next;
      while (following < lines.length && lines[following]?.text === '') following++;
      if (!isIndented(lines[following]?.text ?? '', width)) break;
      for (; next < following; next++) own.push({ text: '', start: lines[next]?.start ?? 0 });
      next--;
    } else if (isIndented(line.text, width)) {
      own.push({ text: line.text.slice(width), start: line.start + width });
    } else if (line.text.startsWith(' ')) {
      return undefined;
    } else break;
  }
  return { lines: own, isChecked: task === null ? null : task[1] !== ' ', next };
}

function isIndented(text: string, width: number): boolean {
  return text.length > width && text.startsWith(' '.repeat(width));
}

/** Code, directives and lists may hold blank lines that count or do not: only their simple cases are read here. */
function isSure(content: readonly RootContent[]): boolean {
  return (
    content.every(
      ({ type }, index) =>
        type === 'paragraph' || (type === 'list' && index === content.length - 1 && index > 0),
    ) && content[0]?.type === 'paragraph'
  );
}
