/**
 * The order of teaching: units as the curriculum lists them, lessons as their unit lists them, and where each
 * assessment falls between the lessons. A lesson or assessment that nothing lists has no place in it.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Reference } from '../kinds/names.ts';
import type { IndexView } from './index.ts';
import { memo } from './memo.ts';

export interface OutlineLesson {
  readonly facts: Facts<'lesson'>;
  readonly unit: OutlineUnit;
  /** Its place in the whole curriculum: lessons count 1, 2, 3 … through all units. */
  readonly position: number;
}

export interface OutlineAssessment {
  readonly facts: Facts<'assessment'>;
  readonly unit: OutlineUnit;
  /** It is given after the lesson of this position; before the first lesson of its unit for a diagnostic one. */
  readonly position: number;
}

export interface OutlineUnit {
  readonly facts: Facts<'unit'>;
  readonly lessons: readonly OutlineLesson[];
  readonly assessments: readonly OutlineAssessment[];
}

export interface Outline {
  readonly curriculum: Facts<'curriculum'> | undefined;
  readonly units: readonly OutlineUnit[];
  /** By id; a lesson listed twice has its first place. */
  readonly lessons: ReadonlyMap<string, OutlineLesson>;
  readonly assessments: ReadonlyMap<string, OutlineAssessment>;
}

export const outlineReads = ['curriculum', 'unit', 'lesson', 'assessment'] as const;
type Reads = (typeof outlineReads)[number];

/** The order of teaching; without a curriculum.yaml the units are in the order of their paths. */
export const outline: (index: IndexView<Reads>) => Outline = memo<Reads, Outline>(outlineReads, (index) => {
  const curriculum = index.all('curriculum')[0];
  const lessons = new Map<string, OutlineLesson>();
  const assessments = new Map<string, OutlineAssessment>();
  const units: OutlineUnit[] = [];
  for (const facts of unitsInOrder(index, curriculum)) {
    const unit = { facts, lessons: [] as OutlineLesson[], assessments: [] as OutlineAssessment[] };
    units.push(unit);
    const before = lessons.size;
    for (const reference of contained(facts, 'lesson')) {
      const lesson = index.document('lesson', reference.id);
      if (lesson === undefined || lessons.has(reference.id)) continue;
      const placed = { facts: lesson, unit, position: lessons.size + 1 };
      lessons.set(reference.id, placed);
      unit.lessons.push(placed);
    }
    for (const { id, lesson } of assessmentsOf(unit)) {
      const assessment = index.document('assessment', id);
      if (assessment === undefined || assessments.has(id)) continue;
      const placed = { facts: assessment, unit, position: positionOf(assessment, lesson, before, lessons) };
      assessments.set(id, placed);
      unit.assessments.push(placed);
    }
    unit.assessments.sort((a, b) => a.position - b.position);
  }
  return { curriculum, units, lessons, assessments };
});

/** The references by which a document contains documents of a kind, in its order. */
export function contained(
  facts: Facts,
  space: 'unit' | 'lesson' | 'assessment' | 'protocol',
): readonly Reference[] {
  return facts.references.filter(
    (reference) => reference.role === 'contains' && reference.spaces[0] === space,
  );
}

/** Whether a unit has lessons, found or not. One that lists none is an outline, a promise for later. */
export function listsLessons(unit: Facts<'unit'>): boolean {
  return contained(unit, 'lesson').length > 0;
}

function unitsInOrder(
  index: IndexView<Reads>,
  curriculum: Facts<'curriculum'> | undefined,
): readonly Facts<'unit'>[] {
  if (curriculum === undefined) return index.all('unit');
  const ids = new Set(contained(curriculum, 'unit').map((reference) => reference.id));
  return [...ids].flatMap((id) => index.document('unit', id) ?? []);
}

/** Those its lessons check with, each with its lesson, then those the unit lists. The first place counts. */
function assessmentsOf(
  unit: OutlineUnit,
): readonly { readonly id: string; readonly lesson: OutlineLesson | undefined }[] {
  return [
    ...unit.lessons.flatMap((lesson) =>
      lesson.facts.references
        .filter((reference) => reference.role === 'checks')
        .map((reference) => ({ id: reference.id, lesson })),
    ),
    ...contained(unit.facts, 'assessment').map((reference) => ({ id: reference.id, lesson: undefined })),
  ];
}

function positionOf(
  assessment: Facts<'assessment'>,
  checkedBy: OutlineLesson | undefined,
  before: number,
  lessons: ReadonlyMap<string, OutlineLesson>,
): number {
  const after = assessment.references.find((reference) => reference.role === 'after');
  const lesson = (after === undefined ? undefined : lessons.get(after.id)) ?? checkedBy;
  if (lesson !== undefined) return lesson.position;
  return assessment.data.type === 'diagnostic' ? before : lessons.size;
}
