/**
 * The catalogues for programs. Keys may be added in the same version; a change of their meaning makes a new one.
 * `source` is `built-in` or `file`, with `path` for a file.
 */
import type { CatalogueList, ListedCatalogue } from './catalogue-list.ts';
import { headJson } from './head-json.ts';

export function catalogueListJson({
  curriculum,
  isChosen,
  inForce,
  available,
  unknown,
}: CatalogueList): string {
  const json = {
    version: 1,
    curriculum: headJson(curriculum),
    chosen: isChosen,
    inForce: inForce.map(catalogueJson),
    available: available.map(catalogueJson),
    unknown,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function catalogueJson(catalogue: ListedCatalogue): object {
  const { id, title, path, isNamed, license, attribution, note, grades, counts, total, groups } = catalogue;
  return {
    id,
    title,
    source: path === undefined ? 'built-in' : 'file',
    ...(path === undefined ? {} : { path }),
    named: isNamed,
    license: license ?? null,
    attribution: attribution ?? null,
    note: note ?? null,
    grades,
    counts,
    total,
    groups,
  };
}
