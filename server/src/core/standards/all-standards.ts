import { builtIn, builtInIds } from './built-in.ts';
import { createStandards, type Standards } from './codes.ts';

/** The standards in force, and after them those of built-in catalogues that are not; all of them without `ids`. */
export function withBuiltIn(standards: Standards, ids: readonly string[] = builtInIds): Standards {
  const inForce = standards.catalogues.map(({ id }) => id);
  const more = ids.flatMap((id) => (inForce.includes(id) ? [] : (builtIn(id) ?? [])));
  return more.length === 0 ? standards : createStandards([...standards.catalogues, ...more]);
}

/** The built-in catalogues that are not in force. */
export function builtInNotInForce(standards: Standards): readonly string[] {
  const inForce = standards.catalogues.map(({ id }) => id);
  return builtInIds.filter((id) => !inForce.includes(id));
}
