/**
 * Documents that have another name in the later state than they had in the earlier one: their id was changed, or they
 * have none and their file was renamed.
 */
import { kindOfPath } from '../kinds/all.ts';
import type { Index } from '../model/index.ts';
import { documentName } from './identity.ts';

export interface NamedDocument {
  readonly document: string;
  readonly path: string;
}

export interface EarlierDocuments {
  /** Those that are asked about. */
  readonly asked: readonly NamedDocument[];
  /** Whether the earlier state had a document of this name. */
  readonly has: (document: string) => boolean;
}

/** @param renamed - the later path of files that were renamed, by the earlier one: see `renamedFiles`. */
export function namesAfter(
  { asked, has }: EarlierDocuments,
  later: Index,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const there = new Set(documentPaths(later).map((path) => documentName(path, later)));
  const names = new Map<string, string>();
  for (const { document, path } of asked) {
    if (there.has(document)) continue;
    const place = renamed.get(path) ?? path;
    const name = documentName(place, later);
    if (there.has(name) && !has(name) && kindOfPath(place) === kindOfPath(path)) names.set(document, name);
  }
  return names;
}

export function documentPaths(index: Index): readonly string[] {
  return index.filePaths().filter((path) => kindOfPath(path) !== undefined);
}
