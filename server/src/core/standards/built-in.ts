/** The catalogues that come with the product, parsed when a curriculum first names them. */
import { catalogues } from '#generated/catalogues.js';
import { type CompactCatalogue, readCompact } from './compact.ts';
import { grouped } from './groups.ts';
import type { Catalogue } from './standard.ts';

/** The built-in catalogues that are in force where a curriculum names none. */
export const usualIds: readonly string[] = ['ccss-math', 'ccss-ela', 'ngss'];

/**
 * The ids of the built-in catalogues. One that groups others comes after them: the first speaks first. The levels
 * of adult education are nobody's by chance, so they are in force only where they are named.
 */
export const builtInIds: readonly string[] = [...usualIds, 'ccrs-adult'];

const parsed = new Map<string, Catalogue>();

/** The built-in catalogue of an id: the same object whenever it is asked for. */
export function builtIn(id: string): Catalogue | undefined {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const json = Object.hasOwn(catalogues, id) ? catalogues[id] : undefined;
  if (json === undefined) return undefined;
  // The cast is safe: the generator wrote this text from a value of this very type.
  const catalogue = completed(JSON.parse(json) as CompactCatalogue);
  parsed.set(id, catalogue);
  return catalogue;
}

function completed(compact: CompactCatalogue): Catalogue {
  const own = readCompact(compact);
  if (compact.groups === undefined) return own;
  const { of, under } = compact.groups;
  return grouped(
    own,
    of.flatMap((id) => builtIn(id) ?? []),
    under,
  );
}
