/**
 * The tree of a package. An item hangs below one other: the first of its parents by their sequence numbers. An
 * item that is no child of anything hangs below the first item that it is part of.
 */
import type { Association } from './read-associations.ts';
import type { Item } from './read-items.ts';
import type { Warnings } from './warnings.ts';

export interface Tree {
  /** By the item's place, the place of its parent. */
  readonly parents: readonly (number | undefined)[];
  /** By the item's place, where it stands below its parent. */
  readonly orders: readonly (number | undefined)[];
  /** All items that stand for themselves, a parent before what is below it. */
  readonly order: readonly number[];
  readonly hasChildren: (index: number) => boolean;
  /** Parents beside the one in the tree: pairs of an item and a parent. */
  readonly moreParents: readonly (readonly [item: number, parent: number])[];
}

interface Edge {
  readonly association: Association;
  /** The parent's place; undefined for the document. */
  readonly parent: number | undefined;
}

export function buildTree(
  items: readonly Item[],
  same: readonly number[],
  associations: readonly Association[],
  warnings: Warnings,
): Tree {
  const edges = parentEdges(items, same, associations, warnings);
  const parents: (number | undefined)[] = [];
  const orders: (number | undefined)[] = [];
  const chosen: (Edge | undefined)[] = [];
  const moreParents: (readonly [number, number])[] = [];
  items.forEach((item, index) => {
    const [first, ...more] = inOrder(edges.children.get(index) ?? edges.parts.get(index) ?? []);
    chosen.push(first);
    parents.push(first?.parent);
    orders.push(first?.association.order);
    const others = new Set(
      more.flatMap(({ parent }) => (parent === undefined || parent === first?.parent ? [] : parent)),
    );
    // Being part of several things is nothing to wonder about; being a child of several is.
    if (others.size === 0 || !edges.children.has(index)) return;
    for (const other of others) moreParents.push([index, other]);
    warnings.add(
      'tree',
      item.fields.pointer,
      `${nameOf(item)} is a child of ${others.size + 1} items; it stands below the first by sequenceNumber (${nameOf(items[first?.parent ?? -1])}), and the others are kept as related.`,
    );
  });
  cutCircles(items, parents, chosen, warnings);
  const children = childrenOf(items, same, parents, orders);
  return {
    parents,
    orders,
    order: inDepth(children),
    hasChildren: (index) => children.has(index),
    moreParents,
  };
}

/** For each item the ways up, by isChildOf and by isPartOf. */
function parentEdges(
  items: readonly Item[],
  same: readonly number[],
  associations: readonly Association[],
  warnings: Warnings,
): { readonly children: Map<number, Edge[]>; readonly parts: Map<number, Edge[]> } {
  const children = new Map<number, Edge[]>();
  const parts = new Map<number, Edge[]>();
  for (const association of associations) {
    const { type, origin, destination } = association;
    const edges = type === 'isChildOf' ? children : type === 'isPartOf' ? parts : undefined;
    const child = origin.item === undefined ? undefined : same[origin.item];
    if (
      edges === undefined ||
      child === undefined ||
      (destination.item === undefined && !destination.isDocument)
    )
      continue;
    const parent = destination.item === undefined ? undefined : same[destination.item];
    if (parent === child) {
      if (type === 'isChildOf')
        warnings.add(
          'tree',
          association.fields.pointer,
          `${nameOf(items[child])} is a child of itself; this is left out.`,
        );
      continue;
    }
    const list = edges.get(child);
    if (list === undefined) edges.set(child, [{ association, parent }]);
    else list.push({ association, parent });
  }
  return { children, parts };
}

/** Items before the document, which is above everything; then by sequence number, then as they are written. */
function inOrder(edges: readonly Edge[]): readonly Edge[] {
  if (edges.length < 2) return edges;
  const place = ({ parent, association }: Edge): number =>
    parent === undefined ? Number.MAX_VALUE : (association.order ?? Number.MAX_SAFE_INTEGER);
  return [...edges].sort((a, b) => place(a) - place(b));
}

/** An item in a circle has no top: the first of a circle in the package is taken out of it. */
function cutCircles(
  items: readonly Item[],
  parents: (number | undefined)[],
  chosen: readonly (Edge | undefined)[],
  warnings: Warnings,
): void {
  /** The walk in which an item was first met. */
  const walks = new Map<number, number>();
  for (let start = 0; start < items.length; start++) {
    let at: number | undefined = start;
    while (at !== undefined && !walks.has(at)) {
      walks.set(at, start);
      at = parents[at];
    }
    if (at === undefined || walks.get(at) !== start) continue;
    const circle = [at];
    for (let next = parents[at]; next !== undefined && next !== at; next = parents[next]) circle.push(next);
    const first = circle.reduce((least, index) => Math.min(least, index));
    parents[first] = undefined;
    const names = circle.slice(0, 5).map((index) => nameOf(items[index]));
    const message = `${names.join(', ')}${circle.length > 5 ? ' …' : ''} are children of each other in a circle; ${nameOf(items[first])} is taken to stand at the top.`;
    warnings.add('tree', chosen[first]?.association.fields.pointer ?? '', message);
  }
}

/** The items below each item, and below none (-1), in order. */
function childrenOf(
  items: readonly Item[],
  same: readonly number[],
  parents: readonly (number | undefined)[],
  orders: readonly (number | undefined)[],
): Map<number, number[]> {
  const children = new Map<number, number[]>();
  items.forEach((_, index) => {
    if (same[index] !== index) return;
    const parent = parents[index] ?? -1;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [index]);
    else list.push(index);
  });
  const place = (index: number): number => orders[index] ?? Number.MAX_SAFE_INTEGER;
  for (const list of children.values()) list.sort((a, b) => place(a) - place(b) || a - b);
  return children;
}

function inDepth(children: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const order: number[] = [];
  const waiting = [...(children.get(-1) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    const below = children.get(next) ?? [];
    for (let index = below.length - 1; index >= 0; index--) waiting.push(below[index] ?? 0);
  }
  return order;
}

function nameOf(item: Item | undefined): string {
  return item?.code ?? item?.identifier ?? 'the document';
}
