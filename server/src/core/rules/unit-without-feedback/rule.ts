import { cycleReads, hasCycle } from '../../model/feedback-cycles.ts';
import { listsLessons, placedUnitOf } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/** After "frequent, growth-oriented feedback" on the teaching of the curriculum (Education Resource Strategies). */
export const unitWithoutFeedback: AnyCurriculumRule = curriculumRule({
  id: 'unit-without-feedback',
  summary: 'No feedback cycle is about a unit.',
  severity: 'info',
  kinds: ['unit'],
  reads: cycleReads,
  *check(facts, index) {
    // A unit without lessons is an outline: its feedback is for later.
    if (placedUnitOf(index, facts.id)?.facts !== facts || !listsLessons(facts) || hasCycle(index, facts.path))
      return;
    yield {
      pointer: '/id',
      message:
        "No feedback cycle is about this unit, so teachers get no help with how they teach it while they do. Add a feedback cycle that names this unit under 'focus'.",
    };
  },
});
