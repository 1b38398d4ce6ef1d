/**
 * The feedback cycles around the units. A cycle is about the unit it has in focus, by itself or by a lesson; one
 * that names neither is about the units of the session it follows.
 */
import type { Facts } from '../kinds/facts.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import { memo } from './memo.ts';
import type { OutlineUnit } from './outline.ts';
import { sessionReads, sessions, unitsInFocus } from './sessions.ts';

export type FeedbackCycle = Facts<'feedback'>;

export interface FeedbackCycles {
  /** The units that a cycle is about, by the path of the cycle. */
  readonly unitsOf: ReadonlyMap<string, readonly OutlineUnit[]>;
  /** The ids of the units that a cycle is about. */
  readonly units: ReadonlySet<string>;
  /** The cycles by the id of their observer, in the order of their paths. */
  readonly byObserver: ReadonlyMap<string, readonly FeedbackCycle[]>;
}

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback';
export const cycleReads: readonly Reads[] = [...sessionReads, 'feedback'];

export const feedbackCycles: (index: IndexView<Reads>) => FeedbackCycles = memo<Reads, FeedbackCycles>(
  cycleReads,
  (index) => {
    const cycles = index.all('feedback');
    const unitsOf = new Map(cycles.map((cycle) => [cycle.path, unitsOfCycle(index, cycle)]));
    return {
      unitsOf,
      units: new Set([...unitsOf.values()].flat().flatMap(({ facts }) => facts.id ?? [])),
      byObserver: grouped(cycles, observerOf),
    };
  },
);

function unitsOfCycle(index: IndexView<Reads>, cycle: FeedbackCycle): readonly OutlineUnit[] {
  const own = unitsInFocus(index, cycle);
  if (own.length > 0) return own;
  const followed = cycle.references.filter(({ role }) => role === 'follows');
  const paths = followed.flatMap(({ id }) => index.document('protocol', id)?.path ?? []);
  return paths.flatMap((path) => sessions(index).unitsOf.get(path) ?? []);
}

function observerOf(cycle: FeedbackCycle): string | undefined {
  return cycle.references.find(({ role }) => role === 'observer')?.id;
}
