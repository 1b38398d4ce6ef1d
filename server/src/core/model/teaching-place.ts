/** Places in the order of teaching, as people count them. */
import type { Facts } from '../kinds/facts.ts';
import type { IndexView } from './index.ts';
import { outline, type outlineReads } from './outline.ts';

/** The third of twelve lessons of a unit, the fifth of eight units. */
export interface TeachingPlace {
  /** The unit that a lesson or an assessment is in. */
  readonly unit?: { readonly id: string; readonly title: string };
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** `undefined` for what nothing lists, and for what has no place in the order of teaching. */
export function teachingPlace(
  facts: Facts,
  index: IndexView<(typeof outlineReads)[number]>,
): TeachingPlace | undefined {
  const { units, lessons, assessments } = outline(index);
  if (facts.kind === 'unit') {
    const at = units.findIndex((unit) => unit.facts === facts);
    return at < 0 ? undefined : { number: at + 1, of: units.length };
  }
  if (facts.kind !== 'lesson' && facts.kind !== 'assessment') return undefined;
  const placed = (facts.kind === 'lesson' ? lessons : assessments).get(facts.id ?? '');
  if (placed?.facts !== facts) return undefined;
  const { facts: unit, lessons: ownLessons, assessments: ownAssessments } = placed.unit;
  const all: readonly { readonly facts: Facts }[] = facts.kind === 'lesson' ? ownLessons : ownAssessments;
  return {
    unit: { id: unit.id ?? unit.path, title: unit.title },
    number: all.findIndex((one) => one.facts === facts) + 1,
    of: all.length,
  };
}
