/**
 * Which findings of a later state were there in an earlier one. Each earlier finding speaks for one later finding:
 * where a lesson had one image without text and now has two, one of them is new.
 *
 * They are paired in rounds, and what is left is new.
 *
 * 1. The same identity in the same file.
 * 2. The same identity.
 * 3. The same but for the text in braces of the place: an objective was worded anew.
 * 4. The same rule at the same place, about fewer things: a part of what was wrong there has been mended.
 *
 * A finding that has become more serious is new: a warning says what may wait, and an error that it may not.
 */

import { grouped } from '../model/grouped.ts';
import type { Finding } from '../rules/rule.ts';
import { type FindingIdentity, identityKey } from './identity.ts';
import { loosePlace } from './place-name.ts';

export interface Comparable {
  readonly path: string;
  readonly identity: FindingIdentity;
  /** Where it is not known, the later finding may have any. */
  readonly severity?: Finding['severity'] | undefined;
  /** How many findings of the same rule and file it stands for, where there are too many to say each. */
  readonly more?: number | undefined;
}

export interface Comparison<Later extends Comparable> {
  /** In their order. */
  readonly added: readonly Later[];
  readonly known: readonly Later[];
  /** How many earlier findings are there no more. */
  readonly gone: number;
}

/** @param nameAfter - by the name that a document had, the one it has in the later state: see `namesAfter`. */
export function compareFindings<Later extends Comparable>(
  before: readonly Comparable[],
  after: readonly Later[],
  nameAfter: ReadonlyMap<string, string> = new Map(),
): Comparison<Later> {
  const earlier = before.map((finding) => ({
    ...finding,
    identity: identityAfter(finding.identity, nameAfter),
  }));
  const crowded = new Set([...earlier, ...after].filter(({ more }) => more !== undefined).map(crowdKey));
  const isCrowded = (finding: Comparable): boolean => crowded.has(crowdKey(finding));
  const apart = pair(
    earlier.filter((finding) => !isCrowded(finding)),
    after.filter((finding) => !isCrowded(finding)),
  );
  const earlierCrowds = grouped(earlier.filter(isCrowded), crowdKey);
  const laterCrowds = grouped(after.filter(isCrowded), crowdKey);
  const crowds = [...crowded].map((key) =>
    compareCrowd(earlierCrowds.get(key) ?? [], laterCrowds.get(key) ?? []),
  );
  const added = new Set([apart, ...crowds].flatMap(({ left }) => left));
  return {
    added: after.filter((finding) => added.has(finding)),
    known: after.filter((finding) => !added.has(finding)),
    gone: [apart, ...crowds].reduce((sum, { gone }) => sum + gone, 0),
  };
}

interface Pairs<Later> {
  /** The later findings that no earlier one speaks for. */
  readonly left: readonly Later[];
  /** How many earlier findings speak for none. */
  readonly gone: number;
}

const rounds: readonly ((finding: Comparable) => string)[] = [
  ({ path, identity }) => JSON.stringify([path, identityKey(identity)]),
  ({ identity }) => identityKey(identity),
  ({ identity }) => identityKey({ ...identity, place: loosePlace(identity.place) }),
];

function pair<Later extends Comparable>(
  before: readonly Comparable[],
  after: readonly Later[],
): Pairs<Later> {
  let earlier = before;
  let later = after;
  for (const key of rounds) {
    // The least serious that will do is taken, so that the others are left for what is more serious.
    const groups = grouped([...earlier].sort(bySeriousness), key);
    const spent = new Set<Comparable>();
    later = later.filter((finding) => {
      const known = groups.get(key(finding))?.find((one) => !spent.has(one) && !isWorse(finding, one));
      if (known !== undefined) spent.add(known);
      return known === undefined;
    });
    earlier = earlier.filter((finding) => !spent.has(finding));
  }
  return lessened(earlier, later);
}

/** An earlier finding that is about more things speaks for all later ones that are about some of them. */
function lessened<Later extends Comparable>(
  before: readonly Comparable[],
  after: readonly Later[],
): Pairs<Later> {
  const groups = grouped(before, placeKey);
  const speaking = new Set<Comparable>();
  const left = after.filter((finding) => {
    const whole = groups
      .get(placeKey(finding))
      ?.find((one) => isPartOf(finding.identity.names, one.identity.names) && !isWorse(finding, one));
    if (whole !== undefined) speaking.add(whole);
    return whole === undefined;
  });
  return { left, gone: before.length - speaking.size };
}

/** A code stands for those below it: `4.NF` for `4.NF.A.1`. */
function isPartOf(names: readonly string[], all: readonly string[]): boolean {
  return names.every((name) => all.some((whole) => whole === name || name.startsWith(`${whole}.`)));
}

function isWorse(later: Comparable, earlier: Comparable): boolean {
  return bySeriousness(later, earlier) > 0;
}

const severities = ['info', 'warning', 'error'] as const;

/** Less serious ones first; none is before another where one of the two is not known. */
function bySeriousness(a: Comparable, b: Comparable): number {
  if (a.severity === undefined || b.severity === undefined) return 0;
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/**
 * Where one rule says so much about one document that not all of it is known, the number decides: as many are new as
 * there are more than before. The rest stands in one finding, which is shown where those that are known do not make
 * up the number.
 */
function compareCrowd<Later extends Comparable>(
  before: readonly Comparable[],
  after: readonly Later[],
): Pairs<Later> {
  const increase = numberOf(after) - numberOf(before);
  if (increase <= 0) return { left: [], gone: -increase };
  const isOne = ({ more }: Comparable): boolean => more === undefined;
  const shown = pair(before.filter(isOne), after.filter(isOne)).left.slice(0, increase);
  const rest = shown.length < increase ? after.filter((finding) => !isOne(finding)) : [];
  return { left: [...shown, ...rest], gone: 0 };
}

/** How many findings they are, with those that one stands for. */
export function numberOf(findings: readonly Comparable[]): number {
  return findings.reduce((sum, { more }) => sum + (more ?? 1), 0);
}

function identityAfter(identity: FindingIdentity, nameAfter: ReadonlyMap<string, string>): FindingIdentity {
  const document = nameAfter.get(identity.document);
  return document === undefined ? identity : { ...identity, document };
}

function crowdKey({ identity }: Comparable): string {
  return JSON.stringify([identity.rule, identity.document]);
}

function placeKey({ identity: { rule, document, place } }: Comparable): string {
  return JSON.stringify([rule, document, loosePlace(place)]);
}
