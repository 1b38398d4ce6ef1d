/**
 * The map: everything in the curriculum as nodes, and every connection between them as edges, each with the
 * role it plays. A query over the index; nothing here is kept.
 */

import type { Facts } from '../kinds/facts.ts';
import type { Reference, Role } from '../kinds/names.ts';
import { standardInWords } from '../standards/plain-line.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { byText } from '../text/order.ts';
import { type CoverageState, coverage, type coverageReads, coverageState, threads } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memo, ofDocuments } from './memo.ts';
import { type OutlineLesson, outline, type Position } from './outline.ts';
import { standardKeys } from './standard-keys.ts';

export type MapNodeType =
  | 'standard'
  | 'unit'
  | 'lesson'
  | 'activity'
  | 'assessment'
  | 'item'
  | 'protocol'
  | 'feedback'
  | 'team'
  | 'leader';

export interface MapNode {
  /** The type and the id: `lesson:folding-strips`, `item:fractions-end/q3`. */
  readonly id: string;
  readonly type: MapNodeType;
  /** A standard's code, or the title. */
  readonly title: string;
  /** What a standard says, as one line: its statement where one is known, or else its label. */
  readonly label?: string;
  /** Where it is defined; a built-in standard is in no file. */
  readonly path?: string;
  readonly pointer?: Pointer;
  /** The id of the node it is part of: the unit of a lesson, the lesson of an activity. */
  readonly parent?: string;
  /** How many lessons have been taught when it is over: lessons count 1, 2, 3 … through all units. */
  readonly position?: number;
  readonly minutes?: number;
  /** Only for a standard. */
  readonly coverage?: CoverageState;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly role: Role;
}

export interface CurriculumMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

type Reads = (typeof coverageReads)[number] | 'protocol' | 'feedback' | 'schedule' | 'team' | 'leader';

export const curriculumMap: (index: IndexView<Reads>) => CurriculumMap = memo((index) => {
  const nodes = new Map<string, MapNode>();
  const edges = new Map<string, MapEdge>();
  const sources: { readonly id: string; readonly references: readonly Reference[] }[] = [];
  const add = (node: MapNode): void => void (nodes.has(node.id) || nodes.set(node.id, node));
  for (const { facts, node } of documentNodes(index)) {
    add(node);
    for (const part of partsOf(facts, node)) {
      add(part.node);
      sources.push({ id: part.node.id, references: part.references });
    }
    const inParts = new Set(partsOf(facts, node).flatMap((part) => part.references));
    sources.push({
      id: node.id,
      references: facts.references.filter((reference) => !inParts.has(reference)),
    });
  }
  for (const node of peopleNodes(index)) add(node);
  for (const node of standardNodes(index)) add(node);
  for (const source of [...sources, ...peopleSources(index)]) {
    for (const reference of source.references) {
      for (const to of targets(index, nodes, reference)) {
        const edge = { from: source.id, to, role: reference.role };
        edges.set(`${edge.from} ${edge.to} ${edge.role}`, edge);
      }
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].sort(
      (a, b) => byText(a.from, b.from) || byText(a.to, b.to) || byText(a.role, b.role),
    ),
  };
}, ofDocuments);

interface Part {
  readonly node: MapNode;
  readonly references: readonly Reference[];
}

/** Units, lessons and assessments in teaching order, then what has no place in it, then sessions and feedback. */
function documentNodes(
  index: IndexView<Reads>,
): readonly { readonly facts: Facts; readonly node: MapNode }[] {
  const order = outline(index);
  const lessons = order.units.flatMap((unit) => unit.lessons);
  const placed = order.units.flatMap((unit) => [
    documentNode(unit.facts, {}),
    ...[...unit.lessons, ...unit.assessments].map(({ facts, position }) =>
      documentNode(facts, { parent: `unit:${unit.facts.id}`, position: countUpTo(lessons, position) }),
    ),
  ]);
  const seen = new Set(placed.map(({ facts }) => facts.path));
  const rest = [
    index.all('unit'),
    index.all('lesson'),
    index.all('assessment'),
    index.all('protocol'),
    index.all('feedback'),
  ]
    .flat()
    .filter((facts) => !seen.has(facts.path))
    .map((facts) => documentNode(facts, {}));
  return [...placed, ...rest];
}

/** How many of the lessons, in their order, stand up to a position. */
function countUpTo(lessons: readonly OutlineLesson[], position: Position): number {
  let low = 0;
  let high = lessons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lessons[middle]?.position ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function documentNode(
  facts: Facts,
  extra: { readonly parent?: string; readonly position?: number },
): { facts: Facts; node: MapNode } {
  const minutes =
    facts.kind === 'lesson' || facts.kind === 'assessment' || facts.kind === 'protocol'
      ? facts.data.minutes
      : undefined;
  return {
    facts,
    node: {
      id: `${facts.kind}:${facts.id ?? facts.path}`,
      // Only kinds whose name is a node's type are asked for.
      type: facts.kind as MapNodeType,
      title: facts.title,
      path: facts.path,
      pointer: '',
      ...(minutes === undefined ? {} : { minutes }),
      ...extra,
    },
  };
}

/** The activities of a lesson and the items of an assessment, with the references that are theirs. */
function partsOf(facts: Facts, document: MapNode): readonly Part[] {
  const own = (pointer: Pointer): readonly Reference[] =>
    facts.references.filter((reference) => reference.pointer.startsWith(`${pointer}/`));
  const part = (type: MapNodeType, id: string, title: string, pointer: Pointer, minutes?: number): Part => ({
    node: {
      id: `${type}:${facts.id ?? facts.path}/${id}`,
      type,
      title,
      path: facts.path,
      pointer,
      parent: document.id,
      ...(minutes === undefined ? {} : { minutes }),
    },
    references: own(pointer),
  });
  if (facts.kind === 'lesson') {
    return facts.data.activities.map((activity, at) =>
      part('activity', String(at + 1), activity.title, activity.pointer, activity.minutes),
    );
  }
  if (facts.kind === 'assessment') {
    return facts.data.items.map((item, at) =>
      part('item', item.id ?? String(at + 1), item.id ?? `Item ${at + 1}`, `/items/${at}`),
    );
  }
  return [];
}

function peopleNodes(index: IndexView<Reads>): readonly MapNode[] {
  return index.all('schedule').flatMap((schedule) => [
    ...schedule.data.teams.flatMap((team, at) =>
      team.id === undefined
        ? []
        : [
            {
              id: `team:${team.id}`,
              type: 'team' as const,
              title: team.title ?? team.id,
              path: schedule.path,
              pointer: `/teams/${at}`,
            },
          ],
    ),
    ...schedule.data.leaders.flatMap((leader, at) =>
      leader.id === undefined
        ? []
        : [
            {
              id: `leader:${leader.id}`,
              type: 'leader' as const,
              title: leader.role ?? leader.id,
              path: schedule.path,
              pointer: `/leaders/${at}`,
            },
          ],
    ),
  ]);
}

/** Who leads a team and which teams a leader serves stand in the schedule. */
function peopleSources(
  index: IndexView<Reads>,
): readonly { readonly id: string; readonly references: readonly Reference[] }[] {
  return index.all('schedule').flatMap((schedule) =>
    peopleNodes(index)
      .filter((node) => node.path === schedule.path)
      .map((node) => ({
        id: node.id,
        references: schedule.references.filter((reference) =>
          reference.pointer.startsWith(`${node.pointer}/`),
        ),
      })),
  );
}

/** The standards in the scope of coverage, and all others that are named. */
function standardNodes(index: IndexView<Reads>): readonly MapNode[] {
  const states = threads(index);
  const inScope = new Set(coverage(index).rows.map((row) => row.standard.code));
  return index.standards.all().flatMap((standard) => {
    if (!inScope.has(standard.code) && index.references('standard', standard.code).length === 0) return [];
    const own = index.definitions('standard', standard.code)[0];
    return [
      {
        id: `standard:${standard.code}`,
        type: 'standard' as const,
        title: standard.code,
        label: standardInWords(standard),
        ...(own === undefined ? {} : { path: own.path, pointer: own.pointer }),
        ...(standard.parent === undefined ? {} : { parent: `standard:${standard.parent}` }),
        ...(standard.type === 'practice' ? {} : { coverage: coverageState(states, standard.code) }),
      },
    ];
  });
}

function targets(
  index: IndexView<Reads>,
  nodes: ReadonlyMap<string, MapNode>,
  reference: Reference,
): readonly string[] {
  for (const space of reference.spaces) {
    const ids = space === 'standard' ? standardKeys(index.standards, reference.id) : [reference.id];
    const found = ids.map((id) => `${space}:${id}`).filter((id) => nodes.has(id));
    if (found.length > 0) return found;
  }
  return [];
}
