/** Which comment, if any, keeps a finding quiet. */
import type { Facts } from '../kinds/facts.ts';
import type { SuppressedPlaceFacts, SuppressionFacts } from '../kinds/suppressions.ts';
import { allRules } from '../rules/all.ts';
import type { Said } from '../rules/rule.ts';
import { type Pointer, parentPointer, pointerTokens } from '../syntax/pointer.ts';
import type { Cover } from '../syntax/suppression.ts';
import type { RuleReport } from './check.ts';

/** The comment that is about a finding of a rule at a place. One that is not whole is about nothing. */
export type SuppressorOf = (rule: string, pointer: Pointer) => SuppressionFacts | undefined;

const known = new WeakMap<Facts, SuppressorOf>();

export function suppressorOf(facts: Facts): SuppressorOf {
  if (facts.suppressions.length === 0) return nobody;
  const made = known.get(facts) ?? makeSuppressor(facts.suppressions);
  known.set(facts, made);
  return made;
}

const nobody: SuppressorOf = () => undefined;

interface Spot {
  readonly cover: Cover;
  readonly place: SuppressedPlaceFacts;
}

function makeSuppressor(places: readonly SuppressedPlaceFacts[]): SuppressorOf {
  const spots = new Map<Pointer, Spot[]>();
  const counting = new Map(places.map((place) => [place, countingOf(place)]));
  for (const place of places) {
    for (const cover of place.covers) {
      const own = spots.get(cover.pointer);
      if (own === undefined) spots.set(cover.pointer, [{ cover, place }]);
      else own.push({ cover, place });
    }
  }
  return (rule, pointer) => {
    for (let at = pointer; ; at = parentPointer(at)) {
      for (const { cover, place } of spots.get(at) ?? []) {
        const suppression = isCovered(cover, pointer) ? counting.get(place)?.get(rule) : undefined;
        if (suppression !== undefined) return suppression;
      }
      if (at === '') return undefined;
    }
  };
}

/** The comments that count, by their rule: of two about one rule at one place, the first. */
function countingOf({ suppressions }: SuppressedPlaceFacts): ReadonlyMap<string, SuppressionFacts> {
  const counting = new Map<string, SuppressionFacts>();
  for (const suppression of suppressions) {
    const { rule, reason, misplaced } = suppression;
    const counts = reason !== '' && misplaced === undefined && isSuppressible(rule);
    if (counts && !counting.has(rule)) counting.set(rule, suppression);
  }
  return counting;
}

function isCovered({ pointer, below }: Cover, asked: Pointer): boolean {
  if (asked === pointer) return true;
  // The body is no part of the data, though its pointers begin at the same root.
  if (below === undefined || (pointer === '' && asked.startsWith('/body/'))) return false;
  if (below === 'all') return true;
  const [next = ''] = pointerTokens(asked.slice(pointer.length));
  return !below.includes(next);
}

const suppressible: ReadonlySet<string> = new Set(
  allRules.flatMap(({ id, isAlwaysShown }) => (isAlwaysShown === true ? [] : [id])),
);

function isSuppressible(rule: string): boolean {
  return suppressible.has(rule);
}

/** What all other rules said about a document, for the rule that looks at its suppressions. */
export function saidOf(reports: readonly RuleReport[]): Said {
  const used = new Set(reports.flatMap(({ suppression }) => suppression?.pointer ?? []));
  const failed = new Set(reports.flatMap((report) => report.failed ?? []));
  return {
    rules: allRules,
    isUsed: ({ pointer, rule }) => used.has(pointer) || failed.has(rule),
    finds: (rule, place) =>
      reports.some(
        ({ rule: own, report }) =>
          own === rule &&
          place.covers.some((cover) => isBelow(cover, report.pointer) && isCovered(cover, report.pointer)),
      ),
  };
}

function isBelow({ pointer }: Cover, asked: Pointer): boolean {
  return asked === pointer || asked.startsWith(`${pointer}/`);
}
