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
import { memo } from './memo.ts';
import { contained, type OutlineLesson, type OutlineUnit, outline, outlineReads } from './outline.ts';

export type Session = Facts<'protocol'>;

export interface Sessions {
  /** The units that a session is about, by the path of the session, in the order in which it names them. */
  readonly unitsOf: ReadonlyMap<string, readonly OutlineUnit[]>;
  /** The sessions that are about a unit, by the unit's id, in the order of their paths. */
  readonly about: ReadonlyMap<string, readonly Session[]>;
}

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol';
export const sessionReads: readonly Reads[] = [...outlineReads, 'protocol'];
type OutlineView = IndexView<(typeof outlineReads)[number]>;

const unitsById: (index: OutlineView) => ReadonlyMap<string, OutlineUnit> = memo(outlineReads, (index) => {
  const { units } = outline(index);
  return new Map(units.map((unit) => [unit.facts.id ?? '', unit]));
});

const lessonsInOrder: (index: OutlineView) => readonly OutlineLesson[] = memo(outlineReads, (index) => [
  ...outline(index).lessons.values(),
]);

export const sessions: (index: IndexView<Reads>) => Sessions = memo<Reads, Sessions>(
  sessionReads,
  (index) => {
    const listings = outline(index).units.flatMap((unit) =>
      contained(unit.facts, 'protocol').map(({ id }) => ({ id, unit })),
    );
    const listing = grouped(listings, ({ id }) => id);
    const pairs: { readonly session: Session; readonly unit: OutlineUnit }[] = [];
    const unitsOf = new Map<string, readonly OutlineUnit[]>();
    for (const session of index.all('protocol')) {
      const listed = (listing.get(session.id ?? '') ?? []).map(({ unit }) => unit);
      const named = [...unitsInFocus(index, session), ...listed];
      const units = [...new Set(named.length > 0 ? named : unitsOfTiming(index, session))];
      unitsOf.set(session.path, units);
      pairs.push(...units.map((unit) => ({ session, unit })));
    }
    const groups = grouped(pairs, ({ unit }) => unit.facts.id);
    const about = new Map([...groups].map(([id, group]) => [id, group.map(({ session }) => session)]));
    return { unitsOf, about };
  },
);

/** The units that a session or a feedback cycle has in focus, by themselves or by a lesson or an assessment. */
export function unitsInFocus(index: OutlineView, facts: Facts): readonly OutlineUnit[] {
  const focus = facts.references.filter(({ role }) => role === 'focus');
  return [...new Set(focus.flatMap((reference) => unitOf(index, reference) ?? []))];
}

/** The place of a unit in the order of teaching; `undefined` where the curriculum does not list it. */
export function placedUnit(index: OutlineView, facts: Facts<'unit'>): OutlineUnit | undefined {
  const unit = unitsById(index).get(facts.id ?? '');
  return unit?.facts === facts ? unit : undefined;
}

/** The lesson that is taught next when this many have been taught. */
export function nextLesson(index: OutlineView, taught: number): OutlineLesson | undefined {
  return lessonsInOrder(index)[taught];
}

/** How many lessons of the curriculum have been taught by the time of a session: at least, and at most. */
export interface SessionTime {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * When a session is held, as far as its timing says. Its days are counted in lessons, each of the days that it
 * takes or else of one; assessments and free days in between are not counted, so the true time lies within.
 *
 * @returns `undefined` where there is no timing, or it counts from something that has no place among the lessons.
 */
export function sessionTime(index: OutlineView, session: Session): SessionTime | undefined {
  const before = placeOf(index, session, 'before')?.start;
  const after = placeOf(index, session, 'after')?.end;
  if (before !== undefined && after !== undefined)
    return { earliest: after, latest: Math.max(after, before) };
  if (before !== undefined) return { earliest: moved(index, before, session, -1), latest: before };
  if (after !== undefined) return { earliest: after, latest: moved(index, after, session, 1) };
  return undefined;
}

function unitsOfTiming(index: OutlineView, session: Session): readonly OutlineUnit[] {
  const timing = session.references.filter(({ role }) => role === 'before' || role === 'after');
  return timing.flatMap((reference) => unitOf(index, reference) ?? []);
}

/** Looks an id up in the spaces of the reference, in their order. */
function unitOf(index: OutlineView, { spaces, id }: Reference): OutlineUnit | undefined {
  const { lessons, assessments } = outline(index);
  const units = spaces.map((space) => {
    if (space === 'unit') return unitsById(index).get(id);
    if (space === 'lesson') return lessons.get(id)?.unit;
    return space === 'assessment' ? assessments.get(id)?.unit : undefined;
  });
  return units.find((unit) => unit !== undefined);
}

/** How many lessons have been taught when it starts and when it has ended: a unit, a lesson or an assessment. */
function placeOf(
  index: OutlineView,
  session: Session,
  role: 'before' | 'after',
): { readonly start: number; readonly end: number } | undefined {
  const id = session.references.find((reference) => reference.role === role)?.id;
  if (id === undefined) return undefined;
  const { lessons, assessments } = outline(index);
  const unit = unitsById(index).get(id);
  const first = unit?.lessons[0]?.position ?? lessons.get(id)?.position;
  const last = unit?.lessons.at(-1)?.position ?? lessons.get(id)?.position;
  if (first !== undefined && last !== undefined) return { start: first - 1, end: last };
  const given = unit === undefined ? assessments.get(id)?.position : undefined;
  return given === undefined ? undefined : { start: given, end: given };
}

/** The number of lessons taught some school days earlier (-1) or later (1) than after `count` of them. */
function moved(index: OutlineView, count: number, { data }: Session, direction: -1 | 1): number {
  const order = lessonsInOrder(index);
  let taught = count;
  for (let left = Math.min(data.days, 366); left > 0; ) {
    const passed = order[direction === 1 ? taught : taught - 1];
    if (passed === undefined) break;
    left -= Math.max(passed.facts.data.days ?? 1, 0.1);
    if (left < 0) break;
    taught += direction;
  }
  return taught;
}
