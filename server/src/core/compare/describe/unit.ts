import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import { type Description, description, referred, standardRoles } from './description.ts';

/** Its lessons are not listed: each lesson says by itself where it is taught. */
export function describeUnit(facts: Facts<'unit'>, index: Index): Description {
  const { grade, subject, days, minutesPerDay } = facts.data;
  return description(
    { grade, subject, days, 'minutes a day': minutesPerDay },
    {
      ...standardRoles(facts, index),
      assessments: referred(facts, 'contains', 'assessment'),
      sessions: referred(facts, 'contains', 'protocol'),
    },
  );
}
