import { classTime, rounding } from '../../model/class-time.ts';
import { contained } from '../../model/outline.ts';
import { counted, figure } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

export const unitDays: AnyCurriculumRule = curriculumRule({
  id: 'unit-days',
  summary: 'The lessons and assessments of a unit do not fit its days.',
  severity: 'warning',
  kinds: ['unit'],
  reads: ['lesson', 'assessment'],
  *check(facts, index) {
    const { days, minutesPerDay } = facts.data;
    // A unit without lessons is an outline: its days are a plan for later.
    if (days === undefined || contained(facts, 'lesson').length === 0) return;
    const { least, most, isComplete, assessments } = classTime(facts, index);
    const length = minutesPerDay === undefined ? '' : ` of ${counted(minutesPerDay, 'minute')}`;
    if (least > days + rounding) {
      const hint =
        assessments === 0
          ? ''
          : " An assessment that is given within a lesson belongs under 'checks' in that lesson.";
      yield {
        pointer: '/days',
        message: `The lessons and assessments of this unit take ${counted(least, 'day')}${length} and the unit has ${figure(days)}, so there is no time for all of them. Give the unit more days, or shorten or drop something.${hint}`,
      };
    } else if (isComplete && most < days - rounding) {
      yield {
        pointer: '/days',
        message: `The lessons and assessments of this unit take ${counted(most, 'day')}${length}, each on a day of its own, and the unit has ${figure(days)}, so ${counted(days - most, 'day')} of it ${figure(days - most) === '1' ? 'has' : 'have'} no plan. Plan the rest, or set 'days' to ${figure(most)}.`,
      };
    }
  },
});
