/** A part of the map: one unit, one standard, or what is missing. */
import type { CurriculumMap } from '../map.ts';
import { type ColumnNode, type Columns, isGap } from './columns.ts';

export interface MapPart {
  /** The id of a unit. */
  readonly unit?: string | undefined;
  /** The codes that a standard stands for: its own, those above and those below. */
  readonly codes?: ReadonlySet<string> | undefined;
  readonly gapsOnly?: boolean | undefined;
}

export function narrowedColumns(all: readonly Columns[], part: MapPart): readonly Columns[] {
  const units = all.filter(({ id }) => part.unit === undefined || id === `unit:${part.unit}`);
  if (part.codes === undefined && part.gapsOnly !== true) return units;
  return units.map((unit) => narrowed(unit, part)).filter(hasAnything);
}

function narrowed(unit: Columns, { codes, gapsOnly = false }: MapPart): Columns {
  const standards = unit.standards.filter(
    (node) => (codes === undefined || codes.has(node.title)) && (!gapsOnly || isGap(node)),
  );
  const wanted = new Set(standards.map(({ title }) => title));
  const isWanted = (node: ColumnNode): boolean =>
    node.codes.some((code) => wanted.has(code)) || (gapsOnly && codes === undefined && isGap(node));
  const lessons = unit.lessons.filter(isWanted);
  const assessments = unit.assessments.filter(isWanted);
  const kept = new Set([...standards, ...lessons, ...assessments].map(({ id }) => id));
  const team = unit.team.filter(({ id }) =>
    unit.threads.some(({ from, to }) => (from === id && kept.has(to)) || (to === id && kept.has(from))),
  );
  for (const { id } of team) kept.add(id);
  return {
    ...unit,
    standards,
    lessons,
    assessments,
    team,
    threads: unit.threads.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** A standard that is only built on is no reason to show a unit. */
function hasAnything({ standards, lessons, assessments, team }: Columns): boolean {
  const own = standards.filter(({ relation }) => relation === undefined);
  return own.length + lessons.length + assessments.length + team.length > 0;
}

/** The nodes and edges of the map that belong to some columns: with the parts of documents, and the people. */
export function narrowedMap({ nodes, edges }: CurriculumMap, columns: readonly Columns[]): CurriculumMap {
  const kept = new Set(
    columns.flatMap(({ id, standards, lessons, assessments, team }) => [
      id,
      ...[standards, lessons, assessments, team].flat().map((node) => node.id),
    ]),
  );
  for (const { id, type, parent } of nodes) {
    if ((type === 'activity' || type === 'item') && parent !== undefined && kept.has(parent)) kept.add(id);
  }
  const people = new Set(
    nodes.filter(({ type }) => type === 'team' || type === 'leader').map(({ id }) => id),
  );
  for (const { from, to } of edges) if (kept.has(from) && people.has(to)) kept.add(to);
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
