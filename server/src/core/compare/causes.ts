/** Why the coverage of a standard is another than before: which lesson, assessment, item or unit brought it about. */
import type { Facts } from '../kinds/facts.ts';
import { coverageState, threads } from '../model/coverage.ts';
import { type Carriers, carriers, itemsMeasuring, nothing } from './carriers.ts';
import { standardsIn } from './describe/description.ts';
import { documentName } from './identity.ts';
import type { State } from './state.ts';

export interface Cause {
  readonly what: CauseKind;
  readonly document: CauseDocument;
  /** The id of the item, where one is meant. */
  readonly item?: string;
  /** What it is about now, where it is no longer about the standard. */
  readonly now?: readonly string[];
  /** The first lesson that teaches the standard, where an assessment comes before or after it. */
  readonly lesson?: CauseDocument;
}

export type CauseKind =
  /** The document is new, or is no more. */
  | 'added'
  | 'removed'
  /** A unit lists it now, or no unit does any more. */
  | 'listed'
  | 'unlisted'
  /** A lesson or an item is about the standard now, or is no more; a unit promises it, or does no more. */
  | 'aligned'
  | 'realigned'
  | 'item-added'
  | 'item-removed'
  /** An assessment asks what students bring, which measures nothing, or does so no more. */
  | 'diagnostic'
  | 'not-diagnostic'
  /** The last assessment that measures it is given before, or not before, the first lesson that teaches it. */
  | 'assessed-before'
  | 'assessed-after';

export interface CauseDocument {
  readonly kind: 'unit' | 'lesson' | 'assessment';
  readonly id: string | undefined;
  readonly title: string;
}

/** The most telling first: what is taught, what is assessed, then the order of the two, then what is promised. */
export function causesBetween(code: string, earlier: State, later: State): readonly Cause[] {
  const before = carriers(earlier.index).get(code) ?? nothing;
  const after = carriers(later.index).get(code) ?? nothing;
  const causes = [
    ...taughtCauses(before, after, earlier, later),
    ...assessedCauses(code, before, after, earlier, later),
  ];
  if (causes.length > 0) return causes;
  return [...orderCauses(code, after, earlier, later), ...promiseCauses(before, after, earlier, later)];
}

/** Only where the standard was taught and is no more, or the other way round: one lesson more or less is no cause. */
function taughtCauses(before: Carriers, after: Carriers, earlier: State, later: State): readonly Cause[] {
  if (before.taught.length > 0 === after.taught.length > 0) return [];
  return [
    ...before.taught.map((lesson) => cause(lostBy(lesson, earlier, later), lesson)),
    ...after.taught.map((lesson) => cause(wonBy(lesson, earlier, later), lesson)),
  ];
}

function assessedCauses(
  code: string,
  before: Carriers,
  after: Carriers,
  earlier: State,
  later: State,
): readonly Cause[] {
  if (before.assessed.length > 0 === after.assessed.length > 0) return [];
  return [
    ...before.assessed.flatMap((was) =>
      itemCauses(was, code, earlier, later, lostBy(was, earlier, later), 'lost'),
    ),
    ...after.assessed.flatMap((is) => itemCauses(is, code, later, earlier, wonBy(is, earlier, later), 'won')),
  ];
}

/**
 * The items of an assessment that measured a standard in one state and do not in the other.
 *
 * @param own - the state in which they do.
 */
function itemCauses(
  facts: Facts<'assessment'>,
  code: string,
  own: State,
  other: State,
  whole: CauseKind,
  direction: 'lost' | 'won',
): readonly Cause[] {
  const there = other.facts.get(documentName(facts.path, own.index));
  if ((whole !== 'realigned' && whole !== 'aligned') || there?.kind !== 'assessment')
    return [cause(whole, facts)];
  if (there.data.type === 'diagnostic')
    return [cause(direction === 'lost' ? 'diagnostic' : 'not-diagnostic', facts)];
  return [...itemsMeasuring(facts, code, own.index)].map((at) => {
    const item = itemName(facts, at);
    const counterpart = there.data.items.findIndex((_, place) => itemName(there, place) === item);
    if (counterpart < 0)
      return { ...cause(direction === 'lost' ? 'item-removed' : 'item-added', facts), item };
    if (direction === 'won') return { ...cause('aligned', facts), item };
    return {
      ...cause('realigned', facts),
      item,
      now: standardsIn(there, 'assesses', other.index, `/items/${counterpart}`),
    };
  });
}

function itemName({ data }: Facts<'assessment'>, at: number): string {
  return data.items[at]?.id ?? String(at + 1);
}

/** Taught and assessed as before, and no longer in the same order. */
function orderCauses(
  code: string,
  { taught, assessed }: Carriers,
  earlier: State,
  later: State,
): readonly Cause[] {
  const [lesson] = taught;
  const assessment = assessed.at(-1);
  const was = coverageState(threads(earlier.index), code);
  const is = coverageState(threads(later.index), code);
  if (was === is || lesson === undefined || assessment === undefined) return [];
  const what = is === 'out-of-order' ? 'assessed-before' : 'assessed-after';
  return [{ ...cause(what, assessment), lesson: cause(what, lesson).document }];
}

function promiseCauses(before: Carriers, after: Carriers, earlier: State, later: State): readonly Cause[] {
  if (before.promised.length > 0 === after.promised.length > 0) return [];
  return [
    ...before.promised.map((unit) => cause(lostBy(unit, earlier, later), unit)),
    ...after.promised.map((unit) => cause(wonBy(unit, earlier, later), unit)),
  ];
}

type Carrier = Facts<'unit' | 'lesson' | 'assessment'>;

function lostBy({ path }: Carrier, earlier: State, later: State): CauseKind {
  const name = documentName(path, earlier.index);
  if (!later.facts.has(name)) return 'removed';
  return later.homes.has(name) ? 'realigned' : 'unlisted';
}

function wonBy({ path }: Carrier, earlier: State, later: State): CauseKind {
  const name = documentName(path, later.index);
  if (!earlier.facts.has(name)) return 'added';
  return earlier.homes.has(name) ? 'aligned' : 'listed';
}

function cause(what: CauseKind, { kind, id, title }: Carrier): Cause {
  return { what, document: { kind, id, title } };
}
