/** What is drawn on the page, read from the drawings. One thing may stand in several units. */
import { type Graph, type GraphNode, type GraphThread, graphOf } from './thread.ts';

export interface DrawnNode extends GraphNode {
  readonly element: SVGElement;
  /** The row of its unit. */
  readonly unit: HTMLDetailsElement;
  readonly state: string;
  readonly domain: string;
  /** Whether something is missing there. */
  readonly isGap: boolean;
  /** All that it says, in one line. */
  readonly name: string;
  /** Its name in lower case and without accents, to be searched. */
  readonly words: string;
}

export interface DrawnThread extends GraphThread {
  readonly element: SVGElement;
  readonly unit: HTMLDetailsElement;
}

export interface Drawn {
  readonly graph: Graph;
  readonly nodes: readonly DrawnNode[];
  readonly threads: readonly DrawnThread[];
  readonly units: readonly HTMLDetailsElement[];
  readonly nodesOf: ReadonlyMap<string, readonly DrawnNode[]>;
  readonly byElement: ReadonlyMap<Element, DrawnNode>;
}

export function readDrawn(root: HTMLElement): Drawn {
  const units = [...root.querySelectorAll<HTMLDetailsElement>('details.map-unit')];
  const nodes: DrawnNode[] = [];
  const threads: DrawnThread[] = [];
  for (const [number, unit] of units.entries()) {
    for (const element of unit.querySelectorAll<SVGElement>('.n[data-id]')) {
      const name = element.querySelector('title')?.textContent ?? '';
      nodes.push({
        element,
        unit,
        id: element.dataset['id'] ?? '',
        codes: listed(element.dataset['codes']),
        beyond: listed(element.dataset['beyond']),
        at: number * 10_000 + Number(element.dataset['row'] ?? 0),
        state: element.classList.contains('n-quiet') ? '' : (element.dataset['state'] ?? ''),
        domain: element.dataset['domain'] ?? '',
        isGap: element.classList.contains('n-gap'),
        name,
        words: plain(name),
      });
    }
    for (const element of unit.querySelectorAll<SVGElement>('.t[data-from]')) {
      const { from = '', to = '', codes } = element.dataset;
      threads.push({ element, unit, from, to, codes: listed(codes) });
    }
  }
  const merged = new Map<string, GraphNode>();
  const nodesOf = new Map<string, DrawnNode[]>();
  for (const node of nodes) {
    const known = merged.get(node.id);
    const beyond = known === undefined ? node.beyond : [...known.beyond, ...node.beyond];
    merged.set(node.id, { id: node.id, codes: node.codes, at: known?.at ?? node.at, beyond });
    nodesOf.set(node.id, [...(nodesOf.get(node.id) ?? []), node]);
  }
  return {
    graph: graphOf(merged, threads),
    nodes,
    threads,
    units,
    nodesOf,
    byElement: new Map(nodes.map((node) => [node.element, node])),
  };
}

/** Lower case and without accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split('|');
}
