/** From a definition or a reference of the index to its range in the document as it is now. */

import { kindOfPath } from '../kinds/all.ts';
import type { Definition, Reference } from '../kinds/names.ts';
import { isPackage } from '../syntax/document.ts';
import { locate } from '../syntax/locate.ts';
import { namesIn } from './names-in.ts';
import type { Documents, FileRange } from './subject.ts';

/** The range of a definition; the start of its file where the place is no longer there. */
export function locateName(definition: Definition, documents: Documents): FileRange {
  const { path, pointer, space } = definition;
  const kept = documents.placeOf?.(definition);
  if (kept !== undefined) return { path, start: kept.start, end: kept.end, at: kept.at };
  const document = documents(path);
  if (document === undefined || space === 'file') return { path, start: 0, end: 0 };
  // A package has too many names to look through them.
  if (isPackage(path)) return { path, ...locate(document, { pointer }) };
  const found = namesOf(path, documents).find(
    (name) =>
      name.type === 'definition' && name.definition.pointer === pointer && name.definition.space === space,
  );
  return found === undefined ? { path, start: 0, end: 0 } : { path, start: found.start, end: found.end };
}

/** References with their ranges, in their order; one that an edit has just taken away is left out. */
export function locatedEach(
  references: readonly Reference[],
  documents: Documents,
): readonly { readonly reference: Reference; readonly range: FileRange }[] {
  const taken = new Map<string, number>();
  return references.flatMap((reference) => {
    const { path } = reference;
    const kept = documents.placeOf?.(reference);
    if (kept !== undefined)
      return [{ reference, range: { path, start: kept.start, end: kept.end, at: kept.at } }];
    const key = keyOf(reference);
    const at = taken.get(`${path}\n${key}`) ?? 0;
    taken.set(`${path}\n${key}`, at + 1);
    const same = namesOf(path, documents).filter(
      (name) => name.type === 'reference' && keyOf(name.reference) === key,
    );
    const found = same[at];
    return found === undefined ? [] : [{ reference, range: { path, start: found.start, end: found.end } }];
  });
}

export function locateReferences(
  references: readonly Reference[],
  documents: Documents,
): readonly FileRange[] {
  return locatedEach(references, documents).map(({ range }) => range);
}

function keyOf({ pointer, role, id, within }: Reference): string {
  return [pointer, role, id, within ?? ''].join('\n');
}

function namesOf(path: string, documents: Documents): ReturnType<typeof namesIn> {
  const document = documents(path);
  // Ranges need the document only; what a name means is asked of the index elsewhere.
  return document === undefined ? [] : namesIn({ document, kind: kindOfPath(path) });
}
