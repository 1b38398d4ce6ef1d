/** The threads between the columns of one unit. */
import type { Reference } from '../../kinds/names.ts';
import { lineOf } from '../coverage.ts';
import type { IndexView } from '../index.ts';
import { standardKeys } from '../standard-keys.ts';
import type { ColumnNode, ColumnReads, Thread, ThreadRole } from './columns.ts';
import { codesByRole } from './standard-nodes.ts';

interface Nodes {
  readonly standards: readonly ColumnNode[];
  readonly lessons: readonly ColumnNode[];
  readonly assessments: readonly ColumnNode[];
  readonly team: readonly ColumnNode[];
}

interface Found {
  readonly threads: readonly Thread[];
  /** What a node has to do with that is not in these columns, by the id of the node. */
  readonly beyond: ReadonlyMap<string, readonly string[]>;
}

type Add = (
  from: string,
  to: string,
  role: ThreadRole,
  codes: readonly string[],
  look?: 'gap' | 'quiet',
) => void;

const lessonRoles = [
  'addressing',
  'building-on',
  'building-toward',
  'practices',
  'objective',
  'activity',
] as const;

export function threadsBetween(index: IndexView<ColumnReads>, nodes: Nodes): Found {
  const threads = new Map<string, Thread>();
  const beyond = new Map<string, string[]>();
  const ids = new Set(
    Object.values(nodes).flatMap((column: readonly ColumnNode[]) => column.map(({ id }) => id)),
  );
  const add: Add = (from, to, role, codes, look): void => {
    const key = `${from} ${to}`;
    const known = threads.get(key);
    if (known === undefined)
      threads.set(key, { from, to, role, codes, isGap: look === 'gap', isQuiet: look === 'quiet' });
    else threads.set(key, { ...known, codes: [...new Set([...known.codes, ...codes])] });
  };
  const addAway = (id: string, other: string): void => {
    const known = beyond.get(id);
    if (known === undefined) beyond.set(id, [other]);
    else if (!known.includes(other)) known.push(other);
  };

  for (const lesson of nodes.lessons) {
    if (lesson.facts === undefined) continue;
    for (const [code, role] of codesByRole(index, lesson.facts, lessonRoles))
      add(`standard:${code}`, lesson.id, role, [code]);
    for (const { id } of referencesOf(lesson, ['checks'])) {
      if (ids.has(`assessment:${id}`)) add(lesson.id, `assessment:${id}`, 'checks', []);
      else if (index.document('assessment', id) !== undefined) addAway(lesson.id, `assessment:${id}`);
    }
  }
  addAssessed(index, nodes, add);
  for (const assessment of nodes.assessments) {
    for (const { id } of referencesOf(assessment, ['after'])) {
      if (ids.has(`lesson:${id}`)) add(`lesson:${id}`, assessment.id, 'after', []);
      else if (index.document('lesson', id) !== undefined) addAway(assessment.id, `lesson:${id}`);
    }
  }
  for (const one of nodes.team) {
    for (const reference of referencesOf(one, teamRoles)) {
      for (const id of targetsOf(index, reference)) {
        // A unit that a session is about is the unit that the session stands in.
        if (id.startsWith('unit:')) continue;
        if (!ids.has(id)) addAway(one.id, id);
        else if (reference.role === 'adjusts') add(one.id, id, 'adjusts', []);
        // The roles were asked for just now.
        else add(id, one.id, reference.role as ThreadRole, id.startsWith('standard:') ? [id.slice(9)] : []);
      }
    }
  }
  return { threads: [...threads.values()], beyond };
}

const teamRoles = ['focus', 'look-for', 'before', 'after', 'adjusts', 'follows'] as const;

/**
 * What an assessment measures comes to it from the last lesson before it that teaches it, or that teaches a part
 * of it; where there is none, from the standard itself.
 */
function addAssessed(
  index: IndexView<ColumnReads>,
  { standards, lessons, assessments }: Nodes,
  add: Add,
): void {
  const states = new Map(standards.map(({ title, state }) => [title, state]));
  for (const assessment of assessments) {
    if (assessment.facts === undefined) continue;
    const isDiagnostic =
      assessment.facts.kind === 'assessment' && assessment.facts.data.type === 'diagnostic';
    for (const code of assessment.codes) {
      const line = lineOf(index.standards, code);
      const before = lessons.filter(({ row }) => row <= assessment.row);
      const teaching = before.findLast(({ codes }) => codes.some((taught) => line.has(taught)));
      if (teaching !== undefined) add(teaching.id, assessment.id, 'leads', [code]);
      if (before.some(({ codes }) => codes.includes(code))) continue;
      const state = states.get(code);
      const isGap = state === 'assessed-only' || state === 'out-of-order';
      add(
        `standard:${code}`,
        assessment.id,
        'assesses',
        [code],
        isDiagnostic ? 'quiet' : isGap ? 'gap' : undefined,
      );
    }
  }
}

function referencesOf({ facts }: ColumnNode, roles: readonly ThreadRole[]): readonly Reference[] {
  return (facts?.references ?? []).filter(({ role }) => roles.some((one) => one === role));
}

/** Ids of the nodes that a reference means: the first of its spaces that knows the id. */
function targetsOf(index: IndexView<ColumnReads>, { spaces, id }: Reference): readonly string[] {
  for (const space of spaces) {
    if (space === 'standard') {
      const known = standardKeys(index.standards, id).filter(
        (code) => index.standards.get(code) !== undefined,
      );
      if (known.length > 0) return known.map((code) => `standard:${code}`);
    } else if (space === 'unit' || space === 'lesson' || space === 'assessment' || space === 'protocol') {
      if (index.document(space, id) !== undefined) return [`${space}:${id}`];
    }
  }
  return [];
}
