/** The thread of one thing: everything that it hangs together with, from the standard to the team's work. */

export interface GraphNode {
  readonly id: string;
  readonly codes: readonly string[];
  /** Its place in the year: greater for what comes later. */
  readonly at: number;
  /** Ids of things in other units that it has to do with. */
  readonly beyond: readonly string[];
}

export interface GraphThread {
  readonly from: string;
  readonly to: string;
  readonly codes: readonly string[];
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly threads: readonly GraphThread[];
  /** The threads of a node, by its id, in both directions. */
  readonly threadsOf: ReadonlyMap<string, readonly GraphThread[]>;
}

export interface LitThread {
  readonly nodes: ReadonlySet<string>;
  readonly isLit: (thread: GraphThread) => boolean;
}

/** What a node is begins its id: `lesson:folding-strips`. */
export function typeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

export function graphOf(nodes: ReadonlyMap<string, GraphNode>, threads: readonly GraphThread[]): Graph {
  const threadsOf = new Map<string, GraphThread[]>();
  for (const thread of threads) {
    for (const id of [thread.from, thread.to]) {
      const known = threadsOf.get(id);
      if (known === undefined) threadsOf.set(id, [thread]);
      else known.push(thread);
    }
  }
  return { nodes, threads, threadsOf };
}

export function threadOf(graph: Graph, id: string): LitThread {
  const own = graph.nodes.get(id);
  const type = typeOf(id);
  const codes = new Set(own?.codes ?? []);
  const lit = new Set<string>([id]);
  const beside = beyondOf(graph, id);
  for (const other of neighbours(graph, id)) lit.add(other);
  for (const other of beside) lit.add(other);
  if (type === 'protocol' || type === 'feedback') {
    for (const one of [...lit]) for (const code of graph.nodes.get(one)?.codes ?? []) codes.add(code);
  }
  if (type === 'standard' || type === 'assessment') {
    for (const node of graph.nodes.values()) {
      const isOnThread =
        type === 'standard'
          ? ['lesson', 'assessment'].includes(typeOf(node.id))
          : typeOf(node.id) === 'lesson' && node.at <= (own?.at ?? 0);
      if (isOnThread && node.codes.some((code) => codes.has(code))) lit.add(node.id);
    }
  }
  for (const code of codes) lit.add(`standard:${code}`);
  // Team work goes with the lessons and assessments that have been reached.
  if (type !== 'protocol' && type !== 'feedback') {
    for (const one of [...lit]) {
      if (type === 'assessment' && typeOf(one) !== 'assessment') continue;
      for (const other of neighbours(graph, one)) if (isTeamWork(other)) lit.add(other);
      for (const other of beyondOf(graph, one)) if (isTeamWork(other)) lit.add(other);
    }
  }
  return {
    nodes: lit,
    isLit: (thread) =>
      lit.has(thread.from) &&
      lit.has(thread.to) &&
      (thread.from === id ||
        thread.to === id ||
        thread.codes.length === 0 ||
        (!isAside(thread) && thread.codes.some((code) => codes.has(code)))),
  };
}

/** Team work that names a standard beside the lesson it is about: of interest only to these two. */
function isAside({ from, to }: GraphThread): boolean {
  return typeOf(from) === 'standard' && isTeamWork(to);
}

function isTeamWork(id: string): boolean {
  return id.startsWith('protocol:') || id.startsWith('feedback:');
}

function neighbours(graph: Graph, id: string): readonly string[] {
  return (graph.threadsOf.get(id) ?? []).map(({ from, to }) => (from === id ? to : from));
}

/** What it has to do with elsewhere, and what elsewhere has to do with it. */
function beyondOf(graph: Graph, id: string): readonly string[] {
  const own = graph.nodes.get(id)?.beyond ?? [];
  const others = [...graph.nodes.values()].filter(({ beyond }) => beyond.includes(id)).map((node) => node.id);
  return [...own, ...others].filter((one) => graph.nodes.has(one));
}
