import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import {
  type Description,
  description,
  namedParts,
  referred,
  standardRoles,
  standardsIn,
} from './description.ts';

export function describeLesson(facts: Facts<'lesson'>, index: Index): Description {
  const { minutes, days, dok, rigor, objectives, activities } = facts.data;
  return description(
    { minutes, days, 'depth of knowledge': dok },
    { ...standardRoles(facts, index), rigor, checks: referred(facts, 'checks') },
    [
      ...namedParts(
        'objective',
        objectives.map(({ id, text }, at) => ({
          id,
          title: text,
          description: description(
            {},
            { standards: standardsIn(facts, 'objective', index, `/objectives/${at}`) },
          ),
        })),
      ),
      ...namedParts(
        'activity',
        activities.map(({ title, minutes, grouping, pointer }) => ({
          id: undefined,
          title,
          description: description(
            { minutes, grouping },
            { standards: standardsIn(facts, 'activity', index, pointer) },
          ),
        })),
      ),
    ],
  );
}
