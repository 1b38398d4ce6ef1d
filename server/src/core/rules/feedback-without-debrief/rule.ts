import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/** After LEAP of the District of Columbia Public Schools: each visit is followed by a debrief of praise, process, prioritize, plan and practice. */
export const feedbackWithoutDebrief: AnyCurriculumRule = curriculumRule({
  id: 'feedback-without-debrief',
  summary: 'A feedback cycle has visits and no talk after them.',
  severity: 'warning',
  kinds: ['feedback'],
  reads: [],
  *check({ data }) {
    if (data.debrief !== undefined) return;
    yield {
      pointer: '/observation',
      part: 'key',
      message:
        "Teachers are visited and nobody talks with them afterwards, so they cannot learn from what was seen. Add a 'debrief' with its minutes, within how many days it is held, and its steps: praise, process, prioritize, plan, practice.",
    };
  },
});
