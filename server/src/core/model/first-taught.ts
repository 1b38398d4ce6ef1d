/**
 * Where each standard is first taught, with outlines in their place: a unit without lessons stands for the
 * lessons that it will have, so that the order of a year can be checked before it is written.
 */
import type { Facts } from '../kinds/facts.ts';
import { addressing, type Carrier, carriersOf, type coverageReads } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy, ofDocuments } from './memo.ts';
import { outline } from './outline.ts';

/** A lesson, or a unit without lessons. */
export type Teaching = Facts<'unit' | 'lesson'>;

type View = IndexView<(typeof coverageReads)[number]>;

/** Where a standard is first carried, by its canonical code. */
export const firstTaught: (index: View, code: string) => Carrier | undefined = memoBy((index, code) => {
  const teachings = carriersOf(index, code, addressing).filter(({ kind }) => kind !== 'unit');
  const [first, ...others] = teachings;
  return first && others.reduce((found, one) => (one.position < found.position ? one : found), first);
});

/** All that teaches, in its order. */
export const teachings: (index: View) => readonly Teaching[] = memo(
  (index) =>
    outline(index).units.flatMap((unit): readonly Teaching[] =>
      unit.lessons.length === 0 ? [unit.facts] : unit.lessons.map((lesson) => lesson.facts),
    ),
  ofDocuments,
);
