/**
 * The depth of knowledge (Webb) that a curriculum declares for a standard: the one that the lessons on it ask
 * for most often, and of two that are equally common the higher. So Webb's own method sets the level of an
 * objective: by what students are most commonly required to do (Web Alignment Tool, training manual, 2005).
 *
 * A lesson speaks for the whole line of what it addresses, as it does for coverage.
 */
import { coverageReads, lineOf } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memo } from './memo.ts';
import { outline } from './outline.ts';

type Reads = (typeof coverageReads)[number];

/** By canonical code; a standard that no lesson with a depth of knowledge addresses is not in it. */
export const declaredDok: (index: IndexView<Reads>) => ReadonlyMap<string, number> = memo<
  Reads,
  ReadonlyMap<string, number>
>(coverageReads, (index) => {
  const lessons = new Map<string, Map<number, number>>();
  for (const { facts } of outline(index).lessons.values()) {
    const { dok } = facts.data;
    if (dok === undefined) continue;
    const addressing = facts.references.filter((reference) => reference.role === 'addressing');
    const codes = new Set(addressing.flatMap((reference) => [...lineOf(index.standards, reference.id)]));
    for (const code of codes) {
      const counts = lessons.get(code) ?? new Map<number, number>();
      counts.set(dok, (counts.get(dok) ?? 0) + 1);
      lessons.set(code, counts);
    }
  }
  return new Map([...lessons].map(([code, counts]) => [code, mostCommon(counts)]));
});

function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [dok, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && dok > best)) best = dok;
  }
  return best;
}
