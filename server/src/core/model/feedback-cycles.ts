/**
 * The feedback cycles around the units. A cycle is about the unit it has in focus, by itself or by a lesson; one
 * that names neither is about the units of the session it follows.
 */
import type { Facts } from '../kinds/facts.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy, ofDocuments } from './memo.ts';
import { type OutlineUnit, outlineUnit } from './outline.ts';
import { sessionReads, unitsInFocus, unitsOfSession } from './sessions.ts';

export type FeedbackCycle = Facts<'feedback'>;

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback';
export const cycleReads: readonly Reads[] = [...sessionReads, 'feedback'];
type View = IndexView<Reads>;

/** The units that a cycle is about, by the path of the cycle. */
export function unitsOfCycle(index: View, cycle: string): readonly OutlineUnit[] {
  return unitPathsOfCycle(index, cycle).flatMap((path) => outlineUnit(index, path) ?? []);
}

/** Whether there is a cycle about a unit, by the path of the unit. */
export const hasCycle: (index: View, unit: string) => boolean = memoBy((index, unit) =>
  unitsWithCycle(index).has(unit),
);

/** The cycles by the id of their observer, in the order of their paths. */
export const cyclesByObserver: (
  index: IndexView<'feedback'>,
) => ReadonlyMap<string, readonly FeedbackCycle[]> = memo(
  (index) => grouped(index.all('feedback'), observerOf),
  ofDocuments,
);

const unitsWithCycle: (index: View) => ReadonlySet<string> = memo(
  (index) => new Set(index.all('feedback').flatMap(({ path }) => unitPathsOfCycle(index, path))),
);

/** The same by their paths: whoever asks only for these does not read the units. */
export const unitPathsOfCycle: (index: View, path: string) => readonly string[] = memoBy((index, path) => {
  const cycle = index.facts(path);
  if (cycle?.kind !== 'feedback') return [];
  const own = unitsInFocus(index, cycle);
  if (own.length > 0) return own;
  const followed = cycle.references.filter(({ role }) => role === 'follows');
  const sessions = followed.flatMap(({ id }) => index.document('protocol', id)?.path ?? []);
  return sessions.flatMap((session) => unitsOfSession(index, session).map(({ facts }) => facts.path));
});

function observerOf(cycle: FeedbackCycle): string | undefined {
  return cycle.references.find(({ role }) => role === 'observer')?.id;
}
