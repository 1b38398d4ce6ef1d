/** Standards that name each other by their own codes, whatever code or link leads there. */
import type { LeadsTo } from './same.ts';
import type { Standard, StandardLink } from './standard.ts';

/** How a code or a link becomes the own code of a standard in force. */
export interface Relations {
  readonly isInForce: (code: string) => boolean;
  readonly own: (code: string) => string;
  readonly leadsTo: LeadsTo;
}

/** Whether links lead from a standard to what its package does not hold. */
export function leadsElsewhere({ prerequisitesElsewhere, relatedElsewhere }: Standard): boolean {
  return prerequisitesElsewhere !== undefined || relatedElsewhere !== undefined;
}

/** A standard that names others by their own codes, also those that only a link leads to. */
export function withOwnCodes(standard: Standard, relations: Relations): Standard {
  const { code, parent, prerequisites, related, prerequisitesElsewhere, relatedElsewhere } = standard;
  const above = parent === undefined ? undefined : relations.own(parent);
  return {
    ...standard,
    parent: above === code ? undefined : above,
    prerequisites: ownCodes(code, prerequisites, prerequisitesElsewhere, relations),
    related: ownCodes(code, related, relatedElsewhere, relations),
  };
}

function ownCodes(
  self: string,
  codes: readonly string[],
  links: readonly StandardLink[] = [],
  { isInForce, own, leadsTo }: Relations,
): readonly string[] {
  const led = links.flatMap((link) => {
    const to = leadsTo(link);
    return to === undefined ? [] : [{ written: link.code, to }];
  });
  const isLed = new Set(led.map(({ written }) => written));
  const named = codes.filter((code) => isInForce(code) || !isLed.has(code)).map(own);
  return [...new Set([...named, ...led.map(({ to }) => to)])].filter((code) => code !== self);
}

/** What is related to a standard of another catalogue is related back, as it is within one catalogue. */
export function linkBack(standards: Map<string, Standard>): void {
  const back = new Map<string, Set<string>>();
  for (const { code, catalogue, related } of standards.values()) {
    for (const other of related) {
      const there = standards.get(other);
      if (there === undefined || there.catalogue === catalogue || there.related.includes(code)) continue;
      add(back, other, code);
    }
  }
  for (const [code, others] of back) {
    const standard = standards.get(code);
    if (standard === undefined) continue;
    standards.set(code, { ...standard, related: [...standard.related, ...others] });
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
