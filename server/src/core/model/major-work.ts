/**
 * How the class time of a grade divides over major work and the rest (K-8 mathematics, where clusters have an
 * emphasis). Time is counted in school days, as EdReports counts it:
 *
 * - A unit has its `days`; without them, the days of its lessons together.
 * - They belong to its lessons in proportion to their length. A lesson's length is its minutes by the unit's
 *   minutes a day, or its `days`; where neither is known a lesson is one day.
 * - A lesson's days belong in equal parts to the standards it addresses (see `addressedStandards`). In a unit
 *   without lessons, an outline, the unit's days belong in equal parts to the standards that it addresses.
 * - Time is major work where the standard is in a major cluster of the unit's own grade; a standard of another
 *   grade is not major work of this one. Time on standards without a known emphasis, or on none, is left out.
 *
 * A unit that is for no certain grade, in a curriculum of several, is left out too.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Standards } from '../standards/codes.ts';
import { addressedStandards } from './addressed.ts';
import { lessonDays } from './class-time.ts';
import type { coverageReads } from './coverage.ts';
import { curriculumData } from './curriculum-data.ts';
import { gradesOfUnit } from './grades.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy } from './memo.ts';
import { type OutlineUnit, outlineUnit, unitPaths } from './outline.ts';

export interface UnitWork {
  readonly unit: Facts<'unit'>;
  /** Days on standards whose emphasis is known. */
  readonly days: number;
  /** Those of them on major work. */
  readonly majorDays: number;
}

export interface GradeWork {
  readonly grade: string;
  readonly days: number;
  readonly majorDays: number;
  /** In teaching order. */
  readonly units: readonly UnitWork[];
}

type View = IndexView<(typeof coverageReads)[number]>;

/** The work of each grade, in the order in which the grades are first taught; none where no emphasis is known. */
export const majorWork: (index: View) => readonly GradeWork[] = memo((index) => {
  const works = unitPaths(index).flatMap((path) => workOfUnit(index, path) ?? []);
  const byGrade = grouped(works, ({ grade, days }) => (days > 0 ? grade : undefined));
  return [...byGrade].map(([grade, works]) => ({
    grade,
    days: works.reduce((sum, work) => sum + work.days, 0),
    majorDays: works.reduce((sum, work) => sum + work.majorDays, 0),
    units: works,
  }));
});

/** By the path of the unit. */
export const workOfUnit: (index: View, path: string) => (UnitWork & { readonly grade: string }) | undefined =
  memoBy((index, path) => {
    const unit = outlineUnit(index, path);
    if (unit === undefined) return undefined;
    const [grade, ...others] = gradesOfUnit(unit.facts, curriculumData(index));
    return grade === undefined || others.length > 0
      ? undefined
      : { grade, ...workOf(unit, grade, index.standards) };
  });

function workOf({ facts, lessons }: OutlineUnit, grade: string, standards: Standards): UnitWork {
  const parts =
    lessons.length === 0
      ? [{ teaching: facts as Facts<'unit' | 'lesson'>, days: facts.data.days ?? 0 }]
      : lessons.map((lesson) => ({
          teaching: lesson.facts,
          days: lessonDays(lesson.facts, facts.data.minutesPerDay) ?? 1,
        }));
  const length = parts.reduce((sum, part) => sum + part.days, 0);
  const scale = length === 0 ? 0 : (facts.data.days ?? length) / length;
  let days = 0;
  let majorDays = 0;
  for (const part of parts) {
    const addressing = part.teaching.references.filter(({ role }) => role === 'addressing');
    const addressed = addressedStandards(standards, addressing);
    const share = (part.days * scale) / Math.max(1, addressed.length);
    for (const standard of addressed) {
      if (standard.emphasis === undefined) continue;
      days += share;
      if (standard.emphasis === 'major' && standard.grades.includes(grade)) majorDays += share;
    }
  }
  return { unit: facts, days, majorDays };
}
