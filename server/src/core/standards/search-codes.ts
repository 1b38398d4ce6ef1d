/** Finds codes by their beginning: one sorted list for each set of standards, made when it is first needed. */
import type { Standards } from './codes.ts';
import { plainCode } from './grammar.ts';
import type { Standard } from './standard.ts';

interface Entry {
  readonly plain: string;
  readonly place: number;
}

const entriesOf = new WeakMap<Standards, readonly Entry[]>();

/** The standards whose code begins so, as `plainCode` writes it, in catalogue order. */
export function codesBeginning(standards: Standards, plain: string): readonly Standard[] {
  if (plain === '') return [];
  const entries = sorted(standards);
  const places: number[] = [];
  for (let at = firstFrom(entries, plain); entries[at]?.plain.startsWith(plain) === true; at++)
    places.push(entries[at]?.place ?? 0);
  const all = standards.all();
  return places.sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

function sorted(standards: Standards): readonly Entry[] {
  const known = entriesOf.get(standards);
  if (known !== undefined) return known;
  const entries = standards
    .all()
    .map(({ code }, place) => ({ plain: plainCode(code), place }))
    .sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
  entriesOf.set(standards, entries);
  return entries;
}

/** The place of the first entry that is not before a text. */
function firstFrom(entries: readonly Entry[], plain: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.plain ?? '') < plain) low = middle + 1;
    else high = middle;
  }
  return low;
}
