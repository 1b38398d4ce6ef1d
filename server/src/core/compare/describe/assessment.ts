import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import { type Description, description, namedParts, referred, standardsIn } from './description.ts';

export function describeAssessment(facts: Facts<'assessment'>, index: Index): Description {
  const { type, common, minutes, items } = facts.data;
  return description(
    { type, 'for all classes': common, minutes, after: referred(facts, 'after')[0] },
    {},
    namedParts(
      'item',
      items.map((item, at) => ({
        id: item.id,
        description: description(
          { type: item.type, 'depth of knowledge': item.dok, rigor: item.rigor, points: item.points },
          { standards: standardsIn(facts, 'assesses', index, `/items/${at}`) },
        ),
      })),
    ),
  );
}
