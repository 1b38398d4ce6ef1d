/**
 * The map in columns: for each unit its standards, its lessons, its assessments and its team work, in teaching
 * order, and the threads between them. What a drawing shows; a query over the index.
 *
 * A standard stands in every unit that names it, so that each unit can be read by itself. A thread runs from the
 * standard to the lessons that teach it and on to the assessments that measure it there. An assessment whose
 * standard no lesson of its unit teaches before it has a thread that passes the lessons by.
 */
import type { Facts } from '../../kinds/facts.ts';
import type { Standard } from '../../standards/standard.ts';
import { type CoverageState, coverage, type coverageReads } from '../coverage.ts';
import type { cycleReads } from '../feedback-cycles.ts';
import type { IndexView } from '../index.ts';
import { memo, memoBy, ofDocuments } from '../memo.ts';
import { outlineUnit, unitPaths } from '../outline.ts';
import type { sessionReads } from '../sessions.ts';
import { standardNodes } from './standard-nodes.ts';
import { looseColumns, unitColumns } from './unit-columns.ts';

export type ColumnNodeType = 'standard' | 'lesson' | 'assessment' | 'protocol' | 'feedback';

export interface ColumnNode {
  /** As in the map: `lesson:folding-strips`. */
  readonly id: string;
  readonly type: ColumnNodeType;
  /** A standard's code, or the title. */
  readonly title: string;
  /** How many lessons of the unit have been taught when it comes; a lesson counts itself, so the third has 3. */
  readonly row: number;
  /** The codes of the standards that it teaches or measures, or its own. */
  readonly codes: readonly string[];
  /** Its document; a standard has none here. */
  readonly facts?: Facts;
  readonly standard?: Standard;
  /** Of a standard that is taught and assessed; a practice has none. */
  readonly state?: CoverageState;
  /** Of a standard that the unit neither promises, teaches nor measures: why it is named there. */
  readonly relation?: StandardRelation;
  /** What it has to do with in other units: ids of nodes. */
  readonly beyond: readonly string[];
}

export type StandardRelation = 'building-on' | 'building-toward' | 'practices' | 'asked-before' | 'named';

export type ThreadRole =
  | 'addressing'
  | 'building-on'
  | 'building-toward'
  | 'practices'
  | 'objective'
  | 'activity'
  /** From a lesson to the assessment that measures what it teaches. */
  | 'leads'
  | 'checks'
  | 'assesses'
  | 'focus'
  | 'look-for'
  | 'before'
  | 'after'
  | 'adjusts'
  | 'follows';

export interface Thread {
  /** Ids of nodes of the same unit, in the direction of the thread: a session that adjusts a lesson leads to it. */
  readonly from: string;
  readonly to: string;
  readonly role: ThreadRole;
  /** The standards that it carries. */
  readonly codes: readonly string[];
  /** Whether it shows that something is missing: an assessment of what has not been taught. */
  readonly isGap: boolean;
  /** Whether it only asks for what students bring. */
  readonly isQuiet: boolean;
}

export interface Columns {
  /** `unit:` and its id; `unplaced` for what no unit holds, `unaddressed` for standards that no unit names. */
  readonly id: string;
  readonly unit: Facts<'unit'> | undefined;
  /** Its place in the year, from 1. */
  readonly number: number | undefined;
  readonly standards: readonly ColumnNode[];
  readonly lessons: readonly ColumnNode[];
  readonly assessments: readonly ColumnNode[];
  /** Team sessions and feedback cycles. */
  readonly team: readonly ColumnNode[];
  readonly threads: readonly Thread[];
}

export type ColumnReads =
  | (typeof coverageReads)[number]
  | (typeof sessionReads)[number]
  | (typeof cycleReads)[number];

export const mapColumns: (index: IndexView<ColumnReads>) => readonly Columns[] = memo((index) => {
  const units = unitPaths(index).flatMap((path) => placedColumns(index, path) ?? []);
  const loose = looseColumns(index, units);
  const all = [...units, ...loose];
  const shown = new Set(all.flatMap(({ standards }) => standards.map(({ title }) => title)));
  const rest = coverage(index)
    .rows.filter(({ standard }) => !shown.has(standard.code))
    .map(({ standard }) => standard.code);
  if (rest.length === 0) return all;
  const standards = standardNodes(index, new Map(rest.map((code) => [code, { row: 0 }])));
  return [
    ...all,
    {
      id: 'unaddressed',
      unit: undefined,
      number: undefined,
      standards,
      lessons: [],
      assessments: [],
      team: [],
      threads: [],
    },
  ];
}, ofDocuments);

/** One of them by its id. */
export const columnsOf: (index: IndexView<ColumnReads>, id: string) => Columns | undefined = memoBy(
  (index, id) => mapColumns(index).find((one) => one.id === id),
);

/** A unit that has a place, by its path: an edit of what has nothing to do with it leaves it as it is. */
const placedColumns: (index: IndexView<ColumnReads>, path: string) => Columns | undefined = memoBy(
  (index, path) => {
    const unit = outlineUnit(index, path);
    return unit && unitColumns(index, unit, unitPaths(index).indexOf(path) + 1);
  },
  ofDocuments,
);

/** Whether something is missing here: a thread that is broken, or a lesson or an assessment without a standard. */
export function isGap({ type, state, relation, codes }: ColumnNode): boolean {
  if (type === 'standard') return state !== undefined && state !== 'covered' && relation === undefined;
  return (type === 'lesson' || type === 'assessment') && codes.length === 0;
}
