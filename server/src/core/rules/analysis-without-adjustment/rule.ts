import type { IndexView } from '../../model/index.ts';
import { listsLessons } from '../../model/outline.ts';
import { type Session, sessionReads, unitsOfSession } from '../../model/sessions.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

type View = IndexView<(typeof sessionReads)[number]>;

/** After teachers who "adjust to student results" (Education Resource Strategies, "Igniting the Learning Engine"). */
export const analysisWithoutAdjustment: AnyCurriculumRule = curriculumRule({
  id: 'analysis-without-adjustment',
  summary: 'A session that looks at results, or is there to adjust, names no lesson that changes.',
  severity: 'warning',
  kinds: ['protocol'],
  reads: sessionReads,
  *check(facts, index) {
    const { purpose } = facts.data;
    const isAnalysis = purpose === 'data-analysis' || purpose === 'student-work-analysis';
    if ((!isAnalysis && purpose !== 'adjust') || adjusts(facts)) return;
    const units = unitsOfSession(index, facts.path);
    // Units without lessons are outlines: what could change is for later.
    if (units.length > 0 && !units.some((unit) => listsLessons(unit.facts))) return;
    if (isAnalysis && isFollowedUp(facts, index)) return;
    const start = isAnalysis
      ? 'This session looks at results and names no lesson that changes, so what the team sees may never reach a student'
      : 'This session is there to change lessons and names none, so nobody can tell what will be different for students';
    yield {
      pointer: '/purpose',
      message: `${start}. Name the lessons under 'adjusts' in 'outputs': those still to come, or the ones to improve for next year.`,
    };
  },
});

function adjusts(session: Session): boolean {
  return session.references.some(({ role }) => role === 'adjusts');
}

/** Whether a session of its own makes the changes: one with the purpose adjust, about the same assessment. */
function isFollowedUp(session: Session, index: View): boolean {
  const assessments = idsOf(session, 'assessment').filter(
    (id) => index.document('assessment', id) !== undefined,
  );
  // One that names no assessment looks at all of its unit.
  const [space, ids] =
    assessments.length > 0
      ? (['assessment', assessments] as const)
      : (['unit', idsOf(session, 'unit')] as const);
  return ids.some((id) =>
    index.references(space, id).some(({ role, path }) => {
      const other = role === 'focus' || role === 'after' ? index.facts(path) : undefined;
      return other?.kind === 'protocol' && other.data.purpose === 'adjust' && adjusts(other);
    }),
  );
}

function idsOf(session: Session, space: 'assessment' | 'unit'): readonly string[] {
  const looked = session.references.filter(({ role }) => role === 'focus' || role === 'after');
  return looked.filter(({ spaces }) => spaces.includes(space)).map(({ id }) => id);
}
