/** Subjects: what a unit teaches, to compare with what teachers teach and leaders know. */
import type { CurriculumData } from '../kinds/curriculum/curriculum.ts';
import type { Facts } from '../kinds/facts.ts';

/** The subject of a unit: its own, or else that of the curriculum; `undefined` where neither says it. */
export function subjectOfUnit(
  unit: Facts<'unit'>,
  curriculum: CurriculumData | undefined,
): string | undefined {
  return unit.data.subject ?? curriculum?.subject;
}

export function includesSubject(subjects: readonly string[], subject: string): boolean {
  const key = subjectKey(subject);
  return subjects.some((candidate) => subjectKey(candidate) === key);
}

/** Each school writes subjects in its own words: case, hyphens and spaces make no difference. */
export function subjectKey(subject: string): string {
  const words = subject.split(/[\s_-]+/).filter((word) => word !== '');
  return words.join(' ').toLowerCase();
}
