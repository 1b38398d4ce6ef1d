/** How much class time the lessons and assessments of a unit take, against the time that the unit has. */
import type { Facts } from '../kinds/facts.ts';
import type { IndexView } from './index.ts';
import { contained } from './outline.ts';

export interface ClassTime {
  /** The days that the unit takes at least: all the time that its parts say, one after the other. */
  readonly least: number;
  /** The days that it takes at most: each part begins on a day of its own, and has whole days. */
  readonly most: number;
  /** How many assessments take time of their own. */
  readonly assessments: number;
  /** Whether every part is there and says its time; if not, it may take more than `least` and `most`. */
  readonly isComplete: boolean;
}

/**
 * The time of a unit's lessons, and of the assessments that the unit lists. An exit ticket, and an assessment
 * that one of its lessons lists under `checks`, is given within the lesson and takes no time of its own.
 */
export function classTime(unit: Facts<'unit'>, index: IndexView<'lesson' | 'assessment'>): ClassTime {
  const lessonIds = new Set(contained(unit, 'lesson').map((reference) => reference.id));
  const lessons = [...lessonIds].flatMap((id) => index.document('lesson', id) ?? []);
  const inLessons = new Set(
    lessons.flatMap((lesson) => lesson.references.flatMap(({ role, id }) => (role === 'checks' ? [id] : []))),
  );
  const assessmentIds = [...new Set(contained(unit, 'assessment').map((reference) => reference.id))];
  const listed = assessmentIds.filter((id) => !inLessons.has(id));
  const found = listed.flatMap((id) => index.document('assessment', id) ?? []);
  const assessments = found.filter(({ data }) => data.type !== 'exit-ticket');
  const { minutesPerDay } = unit.data;
  const days = [
    ...lessons.map((lesson) => lessonDays(lesson, minutesPerDay)),
    ...assessments.map(({ data }) => inDays(data.minutes, minutesPerDay)),
  ];
  const known = days.filter((time) => time !== undefined);
  return {
    least: known.reduce((sum, time) => sum + time, 0),
    most: known.reduce((sum, time) => sum + Math.ceil(time - rounding), 0),
    assessments: assessments.length,
    isComplete:
      known.length === days.length && lessons.length === lessonIds.size && found.length === listed.length,
  };
}

/** Days are sums of fractions such as 50/60; less than this is no difference. */
export const rounding = 1e-6;

/** How many days a lesson takes: by its minutes and the length of a period, or else by its days. */
export function lessonDays(lesson: Facts<'lesson'>, minutesPerDay: number | undefined): number | undefined {
  return inDays(lesson.data.minutes, minutesPerDay) ?? lesson.data.days;
}

function inDays(minutes: number | undefined, minutesPerDay: number | undefined): number | undefined {
  return minutes === undefined || minutesPerDay === undefined || minutesPerDay <= 0
    ? undefined
    : minutes / minutesPerDay;
}
