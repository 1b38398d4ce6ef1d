/**
 * The data of a document (a YAML file, or the front matter of a Markdown file): plain values for everything
 * that asks what a document says, and nodes with ranges for everything that asks where it says so.
 *
 * An alias stands in the tree as a copy of what it refers to, with every range at the alias itself; so does a
 * pair that comes in through a merge key. Keys are text, as written.
 */
import type { Range } from '../text/range.ts';
import { type Pointer, pointerTokens } from './pointer.ts';

export type DataNode = MapNode | ListNode | ScalarNode;

/** Text, number, boolean or nothing. The range covers the quotes; where nothing is written it is empty. */
export interface ScalarNode extends Range {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
}

/** The range runs from the start of the first item to the end of the last; an empty list has its brackets. */
export interface ListNode extends Range {
  readonly type: 'list';
  readonly items: readonly DataNode[];
}

/** The range runs from the start of the first key to the end of the last value. */
export interface MapNode extends Range {
  readonly type: 'map';
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: DataNode;
}

/** The plain value of a node, as JSON would have it. */
export function plainValue(node: DataNode | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value: Record<string, unknown> = {};
      for (const entry of node.entries) setKey(value, entry.key, plainValue(entry.value));
      return value;
    }
  }
}

/** The node at a pointer, or the nearest one above it that exists, with the entry it is the value of. */
export function nodeAt(
  root: DataNode,
  pointer: Pointer,
): { node: DataNode; entry: Entry | undefined; found: boolean } {
  let node = root;
  let entry: Entry | undefined;
  for (const token of pointerTokens(pointer)) {
    if (node.type === 'map') {
      const next = node.entries.find((candidate) => candidate.key === token);
      if (next === undefined) return { node, entry, found: false };
      entry = next;
      node = next.value;
    } else if (node.type === 'list') {
      const next = node.items[Number(token)];
      if (next === undefined) return { node, entry, found: false };
      entry = undefined;
      node = next;
    } else {
      return { node, entry, found: false };
    }
  }
  return { node, entry, found: true };
}

/** Sets a key as data, also where its name has a meaning for JavaScript. */
function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[key] = value;
}
