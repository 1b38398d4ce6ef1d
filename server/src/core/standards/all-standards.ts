import { builtIn, builtInIds } from './built-in.ts';
import { createStandards, type Standards } from './codes.ts';

/** The standards in force, and after them those of built-in catalogues that are not. */
export function withBuiltIn(standards: Standards): Standards {
  const inForce = standards.catalogues.map(({ id }) => id);
  const more = builtInIds.flatMap((id) => (inForce.includes(id) ? [] : (builtIn(id) ?? [])));
  return more.length === 0 ? standards : createStandards([...standards.catalogues, ...more]);
}
