/** The standards that somebody may ask for, in force or not. */
import type { Index } from '../../model/index.ts';
import { withBuiltIn } from '../../standards/all-standards.ts';
import { createStandards, type Standards } from '../../standards/codes.ts';
import type { Catalogue } from '../../standards/standard.ts';

/** Those in force first, then those of the curriculum's own lists and packages, then those that are built in. */
export function knownStandards(index: Index): Standards {
  const own = ownNotInForce(index);
  return withBuiltIn(
    own.length === 0 ? index.standards : createStandards([...index.standards.catalogues, ...own]),
  );
}

/** The curriculum's own lists and packages that curriculum.yaml does not name. */
export function ownNotInForce(index: Index): readonly Catalogue[] {
  const inForce = new Set(index.standards.catalogues.map(({ id }) => id));
  return index.allOf('standards').flatMap((facts) => {
    const catalogue = facts.kind === 'standards' ? facts.data.catalogue : undefined;
    return catalogue === undefined || inForce.has(catalogue.id) ? [] : [catalogue];
  });
}
