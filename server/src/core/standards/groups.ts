import { codes } from './compact.ts';
import type { Catalogue, Standard } from './standard.ts';

/**
 * A catalogue that groups the standards of others under its own headings, as the levels of adult education
 * group the Common Core. `under` lists the codes under each heading; one that is listed twice stands under
 * both, and one that is not listed stays where it is. All standards of the others come with it, so that a
 * curriculum need not name them too. Where it does, the same code is the same standard: see `overlay`.
 */
export function grouped(
  own: Catalogue,
  others: readonly Catalogue[],
  under: Readonly<Record<string, string>>,
): Catalogue {
  const headings = new Map<string, readonly string[]>();
  for (const [heading, list] of Object.entries(under)) {
    for (const code of codes(list)) headings.set(code, [...(headings.get(code) ?? []), heading]);
  }
  const standards: Standard[] = [...own.standards];
  for (const catalogue of others) {
    for (const standard of catalogue.standards) {
      const parents = headings.get(standard.code);
      if (parents === undefined) standards.push(standard);
      else for (const parent of parents) standards.push({ ...standard, parent });
    }
  }
  return { ...own, standards };
}
