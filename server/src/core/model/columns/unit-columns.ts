/** The columns of one unit, and of what no unit holds. */
import type { Facts } from '../../kinds/facts.ts';
import type { Role } from '../../kinds/names.ts';
import { unitPathsOfCycle } from '../feedback-cycles.ts';
import type { IndexView } from '../index.ts';
import type { OutlineUnit } from '../outline.ts';
import { sessionsAbout, sessionTime } from '../sessions.ts';
import type { ColumnNode, ColumnNodeType, ColumnReads, Columns, StandardRelation } from './columns.ts';
import { codesByRole, type StandardUse, standardNodes } from './standard-nodes.ts';
import { threadsBetween } from './threads.ts';

type View = IndexView<ColumnReads>;

export function unitColumns(index: View, unit: OutlineUnit, number: number): Columns {
  const start = (unit.lessons[0]?.position ?? (unit.assessments[0]?.position ?? 0) + 1) - 1;
  const rowOf = (position: number): number => Math.max(0, Math.min(unit.lessons.length, position - start));
  const lessons = unit.lessons.map(({ facts }, at) => node(index, 'lesson', facts, at + 1));
  const assessments = unit.assessments.map(({ facts, position }) =>
    node(index, 'assessment', facts, rowOf(position)),
  );
  const team = teamNodes(index, unit, rowOf);
  return joined(index, { id: `unit:${unit.facts.id ?? unit.facts.path}`, unit: unit.facts, number }, [
    lessons,
    assessments,
    team,
  ]);
}

/** Units outside of the teaching order, and what is in no unit at all. */
export function looseColumns(index: View, placed: readonly Columns[]): readonly Columns[] {
  const paths = new Set(
    placed.flatMap(({ unit, lessons, assessments, team }) => [
      ...(unit === undefined ? [] : [unit.path]),
      ...[...lessons, ...assessments, ...team].flatMap(({ facts }) => facts?.path ?? []),
    ]),
  );
  const rest = <T extends Facts>(all: readonly T[]): readonly T[] =>
    all.filter(({ path }) => !paths.has(path));
  const units = rest(index.all('unit')).map((unit) =>
    joined(index, { id: `unit:${unit.id ?? unit.path}`, unit, number: undefined }, [[], [], []]),
  );
  const lessons = rest(index.all('lesson')).map((facts, at) => node(index, 'lesson', facts, at + 1));
  const assessments = rest(index.all('assessment')).map((facts, at) =>
    node(index, 'assessment', facts, at + 1),
  );
  const team = [
    ...rest(index.all('protocol')).map((facts, at) => node(index, 'protocol', facts, at + 1)),
    ...rest(index.all('feedback')).map((facts, at) => node(index, 'feedback', facts, at + 1)),
  ].sort((a, b) => a.row - b.row);
  if (lessons.length + assessments.length + team.length === 0) return units;
  return [
    ...units,
    joined(index, { id: 'unplaced', unit: undefined, number: undefined }, [lessons, assessments, team]),
  ];
}

/** Sessions in the order of time, then feedback cycles, each after the session that it carries on from. */
function teamNodes(
  index: View,
  unit: OutlineUnit,
  rowOf: (position: number) => number,
): readonly ColumnNode[] {
  const { facts, lessons } = unit;
  const meetings = sessionsAbout(index, facts.path).map((session) => {
    const time = sessionTime(index, session);
    const isAfter = session.references.some(({ role }) => role === 'after');
    const row = time === undefined ? lessons.length : rowOf(isAfter ? time.earliest : time.latest);
    return node(index, 'protocol', session, row);
  });
  meetings.sort((a, b) => a.row - b.row);
  const rows = new Map(meetings.map(({ id, row }) => [id, row]));
  const cycles = index
    .all('feedback')
    .filter(({ path }) => unitPathsOfCycle(index, path).includes(facts.path))
    .map((cycle) => {
      const followed = cycle.references.find(({ role }) => role === 'follows')?.id;
      return node(index, 'feedback', cycle, rows.get(`protocol:${followed}`) ?? lessons.length);
    });
  return [...meetings, ...cycles].sort((a, b) => a.row - b.row);
}

function node(index: View, type: ColumnNodeType, facts: Facts, row: number): ColumnNode {
  const roles =
    type === 'lesson'
      ? (['addressing'] as const)
      : type === 'assessment'
        ? (['assesses'] as const)
        : (['focus', 'look-for'] as const);
  return {
    id: `${facts.kind}:${facts.id ?? facts.path}`,
    type,
    title: facts.title,
    row,
    codes: [...codesByRole(index, facts, roles).keys()],
    facts,
    beyond: [],
  };
}

function joined(
  index: View,
  head: Pick<Columns, 'id' | 'unit' | 'number'>,
  [lessons, assessments, team]: readonly [
    readonly ColumnNode[],
    readonly ColumnNode[],
    readonly ColumnNode[],
  ],
): Columns {
  const standards = standardNodes(index, standardUses(index, head.unit, lessons, [...assessments, ...team]));
  const { threads, beyond } = threadsBetween(index, { standards, lessons, assessments, team });
  const withBeyond = (nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
    beyond.size === 0 ? nodes : nodes.map((one) => ({ ...one, beyond: beyond.get(one.id) ?? [] }));
  return {
    ...head,
    standards,
    lessons: withBeyond(lessons),
    assessments: withBeyond(assessments),
    team: withBeyond(team),
    threads,
  };
}

/** Every standard that the unit or anything in it names, in the row in which it is first needed, and why. */
function standardUses(
  index: View,
  unit: Facts<'unit'> | undefined,
  lessons: readonly ColumnNode[],
  others: readonly ColumnNode[],
): ReadonlyMap<string, StandardUse> {
  const uses = new Map<string, StandardUse>();
  const add = (facts: Facts | undefined, role: Role, row: number, relation?: StandardRelation): void => {
    if (facts === undefined) return;
    for (const code of codesByRole(index, facts, [role]).keys()) {
      const known = uses.get(code);
      if (known === undefined) uses.set(code, relation === undefined ? { row } : { row, relation });
    }
  };
  for (const { facts, row } of lessons) add(facts, 'addressing', row);
  add(unit, 'addressing', lessons.length);
  for (const { facts, row } of others) if (!isDiagnostic(facts)) add(facts, 'assesses', row);
  for (const { facts, row } of others) if (isDiagnostic(facts)) add(facts, 'assesses', row, 'asked-before');
  const documents = [
    ...lessons,
    ...others,
    ...(unit === undefined ? [] : [{ facts: unit, row: lessons.length }]),
  ];
  for (const role of ['building-on', 'building-toward', 'practices'] as const)
    for (const { facts, row } of documents) add(facts, role, row, role);
  for (const role of ['objective', 'activity', 'focus', 'look-for'] as const)
    for (const { facts, row } of documents) add(facts, role, row, 'named');
  return uses;
}

function isDiagnostic(facts: Facts | undefined): boolean {
  return facts?.kind === 'assessment' && facts.data.type === 'diagnostic';
}
