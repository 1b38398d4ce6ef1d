/** How many standards of each type there are, as numbers and in words. */
import type { Standard, StandardType } from '../../standards/standard.ts';
import { inWords } from '../report.ts';

const types: readonly (readonly [StandardType, string])[] = [
  ['domain', 'domain'],
  ['cluster', 'cluster'],
  ['standard', 'standard'],
  ['component', 'component'],
  ['practice', 'practice'],
  ['anchor', 'anchor standard'],
];

export type StandardCounts = Readonly<Record<StandardType, number>>;

export function countsByType(standards: readonly Standard[]): StandardCounts {
  const counts = { domain: 0, cluster: 0, standard: 0, component: 0, practice: 0, anchor: 0 };
  for (const { type } of standards) counts[type]++;
  return counts;
}

/** "70 domains, 147 clusters, 385 standards". */
export function countsText(counts: StandardCounts): string {
  return types
    .flatMap(([type, word]) => (counts[type] === 0 ? [] : [inWords(counts[type], word)]))
    .join(', ');
}
