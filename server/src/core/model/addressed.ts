/** What a list of codes addresses, as single standards. */
import type { Reference } from '../kinds/names.ts';
import type { Standards } from '../standards/codes.ts';
import type { Standard } from '../standards/standard.ts';
import { meant } from './coverage.ts';

/**
 * The content standards that some references mean, each once. A domain or cluster stands for the standards
 * below it. A standard that is named together with parts of it is left to its parts, so that a list that
 * spells out 4.NF.B.3, 4.NF.B.3a and 4.NF.B.3b speaks of two things and not of three.
 */
export function addressedStandards(
  standards: Standards,
  references: readonly Reference[],
): readonly Standard[] {
  const found = new Map<string, Standard>();
  for (const reference of references) {
    for (const standard of meant(standards, reference.id)) {
      for (const single of singles(standards, standard)) found.set(single.code, single);
    }
  }
  const above = new Set(
    [...found.keys()].flatMap((code) => standards.ancestors(code).map((one) => one.code)),
  );
  return [...found.values()].filter((standard) => !above.has(standard.code));
}

function singles(standards: Standards, standard: Standard): readonly Standard[] {
  if (standard.type === 'practice') return [];
  if (standard.type !== 'domain' && standard.type !== 'cluster') return [standard];
  const below: Standard[] = [];
  const seen = new Set([standard.code]);
  // An imported tree may run in a circle, so no code is entered twice.
  for (let level = [standard]; level.length > 0; ) {
    level = level
      .flatMap((one) => standards.children(one.code))
      .filter((child) => !seen.has(child.code) && seen.add(child.code));
    below.push(...level.filter((child) => child.type === 'standard'));
    level = level.filter((child) => child.type === 'domain' || child.type === 'cluster');
  }
  return below;
}
