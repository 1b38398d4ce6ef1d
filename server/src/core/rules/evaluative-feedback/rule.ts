import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/** After "frequent, growth-oriented feedback" (Education Resource Strategies), and LEAP in Washington, D.C., which does not count for a rating. */
export const evaluativeFeedback: AnyCurriculumRule = curriculumRule({
  id: 'evaluative-feedback',
  summary: "A feedback cycle counts toward the teacher's rating.",
  severity: 'warning',
  kinds: ['feedback'],
  reads: [],
  *check({ data }) {
    if (!data.evaluative) return;
    yield {
      pointer: '/evaluative',
      message:
        "This cycle counts toward the teacher's rating, so teachers show the lesson that is safe and not the one they want help with. Keep feedback for growth apart from rating: set 'evaluative' to false once the visits no longer count, and rate in visits of their own.",
    };
  },
});
