/**
 * What depends on a thing, for programs. Keys may be added in the same version; a change of their meaning makes a new
 * one. A word that means several things has several results.
 */
import type { Impact, ImpactGroup } from '../model/impact/impact.ts';

export function impactJson(asked: string, impacts: readonly Impact[]): string {
  const results = impacts.map(({ subject, groups }) => ({
    subject,
    upstream: side(groups, 'upstream'),
    downstream: side(groups, 'downstream'),
  }));
  return `${JSON.stringify({ version: 1, asked, results }, undefined, 2)}\n`;
}

function side(
  groups: readonly ImpactGroup[],
  direction: ImpactGroup['direction'],
): readonly Omit<ImpactGroup, 'direction'>[] {
  return groups
    .filter((group) => group.direction === direction)
    .map(({ relation, things }) => ({ relation, things }));
}
