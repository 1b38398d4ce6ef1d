/**
 * Where each standard is first taught, with outlines in their place: a unit without lessons stands for the
 * lessons that it will have, so that the order of a year can be checked before it is written.
 */
import type { Facts } from '../kinds/facts.ts';
import { coverageReads, lineOf } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memo } from './memo.ts';
import { outline } from './outline.ts';

/** A lesson, or a unit without lessons. */
export type Teaching = Facts<'unit' | 'lesson'>;

export interface FirstTaught {
  /** In teaching order. */
  readonly teachings: readonly Teaching[];
  /** The place of each among `teachings`. */
  readonly places: ReadonlyMap<Teaching, number>;
  /** The place where a code is first carried, by canonical code. */
  readonly first: ReadonlyMap<string, number>;
}

type Reads = (typeof coverageReads)[number];

export const firstTaught: (index: IndexView<Reads>) => FirstTaught = memo<Reads, FirstTaught>(
  coverageReads,
  (index) => {
    const teachings = outline(index).units.flatMap((unit): readonly Teaching[] =>
      unit.lessons.length === 0 ? [unit.facts] : unit.lessons.map((lesson) => lesson.facts),
    );
    const first = new Map<string, number>();
    for (const [place, teaching] of teachings.entries()) {
      for (const reference of teaching.references) {
        if (reference.role !== 'addressing') continue;
        for (const code of lineOf(index.standards, reference.id))
          if (!first.has(code)) first.set(code, place);
      }
    }
    return { teachings, places: new Map(teachings.map((teaching, place) => [teaching, place])), first };
  },
);
