/**
 * The team sessions around the units: which unit each is about, and when it falls between the lessons.
 *
 * A session is about a unit when it has the unit, or one of its lessons or assessments, in focus, or when the
 * unit lists it. One that has neither is about what its timing counts from.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Reference } from '../kinds/names.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy } from './memo.ts';
import {
  isPlacedUnit,
  lessonAfter,
  lessonBy,
  type OutlineLesson,
  type OutlineUnit,
  outlineReads,
  outlineUnit,
  type Position,
  pathOfUnit,
  placedUnitOf,
  placeOf,
  unitPaths,
} from './outline.ts';

export type Session = Facts<'protocol'>;

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol';
export const sessionReads: readonly Reads[] = [...outlineReads, 'protocol'];
type OutlineView = IndexView<(typeof outlineReads)[number]>;
type View = IndexView<Reads>;

/** The units that a session is about, in the order in which it names them. */
export function unitsOfSession(index: View, session: string): readonly OutlineUnit[] {
  return unitPathsOfSession(index, session).flatMap((path) => outlineUnit(index, path) ?? []);
}

/** The sessions that are about a unit, by the path of the unit, in the order of their own paths. */
export function sessionsAbout(index: View, unit: string): readonly Session[] {
  const sessions = sessionPathsAbout(index, unit).map((path) => index.facts(path));
  return sessions.filter((facts) => facts?.kind === 'protocol');
}

const unitPathsOfSession: (index: View, path: string) => readonly string[] = memoBy((index, path) => {
  const session = index.facts(path);
  if (session?.kind !== 'protocol') return [];
  const named = [...unitsInFocus(index, session), ...unitsListing(index, session)];
  return [...new Set(named.length > 0 ? named : unitsOfTiming(index, session))];
});

const sessionPathsAbout: (index: View, unit: string) => readonly string[] = memoBy(
  (index, unit) =>
    sessionsByUnit(index)
      .get(unit)
      ?.map(({ session }) => session) ?? [],
);

const sessionsByUnit: (
  index: View,
) => ReadonlyMap<string, readonly { readonly session: string; readonly unit: string }[]> = memo((index) => {
  const pairs = index
    .all('protocol')
    .flatMap(({ path }) => unitPathsOfSession(index, path).map((unit) => ({ session: path, unit })));
  return grouped(pairs, ({ unit }) => unit);
});

/** The paths of the units that a session or a feedback cycle has in focus, by themselves or by a part of them. */
export function unitsInFocus(index: OutlineView, facts: Facts): readonly string[] {
  const focus = facts.references.filter(({ role }) => role === 'focus');
  return [...new Set(focus.flatMap((reference) => unitOf(index, reference) ?? []))];
}

/** The units that list a session, in their order. */
function unitsListing(index: View, { id = '' }: Session): readonly string[] {
  const listing = index
    .references('protocol', id)
    .filter(
      ({ role, spaces, path }) =>
        role === 'contains' && spaces[0] === 'protocol' && isPlacedUnit(index, path),
    )
    .map(({ path }) => path);
  return listing.length < 2 ? listing : unitPaths(index).filter((path) => listing.includes(path));
}

/** When a session is held: at the earliest and at the latest, as the position of the last lesson before it. */
export interface SessionTime {
  readonly earliest: Position;
  readonly latest: Position;
}

/**
 * When a session is held, as far as its timing says. Its days are counted in lessons, each of the days that it
 * takes or else of one; assessments and free days in between are not counted, so the true time lies within.
 *
 * @returns `undefined` where there is no timing, or it counts from something that has no place among the lessons.
 */
export function sessionTime(index: OutlineView, session: Session): SessionTime | undefined {
  const before = timeOf(index, session, 'before')?.start;
  const after = timeOf(index, session, 'after')?.end;
  if (before !== undefined && after !== undefined)
    return { earliest: after, latest: Math.max(after, before) };
  if (before !== undefined) return { earliest: moved(index, before, session, -1), latest: before };
  if (after !== undefined) return { earliest: after, latest: moved(index, after, session, 1) };
  return undefined;
}

/** The last lesson that has been taught by a position, as its position; 0 where there is none. */
export function taughtBy(index: OutlineView, position: Position): Position {
  return lessonBy(index, position)?.position ?? 0;
}

function unitsOfTiming(index: OutlineView, session: Session): readonly string[] {
  const timing = session.references.filter(({ role }) => role === 'before' || role === 'after');
  return timing.flatMap((reference) => unitOf(index, reference) ?? []);
}

/** The path of the unit that something belongs to; its id is looked up in the spaces of the reference in their order. */
function unitOf(index: OutlineView, { spaces, id }: Reference): string | undefined {
  const units = spaces.map((space) => {
    if (space === 'unit') return pathOfUnit(index, id);
    return space === 'lesson' || space === 'assessment' ? placeOf(index, space, id)?.unit : undefined;
  });
  return units.find((unit) => unit !== undefined);
}

/** When something starts and when it has ended, a unit, a lesson or an assessment: see `SessionTime`. */
function timeOf(
  index: OutlineView,
  session: Session,
  role: 'before' | 'after',
): { readonly start: Position; readonly end: Position } | undefined {
  const id = session.references.find((reference) => reference.role === role)?.id;
  if (id === undefined) return undefined;
  const unit = placedUnitOf(index, id);
  const lesson = placeOf(index, 'lesson', id)?.position;
  const first = unit?.lessons[0]?.position ?? lesson;
  const last = unit?.lessons.at(-1)?.position ?? lesson;
  if (first !== undefined && last !== undefined) return { start: taughtBy(index, first - 1), end: last };
  const given = unit === undefined ? placeOf(index, 'assessment', id)?.position : undefined;
  if (given === undefined) return undefined;
  const taught = taughtBy(index, given);
  return { start: taught, end: taught };
}

/** The last lesson taught some school days earlier (-1) or later (1) than another, as positions. */
function moved(index: OutlineView, from: Position, { data }: Session, direction: -1 | 1): Position {
  let taught = from;
  for (let left = Math.min(data.days, 366); left > 0; ) {
    const passed: OutlineLesson | undefined = (direction === 1 ? lessonAfter : lessonBy)(index, taught);
    if (passed === undefined) break;
    left -= Math.max(passed.facts.data.days ?? 1, 0.1);
    if (left < 0) break;
    taught = direction === 1 ? passed.position : taughtBy(index, passed.position - 1);
  }
  return taught;
}
