import type { Facts } from '../../kinds/facts.ts';
import type { Index } from '../../model/index.ts';
import { type Description, description, referred, standardsIn, sumOf } from './description.ts';

export function describeProtocol(facts: Facts<'protocol'>, index: Index): Description {
  const { purpose, minutes, days, facilitatorRole, expertise, agenda } = facts.data;
  const admin = agenda.filter((step) => step.purpose === 'admin');
  return description(
    {
      purpose,
      minutes,
      before: referred(facts, 'before')[0],
      after: referred(facts, 'after')[0],
      'days before or after': days,
      team: referred(facts, 'team')[0],
      facilitator: referred(facts, 'facilitator')[0] ?? facilitatorRole,
      'minutes of its agenda': sumOf(agenda.map((step) => step.minutes)),
      'minutes for organising': sumOf(admin.map((step) => step.minutes)),
    },
    { ...focusOf(facts, index), expertise, 'lessons it adjusts': referred(facts, 'adjusts') },
  );
}

/** What a session or a feedback cycle looks at. */
export function focusOf(facts: Facts<'protocol' | 'feedback'>, index: Index): Description['lists'] {
  return {
    'units in focus': referred(facts, 'focus', 'unit'),
    'lessons in focus': referred(facts, 'focus', 'lesson'),
    'assessments in focus': referred(facts, 'focus', 'assessment'),
    'standards in focus': standardsIn(facts, 'focus', index),
  };
}
