/** The standards in force in a curriculum: those of all its catalogues, found by code, and their tree. */
import { type Found, longestText } from './lookup.ts';
import { overlay } from './overlay.ts';
import type { Catalogue, Standard, StandardLink } from './standard.ts';

/** What a written code stands for. */
export interface Resolution {
  /** None for an unknown code; several where the code is ambiguous, or names a pair. */
  readonly standards: readonly Standard[];
  /**
   * `exact` only for the canonical form. An `alias` is another way to write a code. `same` is another code of
   * the same standard, in the form of the catalogue that has it.
   */
  readonly how: Found['how'] | 'same';
  /** Whether two standards are meant, as in `RI/RL.2.1`. */
  readonly pair: boolean;
}

export interface Standards {
  readonly catalogues: readonly Catalogue[];
  /** All standards in catalogue order, each once. */
  all(): readonly Standard[];
  /** What a code, GUID or address in any written form stands for. */
  find(text: string): Resolution;
  /** The standard of a code in canonical form, its own or another that means the same. */
  get(code: string): Standard | undefined;
  /** All codes of a standard, its own first. */
  codesOf(standard: Standard): readonly string[];
  /** What is said of a standard under its other codes, each in the words of its catalogue. */
  others(standard: Standard): readonly Standard[];
  /** The standard that a link certainly leads to, where it is in force. */
  linked(link: StandardLink): Standard | undefined;
  /** The standards right below a code, in catalogue order. */
  children(code: string): readonly Standard[];
  /** The standards above a code, the nearest first. */
  ancestors(code: string): readonly Standard[];
  /** Whether a code is the other one or stands below it. */
  isWithin(code: string, ancestor: string): boolean;
  /** Whether one of two codes is the other or stands below it, so that one says something about the other. */
  lineage(one: string, other: string): boolean;
}

/**
 * No framework has as many levels as this, nor a standard as many parents. Of a broken one that has, what is
 * further apart is not known to be above or below each other.
 */
export const deepestTree = 100;
const mostAbove = 1_000;

/** How many written forms are remembered; more are worked out again. */
const remembered = 50_000;

/** The standards of some catalogues. Where two describe one code, the first in the list speaks first. */
export function createStandards(catalogues: readonly Catalogue[]): Standards {
  const tree = overlay(catalogues);
  const { standards, same, parents } = tree;
  const all = [...standards.values()];
  const below = new Map([...tree.children].map(([code, list]) => [code, [...list]]));
  const resolutions = new Map<string, Resolution>();
  const lines = new Map<string, readonly Standard[]>();
  const otherCodes = new Map<string, string[]>();
  for (const [other, code] of same) {
    const others = otherCodes.get(code);
    if (others === undefined) otherCodes.set(code, [other]);
    else others.push(other);
  }

  const own = (code: string): string => same.get(code) ?? code;

  function find(text: string): Resolution {
    const known = resolutions.get(text);
    if (known !== undefined) return known;
    const { codes, how, pair } = tree.find(text);
    const found = codes.flatMap((code) => standards.get(code) ?? []);
    const isSame = how === 'exact' && found[0]?.code !== text;
    const resolution: Resolution = { standards: found, how: isSame ? 'same' : how, pair };
    if (resolutions.size >= remembered) resolutions.clear();
    if (text.length <= longestText) resolutions.set(text, resolution);
    return resolution;
  }

  function ancestors(written: string): readonly Standard[] {
    const code = own(written);
    const known = lines.get(code);
    if (known !== undefined) return known;
    if (!standards.has(code)) return [];
    const line = lineAbove(code);
    lines.set(code, line);
    return line;
  }

  /** Level by level. An imported tree may run in a circle: each code is visited once. */
  function lineAbove(code: string): readonly Standard[] {
    const above = new Set<string>();
    let level: Iterable<string> = parents.get(code) ?? [];
    for (let depth = 0; depth < deepestTree; depth++) {
      const next = new Set<string>();
      for (const parent of level) {
        if (parent === code || above.has(parent) || above.size >= mostAbove) continue;
        above.add(parent);
        for (const higher of parents.get(parent) ?? []) next.add(higher);
      }
      if (next.size === 0) break;
      level = next;
    }
    return [...above].flatMap((parent) => standards.get(parent) ?? []);
  }

  function isWithin(code: string, ancestor: string): boolean {
    const above = own(ancestor);
    return own(code) === above || ancestors(code).some((standard) => standard.code === above);
  }

  return {
    catalogues,
    all: () => all,
    find,
    get: (code) => standards.get(own(code)),
    codesOf: ({ code }) => [code, ...(otherCodes.get(code) ?? [])],
    others: ({ code }) => (otherCodes.get(code) ?? []).flatMap((other) => tree.others.get(other) ?? []),
    linked: (link) => standards.get(tree.leadsTo(link) ?? ''),
    children: (code) => below.get(own(code)) ?? [],
    ancestors,
    isWithin,
    lineage: (one, other) => isWithin(one, other) || isWithin(other, one),
  };
}
