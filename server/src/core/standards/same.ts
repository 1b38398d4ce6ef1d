/**
 * Which codes stand for one standard. Two do when they have one identifier (GUID), or when a catalogue says that
 * its standard is exactly that of another (`exactMatchOf`, `same-as`).
 *
 * A catalogue may make codes of its own the same, but never two of another catalogue: its publisher has told
 * them apart. Where a standard is said to be two of them at once, nobody knows which, and neither counts.
 */
import type { Standard, StandardLink } from './standard.ts';

/** The code in force that a link certainly leads to. */
export type LeadsTo = (link: StandardLink) => string | undefined;

/** Says that two codes are one standard. */
interface Claim {
  /** The catalogue that says so. */
  readonly by: string;
  readonly one: string;
  readonly other: string;
}

interface Group {
  readonly codes: Set<string>;
  /** The catalogues that describe one of the codes. */
  readonly catalogues: Set<string>;
}

/**
 * For each code that another one speaks for, in catalogue order, that other code: the first in the order of the catalogues that is
 * not itself replaced by one of the group.
 *
 * @param described - the standards of all catalogues, in their order.
 */
export function sameCodes(described: readonly Standard[], leadsTo: LeadsTo): ReadonlyMap<string, string> {
  const claims = [...sharedIdentifiers(described), ...exactMatches(described, leadsTo)];
  const same = new Map<string, string>();
  if (claims.length === 0) return same;
  const groups = groupsOf(claims, described);
  const isReplaced = replacedCodes(described, groups, leadsTo);
  const speakers = new Map<Group, string>();
  for (const isLast of [false, true]) {
    for (const { code } of described) {
      const group = groups.get(code);
      if (group !== undefined && !speakers.has(group) && (isLast || !isReplaced.has(code)))
        speakers.set(group, code);
    }
  }
  for (const { code } of described) {
    const group = groups.get(code);
    const speaker = group === undefined ? undefined : speakers.get(group);
    if (speaker !== undefined && speaker !== code) same.set(code, speaker);
  }
  return same;
}

/** Two that have one identifier are one standard. */
function sharedIdentifiers(described: readonly Standard[]): readonly Claim[] {
  const first = new Map<string, string>();
  return described.flatMap(({ code, catalogue, guid }): readonly Claim[] => {
    if (guid === undefined) return [];
    const known = first.get(guid);
    if (known === undefined) first.set(guid, code);
    return known === undefined || known === code ? [] : [{ by: catalogue, one: code, other: known }];
  });
}

/** What is said to match exactly, be it in force or not: two that match one thing elsewhere are the same. */
function exactMatches(described: readonly Standard[], leadsTo: LeadsTo): readonly Claim[] {
  const matching = described.filter((standard) => standard.exactMatches !== undefined);
  if (matching.length === 0) return [];
  const catalogues = new Map<string, string>();
  for (const { code, catalogue } of described) if (!catalogues.has(code)) catalogues.set(code, catalogue);
  const elsewhere = new Map<string, string>();
  return matching.flatMap((standard): readonly Claim[] => {
    const { code, catalogue: by } = standard;
    const targets = new Set<string>();
    const others: string[] = [];
    for (const link of standard.exactMatches ?? []) {
      const target = leadsTo(link);
      const identifier = link.guid ?? link.uri;
      if (target !== undefined) targets.add(target);
      else if (identifier !== undefined) {
        const known = elsewhere.get(identifier);
        if (known === undefined) elsewhere.set(identifier, code);
        else others.push(known);
      }
    }
    const isCertain = (target: string): boolean => {
      const catalogue = catalogues.get(target);
      return (
        catalogue === by ||
        [...targets].every((other) => other === target || catalogues.get(other) !== catalogue)
      );
    };
    return [...[...targets].filter(isCertain), ...others].map((other) => ({ by, one: code, other }));
  });
}

function groupsOf(claims: readonly Claim[], described: readonly Standard[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const code of claims.flatMap(({ one, other }) => [one, other]))
    groups.set(code, { codes: new Set([code]), catalogues: new Set() });
  for (const { code, catalogue } of described) groups.get(code)?.catalogues.add(catalogue);
  for (const { by, one, other } of claims) {
    const [a, b] = [groups.get(one), groups.get(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const [small, large] = a.codes.size < b.codes.size ? [a, b] : [b, a];
    if ([...small.catalogues].some((id) => id !== by && large.catalogues.has(id))) continue;
    for (const code of small.codes) {
      large.codes.add(code);
      groups.set(code, large);
    }
    for (const id of small.catalogues) large.catalogues.add(id);
  }
  return groups;
}

/** Codes that are replaced by another code of their group. */
function replacedCodes(
  described: readonly Standard[],
  groups: ReadonlyMap<string, Group>,
  leadsTo: LeadsTo,
): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (const { code, replacedBy } of described) {
    const group = replacedBy === undefined ? undefined : groups.get(code);
    const isReplaced = replacedBy?.some((link) => {
      const by = leadsTo(link);
      return by !== undefined && by !== code && group?.codes.has(by) === true;
    });
    if (isReplaced) replaced.add(code);
  }
  return replaced;
}
