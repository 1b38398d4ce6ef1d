/** The standards in force: those of the catalogues that curriculum.yaml names, or else of all there are. */
import { builtIn, usualIds } from '../standards/built-in.ts';
import { createStandards, type Standards } from '../standards/codes.ts';
import type { Catalogue } from '../standards/standard.ts';
import type { Index } from './index.ts';
import { memo, ofDocuments, prompt } from './memo.ts';

/** Made anew only when other catalogues are in force, or when one of the curriculum's own lists says something else. */
export const standardsInForce: (index: Index) => Standards = memo(
  (index) => createStandards(cataloguesInForce(index)),
  { ...ofDocuments, ...prompt },
);

/** What curriculum.yaml names, or else all there are, by their ids. */
export function idsInForce(index: Index): readonly string[] {
  const named = index.all('curriculum')[0]?.data.catalogues ?? [];
  return named.length > 0 ? named : [...usualIds, ...ownCatalogues(index).map(({ id }) => id)];
}

const cataloguesInForce: (index: Index) => readonly Catalogue[] = memo((index) => {
  const own = ownCatalogues(index);
  const found = idsInForce(index).flatMap(
    (id) => own.find((catalogue) => catalogue.id === id) ?? builtIn(id) ?? [],
  );
  return [...new Set(found)];
}, prompt);

function ownCatalogues(index: Index): readonly Catalogue[] {
  return index
    .allOf('standards')
    .flatMap((facts) => (facts.kind === 'standards' ? (facts.data.catalogue ?? []) : []));
}
