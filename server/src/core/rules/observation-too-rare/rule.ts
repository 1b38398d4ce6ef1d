import { mostWeeksBetweenVisits } from '../../model/practices.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

export const observationTooRare: AnyCurriculumRule = curriculumRule({
  id: 'observation-too-rare',
  summary: 'Teachers are observed too rarely for feedback to help them grow.',
  severity: 'warning',
  kinds: ['feedback'],
  reads: ['curriculum'],
  *check({ data }, index) {
    const most = mostWeeksBetweenVisits(index);
    const { everyWeeks } = data;
    if (everyWeeks === undefined || everyWeeks <= most) return;
    yield {
      pointer: '/observation/every-weeks',
      message: `A visit every ${everyWeeks} weeks is rarer than every ${most === 1 ? 'week' : `${most} weeks`}, so a unit is over before a teacher can try what the last talk was about. Visit more often, if need be for fewer minutes: short and frequent visits help more than long ones.`,
    };
  },
});
