/** From the lines that suppressions are about to the pointers of what stands there. */
import { type LineStarts, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import type { DataNode } from './data.ts';
import { childPointer, type Pointer } from './pointer.ts';
import type { Cover } from './suppression.ts';

/**
 * What begins on some lines of the data, by line. Of what ends on the same line all belongs to it, and of a text all
 * its lines. Of a list or a block of keys that goes on below, the lines below are places of their own; a key that is
 * missing there belongs to the line of its name.
 */
export function dataCovers(
  starts: LineStarts,
  root: DataNode | undefined,
  lines: ReadonlySet<number | undefined>,
): ReadonlyMap<number, readonly Cover[]> {
  const found = new Map<number, Cover[]>();
  const lineOf = (offset: number): number => positionAt(starts, offset).line;

  function add(line: number, cover: Cover): void {
    if (!lines.has(line)) return;
    const own = found.get(line);
    if (own === undefined) found.set(line, [cover]);
    else own.push(cover);
  }

  function visit(node: DataNode, pointer: Pointer, keyLine: number | undefined): void {
    const nodeLine = lineOf(node.start);
    const named = keyLine ?? nodeLine;
    const isText = node.type === 'scalar';
    const last = isText ? named : lineOf(Math.max(node.start, node.end - 1));
    if (last === named) add(named, { pointer, below: 'all' });
    else
      add(named, node.type === 'map' ? { pointer, below: node.entries.map(({ key }) => key) } : { pointer });
    // A list may be shown where it begins, below its key.
    if (nodeLine !== named) add(nodeLine, isText ? { pointer, below: 'all' } : { pointer });
    if (isText || (last === named && lines.has(named))) return;
    if (node.type === 'list')
      for (const [at, item] of node.items.entries()) visit(item, childPointer(pointer, at), undefined);
    else
      for (const { key, keyRange, value } of node.entries)
        visit(value, childPointer(pointer, key), lineOf(keyRange.start));
  }

  if (root !== undefined) visit(root, '', undefined);
  return found;
}

/**
 * What begins in some ranges of the body, by the index of the range.
 *
 * @param ranges - in the order of the text, none of them in another.
 */
export function bodyCovers(body: Body, ranges: readonly Range[]): ReadonlyMap<number, readonly Cover[]> {
  const found = new Map<number, Cover[]>();
  const starts = ranges.map(({ start }) => start);
  for (const list of ['headings', 'directives', 'links', 'images'] as const) {
    for (const [at, { start }] of body[list].entries()) {
      const index = positionAt(starts, start).line;
      const range = ranges[index];
      if (range === undefined || start < range.start || start >= range.end) continue;
      const own = found.get(index) ?? [];
      own.push({ pointer: childPointer(`/body/${list}`, at), below: 'all' });
      found.set(index, own);
    }
  }
  return found;
}
