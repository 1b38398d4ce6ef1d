/**
 * What a search found, for programs. `how` is `code` (it was typed), `beginning` (its code begins so) or
 * `words`; `total` is how many there are, and `elsewhere` how many more without the filters.
 */
import type { SearchReport } from './search-report.ts';
import { standardJson } from './standard-json.ts';

export function searchJson(report: SearchReport): string {
  const { query, grades, catalogues, result, otherCatalogues } = report;
  const { hits, total, elsewhere, near, mistyped, isPartial } = result;
  const json = {
    version: 1,
    query,
    grades: grades ?? null,
    catalogues: catalogues ?? null,
    total,
    elsewhere,
    partial: isPartial,
    hits: hits.map(({ standard, how }) => ({ how, ...standardJson(standard) })),
    near: near.map(({ standard, why }) => ({ code: standard.code, label: standard.label, why })),
    mistyped,
    otherCatalogues,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
