/** What a unit holds, of what is on the site. */
import type { Facts } from '../../kinds/facts.ts';
import { contained, outline } from '../../model/outline.ts';
import type { Publication } from '../publication.ts';

/** In the unit's order. */
export function lessonsOf({ index }: Publication, unit: Facts<'unit'>): readonly Facts<'lesson'>[] {
  return unique(contained(unit, 'lesson').flatMap(({ id }) => index.document('lesson', id) ?? []));
}

/** In teaching order: those the unit lists and those its lessons check with. */
export function assessmentsOf({ index }: Publication, unit: Facts<'unit'>): readonly Facts<'assessment'>[] {
  const placed = outline(index).units.find(({ facts }) => facts.path === unit.path);
  if (placed !== undefined) return placed.assessments.map(({ facts }) => facts);
  return unique(contained(unit, 'assessment').flatMap(({ id }) => index.document('assessment', id) ?? []));
}

/** Documents of a kind that no unit holds and no lesson checks with. */
export function unplaced<K extends 'lesson' | 'assessment' | 'protocol'>(
  { index }: Publication,
  kind: K,
): readonly Facts<K>[] {
  return index.all(kind).filter(({ id, path }) => {
    if (id === undefined || index.document(kind, id)?.path !== path) return true;
    return !index.references(kind, id).some(({ role }) => role === 'contains' || role === 'checks');
  });
}

export function unique<T extends Facts>(documents: readonly T[]): readonly T[] {
  return [...new Set(documents)];
}
