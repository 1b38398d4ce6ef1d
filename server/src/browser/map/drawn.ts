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

/** What stands in the drawing of one unit. */
interface DrawnUnit {
  /** Its place among the units. */
  readonly number: number;
  readonly nodes: readonly DrawnNode[];
  readonly threads: readonly DrawnThread[];
}

/** Drawings are replaced, never changed, so each is read once. */
const read = new WeakMap<HTMLDetailsElement, DrawnUnit>();

export function readDrawn(root: HTMLElement): Drawn {
  const units = [...root.querySelectorAll<HTMLDetailsElement>('details.map-unit')];
  const drawn = units.map((unit, number) => {
    const known = read.get(unit);
    if (known?.number === number) return known;
    const own = readUnit(unit, number);
    read.set(unit, own);
    return own;
  });
  const nodes = drawn.flatMap((unit) => unit.nodes);
  const threads = drawn.flatMap((unit) => unit.threads);
  const merged = new Map<string, GraphNode>();
  const nodesOf = new Map<string, DrawnNode[]>();
  for (const node of nodes) {
    const known = merged.get(node.id);
    const beyond = known === undefined ? node.beyond : [...known.beyond, ...node.beyond];
    merged.set(node.id, { id: node.id, codes: node.codes, at: known?.at ?? node.at, beyond });
    const own = nodesOf.get(node.id);
    if (own === undefined) nodesOf.set(node.id, [node]);
    else own.push(node);
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

function readUnit(unit: HTMLDetailsElement, number: number): DrawnUnit {
  const nodes = [...unit.querySelectorAll<SVGElement>('.n[data-id]')].map((element): DrawnNode => {
    const name = element.querySelector('title')?.textContent ?? '';
    return {
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
    };
  });
  const threads = [...unit.querySelectorAll<SVGElement>('.t[data-from]')].map((element): DrawnThread => {
    const { from = '', to = '', codes } = element.dataset;
    return { element, unit, from, to, codes: listed(codes) };
  });
  return { number, nodes, threads };
}

/** Lower case and without accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split('|');
}
