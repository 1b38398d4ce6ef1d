/** Where names stand in the files of a curriculum that are not open, kept from when they were read. */
import { keptPlaces, placeKept } from '../../core/features/kept-places.ts';
import type { Documents } from '../../core/features/subject.ts';
import type { Facts } from '../../core/kinds/facts.ts';
import type { Document } from '../../core/syntax/document.ts';

export interface NamePlaces {
  /** For when a document has been read; what was kept of it before goes. */
  readonly keep: (document: Document, facts: Facts) => void;
  readonly forget: (path: string) => void;
  readonly placeOf: Required<Documents>['placeOf'];
}

/**
 * @param isKept - whether the places in a file are of use: those of one that is open change with each letter.
 * @param factsOf - those that the index has of a file.
 */
export function createNamePlaces(
  isKept: (path: string) => boolean,
  factsOf: (path: string) => Facts | undefined,
): NamePlaces {
  const kept = new Map<string, string>();
  return {
    keep: (document, facts) => {
      const places = isKept(document.path) ? keptPlaces(document, facts) : undefined;
      if (places === undefined) kept.delete(document.path);
      else kept.set(document.path, places);
    },
    forget: (path) => {
      kept.delete(path);
    },
    placeOf: (name) => {
      const places = isKept(name.path) ? kept.get(name.path) : undefined;
      const facts = places === undefined ? undefined : factsOf(name.path);
      return places === undefined || facts === undefined ? undefined : placeKept(places, facts, name);
    },
  };
}
