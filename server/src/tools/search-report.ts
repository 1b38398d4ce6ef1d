/** Searches the standards that are in force, and where they have nothing the others too. */
import type { Index } from '../core/model/index.ts';
import type { SearchReport } from '../core/report/standards/search-report.ts';
import { builtInNotInForce, withBuiltIn } from '../core/standards/all-standards.ts';
import { builtInIds } from '../core/standards/built-in.ts';
import { createStandards } from '../core/standards/codes.ts';
import { searchStandards } from '../core/standards/search.ts';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';

export interface SearchRequest {
  readonly query: string;
  readonly grades: readonly string[] | undefined;
  readonly catalogues: readonly string[] | undefined;
  readonly most: number;
}

export function searchReport(index: Index, request: SearchRequest): SearchReport {
  const { query, grades, catalogues, most } = request;
  requireKnown(catalogues, index);
  const standards = withBuiltIn(index.standards, catalogues ?? []);
  const result = searchStandards(standards, query, { most, grades, catalogues });
  const isNothing = result.total + result.elsewhere + result.near.length === 0;
  const isGuessed = result.mistyped.length > 0;
  const others =
    (isNothing || isGuessed) && catalogues === undefined ? builtInNotInForce(index.standards) : [];
  return {
    query,
    grades,
    catalogues,
    result,
    above: new Map(
      result.hits.flatMap(({ standard: { code } }) => {
        const [above] = standards.ancestors(code);
        return above === undefined ? [] : [[code, above] as const];
      }),
    ),
    otherCatalogues: others.flatMap((id) => {
      const there = searchStandards(withBuiltIn(createStandards([]), [id]), query, { most, grades });
      return there.total === 0 || there.mistyped.length > 0 ? [] : [{ id, total: there.total }];
    }),
  };
}

function requireKnown(ids: readonly string[] | undefined, index: Index): void {
  const known = [...new Set([...index.standards.catalogues.map(({ id }) => id), ...builtInIds])];
  const stray = ids?.find((id) => !known.includes(id));
  if (stray === undefined) return;
  const near = closest(stray, known, 1)[0];
  throw new Refusal(
    `there is no catalogue '${stray}'. ${near === undefined ? `The catalogues are: ${known.join(', ')}.` : `Did you mean '${near}'?`}`,
  );
}
