/** Searches the standards that are in force, and where they have nothing the others too. */
import type { Index } from '../core/model/index.ts';
import { ownNotInForce } from '../core/report/standards/known-standards.ts';
import type { SearchReport } from '../core/report/standards/search-report.ts';
import { builtIn, builtInIds } from '../core/standards/built-in.ts';
import { createStandards } from '../core/standards/codes.ts';
import { searchStandards } from '../core/standards/search.ts';
import type { Catalogue } from '../core/standards/standard.ts';
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
  const more = notInForce(index);
  const wanted = more.filter(({ id }) => catalogues?.includes(id) === true);
  const standards =
    wanted.length === 0 ? index.standards : createStandards([...index.standards.catalogues, ...wanted]);
  const result = searchStandards(standards, query, { most, grades, catalogues });
  const isNothing = result.total + result.elsewhere + result.near.length === 0;
  const isGuessed = result.mistyped.length > 0;
  const others = (isNothing || isGuessed) && catalogues === undefined ? more : [];
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
    otherCatalogues: others.flatMap((catalogue) => {
      const there = searchStandards(createStandards([catalogue]), query, { most, grades });
      return there.total === 0 || there.mistyped.length > 0 ? [] : [{ id: catalogue.id, total: there.total }];
    }),
  };
}

/** The curriculum's own before those that are built in. */
function notInForce(index: Index): readonly Catalogue[] {
  const own = ownNotInForce(index);
  const taken = new Set([...index.standards.catalogues, ...own].map(({ id }) => id));
  return [...own, ...builtInIds.flatMap((id) => (taken.has(id) ? [] : (builtIn(id) ?? [])))];
}

function requireKnown(ids: readonly string[] | undefined, index: Index): void {
  const known = [...index.standards.catalogues, ...notInForce(index)].map(({ id }) => id);
  const stray = ids?.find((id) => !known.includes(id));
  if (stray === undefined) return;
  const near = closest(stray, known, 1)[0];
  throw new Refusal(
    `there is no catalogue '${stray}'. ${near === undefined ? `The catalogues are: ${known.join(', ')}.` : `Did you mean '${near}'?`}`,
  );
}
