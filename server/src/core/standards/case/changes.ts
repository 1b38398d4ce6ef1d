/** What is different between two versions of a package, item by item. */
import type { ImportedCatalogue, ImportedStandard } from './imported.ts';

export interface PackageChanges {
  /** Standards that only the next version has, in its order. */
  readonly gained: readonly ImportedStandard[];
  /** Standards that only the former version has. */
  readonly lost: readonly ImportedStandard[];
  /** Standards that both have and that say something else now, as the next version has them. */
  readonly changed: readonly ChangedStandard[];
  /** Codes that no standard of the next version has. */
  readonly lostCodes: readonly string[];
}

export interface ChangedStandard {
  readonly standard: ImportedStandard;
  /** The fields that are different, by their names in `ImportedStandard`. */
  readonly fields: readonly string[];
}

/**
 * Of no weight: how its identifier is written, where it stands among its siblings, what its catalogue is called,
 * and what nothing here reads, such as the time of the last change, which many publishers renew for all at once.
 */
const unweighed = new Set(['identifier', 'order', 'catalogue', 'other']);

/** A standard is the same where its identifier is, however that is written. */
export function changesBetween(former: ImportedCatalogue, next: ImportedCatalogue): PackageChanges {
  const before = byIdentity(former);
  const after = byIdentity(next);
  const codes = new Set(next.standards.map(({ code }) => code));
  return {
    gained: [...after].flatMap(([key, standard]) => (before.has(key) ? [] : [standard])),
    lost: [...before].flatMap(([key, standard]) => (after.has(key) ? [] : [standard])),
    changed: [...after].flatMap(([key, standard]) => {
      const known = before.get(key);
      const fields = known === undefined ? [] : differences(known, standard);
      return fields.length === 0 ? [] : [{ standard, fields }];
    }),
    lostCodes: former.standards.flatMap(({ code }) => (codes.has(code) ? [] : [code])),
  };
}

function byIdentity({ standards }: ImportedCatalogue): ReadonlyMap<string, ImportedStandard> {
  return new Map(standards.map((standard) => [standard.guid ?? standard.identifier, standard]));
}

function differences(before: ImportedStandard, after: ImportedStandard): readonly string[] {
  // The cast is safe: only keys of these two objects are asked for.
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ImportedStandard)[];
  return keys.filter((key) => !unweighed.has(key) && !isSame(before[key], after[key]));
}

/** Lists and links are compared by what they say. */
function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
