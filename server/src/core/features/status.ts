/** A curriculum in figures. */
import { coverage } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';

export interface Status {
  /** Empty where it has none. */
  readonly title: string;
  readonly units: number;
  readonly lessons: number;
  readonly assessments: number;
  readonly standards: number;
  readonly covered: number;
}

export function statusOf(index: Index): Status {
  const { curriculum, units, lessons, assessments } = outline(index);
  const { rows } = coverage(index);
  return {
    title: curriculum?.title ?? '',
    units: units.length,
    lessons: lessons.size,
    assessments: assessments.size,
    standards: rows.length,
    covered: rows.filter(({ state }) => state === 'covered').length,
  };
}
