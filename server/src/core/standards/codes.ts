/** The standards in force in a curriculum: those of all its catalogues, found by code, and their tree. */
import { createLookup, longestText, type Resolution } from './lookup.ts';
import { overlay } from './overlay.ts';
import type { Catalogue, Standard } from './standard.ts';

export interface Standards {
  readonly catalogues: readonly Catalogue[];
  /** All standards in catalogue order, each code once. */
  all(): readonly Standard[];
  /** What a code, GUID or address in any written form stands for. */
  find(text: string): Resolution;
  /** The standard of a canonical code. */
  get(code: string): Standard | undefined;
  /** The standards right below a code, in catalogue order. */
  children(code: string): readonly Standard[];
  /** The standards above a code, the nearest first. */
  ancestors(code: string): readonly Standard[];
  /** Whether a code is the other one or stands below it. */
  isWithin(code: string, ancestor: string): boolean;
  /** Whether one of two codes is the other or stands below it, so that one says something about the other. */
  lineage(one: string, other: string): boolean;
}

/** How many written forms are remembered; more are worked out again. */
const remembered = 50_000;

/** The standards of some catalogues. Where two describe one code, the first in the list speaks first. */
export function createStandards(catalogues: readonly Catalogue[]): Standards {
  const { standards, parents, children } = overlay(catalogues);
  const all = [...standards.values()];
  const below = new Map([...children].map(([code, list]) => [code, [...list]]));
  const lookup = createLookup(catalogues, standards);
  const resolutions = new Map<string, Resolution>();
  const lines = new Map<string, readonly Standard[]>();

  function find(text: string): Resolution {
    const known = resolutions.get(text);
    if (known !== undefined) return known;
    const resolution = lookup(text);
    if (resolutions.size >= remembered) resolutions.clear();
    if (text.length <= longestText) resolutions.set(text, resolution);
    return resolution;
  }

  function ancestors(code: string): readonly Standard[] {
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
    for (let level = [...(parents.get(code) ?? [])]; level.length > 0; ) {
      const fresh = level.filter((parent) => parent !== code && !above.has(parent));
      for (const parent of fresh) above.add(parent);
      level = fresh.flatMap((parent) => [...(parents.get(parent) ?? [])]);
    }
    return [...above].flatMap((parent) => standards.get(parent) ?? []);
  }

  function isWithin(code: string, ancestor: string): boolean {
    return code === ancestor || ancestors(code).some((above) => above.code === ancestor);
  }

  return {
    catalogues,
    all: () => all,
    find,
    get: (code) => standards.get(code),
    children: (code) => below.get(code) ?? [],
    ancestors,
    isWithin,
    lineage: (one, other) => isWithin(one, other) || isWithin(other, one),
  };
}
