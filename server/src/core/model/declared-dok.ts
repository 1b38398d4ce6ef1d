/**
 * The depth of knowledge (Webb) that a curriculum declares for a standard: the one that the lessons on it ask
 * for most often, and of two that are equally common the higher. So Webb's own method sets the level of an
 * objective: by what students are most commonly required to do (Web Alignment Tool, training manual, 2005).
 *
 * A lesson speaks for the whole line of what it addresses, as it does for coverage.
 */
import { addressing, carriersOf, type coverageReads } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memoBy } from './memo.ts';

type View = IndexView<(typeof coverageReads)[number]>;

/** By canonical code; `undefined` for a standard that no lesson with a depth of knowledge addresses. */
export const declaredDok: (index: View, code: string) => number | undefined = memoBy((index, code) => {
  const counts = new Map<number, number>();
  const lessons = new Map(carriersOf(index, code, addressing).map((one) => [one.path, one]));
  for (const { dok } of lessons.values()) if (dok !== undefined) counts.set(dok, (counts.get(dok) ?? 0) + 1);
  return counts.size === 0 ? undefined : mostCommon(counts);
});

function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [dok, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && dok > best)) best = dok;
  }
  return best;
}
