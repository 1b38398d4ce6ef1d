import { completed } from './completed.ts';
import { createLookup, type Found } from './lookup.ts';
import { leadsElsewhere, linkBack, type Relations, withOwnCodes } from './own-codes.ts';
import { type LeadsTo, sameCodes } from './same.ts';
import type { Catalogue, Standard, StandardLink } from './standard.ts';

/** Several catalogues as one tree. */
export interface Tree {
  /** Each standard once, by its own code, in the order of the catalogues. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** What catalogues say under the other codes of a standard, by these codes. */
  readonly others: ReadonlyMap<string, Standard>;
  /** For each other code of a standard, its own. */
  readonly same: ReadonlyMap<string, string>;
  /** The codes above a code: one for each catalogue that groups it in its own way, and what it is a part of. */
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<Standard>>;
  /** What a text stands for, in own codes; `exact` and `alias` as its catalogue writes it. */
  readonly find: (text: string) => Found;
  /** The own code that a link certainly leads to. */
  readonly leadsTo: LeadsTo;
}

/**
 * Lays catalogues over each other. A standard is one, however many catalogues describe it and under whatever
 * codes: the first that names it speaks first, and later ones add what is missing, such as the statement from
 * an imported package, or a second grouping, such as the levels of adult education.
 */
export function overlay(catalogues: readonly Catalogue[]): Tree {
  const described = catalogues.flatMap((catalogue) => catalogue.standards);
  const written = byCode(described);
  const lookup = createLookup({
    exact: written,
    written: () => selfPairs(written.keys()),
    identified: () => identities(described),
  });
  const matched = createLookup({
    exact: none,
    written: () => matchedCodes(described),
    identified: () => matches(described),
  });
  const same = sameCodes(described, (link) => certainCode(link, lookup));
  const own = (code: string): string => same.get(code) ?? code;
  const hasMatches = described.some(({ exactMatches }) => exactMatches !== undefined);
  const find = (text: string): Found => {
    const found = lookup(text);
    const any = found.how === 'none' && hasMatches ? matched(text) : found;
    return same.size === 0 ? any : { ...any, codes: [...new Set(any.codes.map(own))] };
  };
  const leadsTo: LeadsTo = (link) => certainCode(link, find);
  const standards = same.size === 0 ? written : joined(written, same);
  const relations = { isInForce: (code: string) => written.has(code), own, leadsTo };
  for (const standard of standards.values()) {
    if (same.size === 0 && !leadsElsewhere(standard)) continue;
    standards.set(standard.code, withOwnCodes(standard, relations));
  }
  linkBack(standards);
  const others = new Map([...written].filter(([code]) => same.has(code)));
  return { standards, others, same, ...treeOf(described, standards, relations), find, leadsTo };
}

const none: ReadonlySet<string> = new Set();

function byCode(described: readonly Standard[]): Map<string, Standard> {
  const standards = new Map<string, Standard>();
  const more = new Map<string, Standard[]>();
  for (const standard of described) {
    if (standards.has(standard.code)) push(more, standard.code, standard);
    else standards.set(standard.code, standard);
  }
  return complete(standards, more);
}

/** Adds to each standard what others say of it. */
function complete(
  standards: Map<string, Standard>,
  more: ReadonlyMap<string, readonly Standard[]>,
): Map<string, Standard> {
  for (const [code, others] of more) {
    const first = standards.get(code);
    if (first !== undefined) standards.set(code, completed(first, others));
  }
  return standards;
}

/** Standards by their own codes, each with what is said under its other codes. */
function joined(
  written: ReadonlyMap<string, Standard>,
  same: ReadonlyMap<string, string>,
): Map<string, Standard> {
  const more = new Map<string, Standard[]>();
  for (const [code, standard] of written) {
    const own = same.get(code);
    if (own !== undefined) push(more, own, standard);
  }
  return complete(new Map([...written].filter(([code]) => !same.has(code))), more);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function* selfPairs(codes: Iterable<string>): Iterable<readonly [string, string]> {
  for (const code of codes) yield [code, code];
}

function* identities(described: readonly Standard[]): Iterable<readonly [Standard, string]> {
  for (const standard of described) yield [standard, standard.code];
}

/** What standards match exactly, each with the code of the standard: so one is found by what is not in force. */
function* matches(described: readonly Standard[]): Iterable<readonly [StandardLink, string]> {
  for (const { code, exactMatches = [] } of described) for (const link of exactMatches) yield [link, code];
}

/** A code alone, as in a list of one's own, may be mistyped: it counts only where it is in force. */
function* matchedCodes(described: readonly Standard[]): Iterable<readonly [string, string]> {
  for (const [link, code] of matches(described)) {
    if (link.code !== undefined && (link.guid ?? link.uri) !== undefined) yield [link.code, code];
  }
}

/** What has an identifier is known by it best; a code is but the title of a link, or its address. */
function certainCode({ code, guid, uri }: StandardLink, find: (text: string) => Found): string | undefined {
  for (const text of [guid, uri, code]) {
    const [found, another] = text === undefined ? [] : find(text).codes;
    if (found !== undefined && another === undefined) return found;
  }
  return undefined;
}

function treeOf(
  described: readonly Standard[],
  standards: ReadonlyMap<string, Standard>,
  { own, leadsTo }: Relations,
): Pick<Tree, 'parents' | 'children'> {
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<Standard>>();
  const put = (code: string, parent: string | undefined): void => {
    const standard = standards.get(own(code));
    const above = parent === undefined ? undefined : own(parent);
    if (standard === undefined || above === undefined || above === standard.code || !standards.has(above))
      return;
    add(parents, standard.code, above);
    add(children, above, standard);
  };
  for (const { code, parent } of described) put(code, parent);
  for (const { code, partOf = [] } of described) for (const link of partOf) put(code, leadsTo(link));
  return { parents, children };
}

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
