/** Where an arrow key leads: up and down in a column, to the sides along the threads. */
import type { Drawn, DrawnNode } from './drawn.ts';

const columns: Readonly<Record<string, number>> = {
  standard: 0,
  lesson: 1,
  assessment: 2,
  protocol: 3,
  feedback: 3,
};

/** @returns the node to go to; `undefined` where there is none, or the key is none of ours. */
export function nodeAtKey(
  drawn: Drawn,
  from: DrawnNode,
  key: string,
  isRightToLeft: boolean,
): DrawnNode | undefined {
  const shown = drawn.nodes.filter(({ unit }) => unit.open && !unit.hidden);
  const column = columnOf(from);
  const inColumn = shown.filter((node) => columnOf(node) === column);
  const at = inColumn.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return inColumn[at + 1];
    case 'ArrowUp':
      return inColumn[at - 1];
    case 'Home':
      return inColumn.find(({ unit }) => unit === from.unit);
    case 'End':
      return inColumn.findLast(({ unit }) => unit === from.unit);
    case 'ArrowLeft':
      return sideways(drawn, shown, from, isRightToLeft ? 1 : -1);
    case 'ArrowRight':
      return sideways(drawn, shown, from, isRightToLeft ? -1 : 1);
    default:
      return undefined;
  }
}

function sideways(
  drawn: Drawn,
  shown: readonly DrawnNode[],
  from: DrawnNode,
  step: -1 | 1,
): DrawnNode | undefined {
  const column = columnOf(from);
  const inUnit = shown.filter(({ unit }) => unit === from.unit);
  const beside = inUnit.filter((node) => (columnOf(node) - column) * step > 0);
  const tied = new Set(
    (drawn.graph.threadsOf.get(from.id) ?? []).map((thread) =>
      thread.from === from.id ? thread.to : thread.from,
    ),
  );
  const along = beside.filter(({ id }) => tied.has(id));
  return nearest(along.length > 0 ? along : beside, from);
}

/** The column first, then the height. */
function nearest(nodes: readonly DrawnNode[], from: DrawnNode): DrawnNode | undefined {
  const distance = (node: DrawnNode): number =>
    Math.abs(columnOf(node) - columnOf(from)) * 1e5 + Math.abs(topOf(node) - topOf(from));
  return nodes.reduce<DrawnNode | undefined>(
    (best, node) => (best === undefined || distance(node) < distance(best) ? node : best),
    undefined,
  );
}

function topOf({ element }: DrawnNode): number {
  return Number(element.querySelector('rect')?.getAttribute('y') ?? 0);
}

function columnOf({ id }: DrawnNode): number {
  return columns[id.slice(0, id.indexOf(':'))] ?? 0;
}
