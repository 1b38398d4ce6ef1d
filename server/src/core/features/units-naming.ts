/** The units that a document belongs to, because they list it or a lesson that does. */
import type { Facts } from '../kinds/facts.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';

export function unitsNaming(facts: Facts, index: Index): readonly Facts<'unit'>[] {
  if (facts.id === undefined) return [];
  const order = outline(index);
  switch (facts.kind) {
    case 'lesson': {
      const lesson = order.lessons.get(facts.id);
      return lesson === undefined ? [] : [lesson.unit.facts];
    }
    case 'assessment': {
      const assessment = order.assessments.get(facts.id);
      return assessment === undefined ? [] : [assessment.unit.facts];
    }
    case 'protocol':
    case 'feedback':
      return facts.references.flatMap((reference) =>
        reference.spaces.includes('unit') ? (index.document('unit', reference.id) ?? []) : [],
      );
    default:
      return [];
  }
}
