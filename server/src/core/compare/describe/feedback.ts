import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import { type Description, description, referred, standardsIn } from './description.ts';
import { focusOf } from './protocol.ts';

export function describeFeedback(facts: Facts<'feedback'>, index: Index): Description {
  const { evaluative, observationMinutes, everyWeeks, debrief, lookFors, prioritySkills } = facts.data;
  return description(
    {
      'counts toward a rating': evaluative,
      'minutes of a visit': observationMinutes,
      'weeks between visits': everyWeeks,
      'minutes of a debrief': debrief?.minutes,
      'days until the debrief': debrief?.withinDays,
      observer: referred(facts, 'observer')[0],
      follows: referred(facts, 'follows')[0],
      'number of look-fors': lookFors,
    },
    {
      ...focusOf(facts, index),
      'steps of the debrief': debrief?.steps ?? [],
      'priority skills': prioritySkills,
      'standards to look for': standardsIn(facts, 'look-for', index),
    },
  );
}
