/** Which standards are in force: what curriculum.yaml names, or else all that is there. */
import { builtIn, usualIds } from '../standards/built-in.ts';
import { createStandards, type Standards } from '../standards/codes.ts';
import type { Catalogue } from '../standards/standard.ts';

/**
 * A function that gives the standards in force, and the very same as long as nothing about them changed: whoever
 * has made something of them need not make it again.
 *
 * @returns a function of the ids that the curriculum names and of the lists and packages among its files.
 */
export function createInForce(): (named: readonly string[], own: readonly Catalogue[]) => Standards {
  let known: { readonly catalogues: readonly Catalogue[]; readonly standards: Standards } | undefined;
  return (named, own) => {
    const ids = named.length > 0 ? named : [...usualIds, ...own.map((catalogue) => catalogue.id)];
    const catalogues = [
      ...new Set(ids.flatMap((id) => own.find((catalogue) => catalogue.id === id) ?? builtIn(id) ?? [])),
    ];
    if (known === undefined || !isSame(known.catalogues, catalogues))
      known = { catalogues, standards: createStandards(catalogues) };
    return known.standards;
  };
}

/** Whether two values of plain JSON are alike. What is the very same need not be looked at: a package is large. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  return (
    entries.length === others.length &&
    Array.isArray(one) === Array.isArray(other) &&
    entries.every(([key, value], at) => others[at]?.[0] === key && isSame(value, others[at]?.[1]))
  );
}
