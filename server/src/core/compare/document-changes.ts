/** Which documents came, went or changed in meaning, and where units and lessons moved in the order of teaching. */
import { type KindId, kindIds } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { TeachingPlace } from '../model/teaching-place.ts';
import { describe } from './describe/describe.ts';
import { type Detail, detailsBetween } from './details.ts';
import { orderBetween } from './order.ts';
import type { State } from './state.ts';

export interface DocumentChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly kind: KindId;
  /** `undefined` where it has none: then it is known by its path. */
  readonly id: string | undefined;
  readonly title: string;
  /** Its file now; where it was, once it is removed. */
  readonly path: string;
  /** Of a unit, lesson or assessment: where it is taught; `undefined` where nothing lists it. */
  readonly place: TeachingPlace | undefined;
  /** Only where it has another place among those that are in both states; `null` for one that nothing listed. */
  readonly placeBefore?: TeachingPlace | null;
  /** How it differs. Of one that was added or removed, nothing. */
  readonly details: readonly Detail[];
}

/** By kind in the order of the kinds, then as they are taught; what was removed comes after the others of its kind. */
export function documentChanges(earlier: State, later: State): readonly DocumentChange[] {
  return kindIds.flatMap((kind) => {
    const moved = movedBetween(kind, earlier, later);
    return [
      ...later.names(kind).flatMap((name) => changeOf(name, earlier, later, moved.has(name))),
      ...earlier
        .names(kind)
        .filter((name) => !later.facts.has(name))
        .flatMap((name) => documentChange('removed', name, earlier.facts.get(name), earlier, [])),
    ];
  });
}

function changeOf(name: string, earlier: State, later: State, isMoved: boolean): readonly DocumentChange[] {
  const was = earlier.facts.get(name);
  const is = later.facts.get(name);
  if (was === undefined || is === undefined) return documentChange('added', name, is, later, []);
  const details = detailsBetween(describe(was, earlier.index), describe(is, later.index));
  if (details.length === 0 && !isMoved) return [];
  return documentChange('changed', name, is, later, details).map((change) =>
    isMoved ? { ...change, placeBefore: earlier.place(name) ?? null } : change,
  );
}

function documentChange(
  change: DocumentChange['change'],
  name: string,
  facts: Facts | undefined,
  { place }: State,
  details: readonly Detail[],
): readonly DocumentChange[] {
  if (facts === undefined) return [];
  const { kind, id, title, path } = facts;
  return [{ change, kind, id, title, path, place: place(name), details }];
}

/**
 * The names of what is in both states and has another home, or another place among those of the same home. Assessments
 * are given where their lessons are, so of these only another unit counts.
 */
function movedBetween(kind: KindId, earlier: State, later: State): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [home, names] of kind === 'assessment' ? [] : later.sequences(kind)) {
    for (const name of orderBetween(earlier.sequences(kind).get(home) ?? [], names).moved) moved.add(name);
  }
  for (const name of later.names(kind)) {
    if (earlier.facts.has(name) && earlier.homes.get(name) !== later.homes.get(name)) moved.add(name);
  }
  return moved;
}
