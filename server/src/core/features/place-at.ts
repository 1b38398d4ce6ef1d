/** What stands at an offset in the data of a document: a key or a value, and what its schema says of it. */
import { kindSchema, type Schema, schemaAt } from '../kinds/schema.ts';
import type { DataNode, Entry } from '../syntax/data.ts';
import { childPointer, type Pointer } from '../syntax/pointer.ts';
import type { Range } from '../text/range.ts';
import type { Subject } from './subject.ts';

export interface DataPlace extends Range {
  readonly part: 'key' | 'value';
  readonly pointer: Pointer;
  /** The entry whose key it is, or of which it is the value; none for the root and for an item of a list. */
  readonly entry: Entry | undefined;
  readonly node: DataNode;
  /** The nodes above it, from the root. */
  readonly above: readonly DataNode[];
  readonly schema: Schema | undefined;
}

/** The innermost key or value that holds the offset or ends at it; `undefined` between them. */
export function placeAt({ document, kind }: Subject, offset: number): DataPlace | undefined {
  if (document.data === undefined) return undefined;
  const schemaOf = (pointer: Pointer): Schema | undefined =>
    kind === undefined ? undefined : schemaAt(kindSchema(kind), pointer, document.value);
  const above: DataNode[] = [];
  let node: DataNode = document.data;
  let entry: Entry | undefined;
  let pointer: Pointer = '';
  for (;;) {
    if (!holds(node, offset)) return undefined;
    if (node.type === 'scalar') break;
    const children: readonly { key: string | number; entry: Entry | undefined; node: DataNode }[] =
      node.type === 'map'
        ? node.entries.map((each) => ({ key: each.key, entry: each, node: each.value }))
        : node.items.map((item, at) => ({ key: at, entry: undefined, node: item }));
    const named = children.find((child) => child.entry !== undefined && holds(child.entry.keyRange, offset));
    if (named?.entry !== undefined) {
      const own = childPointer(pointer, named.key);
      return {
        ...named.entry.keyRange,
        part: 'key',
        pointer: own,
        entry: named.entry,
        node: named.node,
        above: [...above, node],
        schema: schemaOf(own),
      };
    }
    const next = children.find((child) => holds(child.node, offset));
    if (next === undefined) return undefined;
    above.push(node);
    pointer = childPointer(pointer, next.key);
    entry = next.entry;
    node = next.node;
  }
  return {
    start: node.start,
    end: node.end,
    part: 'value',
    pointer,
    entry,
    node,
    above,
    schema: schemaOf(pointer),
  };
}

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
