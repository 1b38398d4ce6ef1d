import type { Facts } from '../../kinds/facts.ts';
import type { IndexView } from '../../model/index.ts';
import { listsLessons, type OutlineAssessment, placedAssessmentOf } from '../../model/outline.ts';
import { type Session, sessionReads, sessionsAbout, sessionTime, taughtBy } from '../../model/sessions.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { addSession } from './add-session.ts';

type Reads = (typeof sessionReads)[number];

/** After common assessments whose results teams read together (Education Resource Strategies, "Igniting the Learning Engine"). */
export const assessmentWithoutAnalysis: AnyCurriculumRule = curriculumRule({
  id: 'assessment-without-analysis',
  summary: 'No team session looks at the results of a common assessment.',
  severity: 'warning',
  kinds: ['assessment'],
  reads: [...sessionReads, 'schedule'],
  *check(facts, index) {
    const place = placedAssessmentOf(index, facts.id);
    // A unit without lessons is an outline: its sessions are for later.
    if (!facts.data.common || place?.facts !== facts || !listsLessons(place.unit.facts)) return;
    const analyses = [...analysesOf(facts, index), ...analysesOfUnit(place.unit.facts, index)];
    if (analyses.some((session) => !isBefore(session, place, index))) return;
    const [early] = analyses;
    const fix = addSession(place, index);
    yield early === undefined ? { ...without, ...(fix === undefined ? {} : { fix }) } : tooEarly(early);
  },
});

const without: Report = {
  pointer: '/common',
  message:
    "All classes take this assessment and no session looks at the results, so it changes no lesson. Add a session after it, with this assessment in focus and the purpose student-work-analysis or data-analysis. If each class has an assessment of its own, set 'common' to false.",
};

function tooEarly(session: Session): Report {
  return {
    pointer: '/common',
    message: `All classes take this assessment, and '${session.title}' is to look at the results before there are any. Hold it after this assessment: correct its timing.`,
    related: [{ path: session.path, pointer: '/timing', part: 'key', message: 'When the session is held.' }],
  };
}

/** The sessions on results that name the assessment, as what they look at or as what they come after. */
function analysesOf({ id = '' }: Facts<'assessment'>, index: IndexView<Reads>): readonly Session[] {
  return index.references('assessment', id).flatMap(({ role, path }) => {
    const session = role === 'focus' || role === 'after' ? index.facts(path) : undefined;
    return session?.kind === 'protocol' && isAnalysis(session) ? [session] : [];
  });
}

/** The sessions on results that are about a unit and name no assessment: they look at all that there is by then. */
function analysesOfUnit(unit: Facts<'unit'>, index: IndexView<Reads>): readonly Session[] {
  return sessionsAbout(index, unit.path).filter(
    (session) => isAnalysis(session) && !namesAssessment(session, index),
  );
}

function isAnalysis({ data }: Session): boolean {
  return data.purpose === 'data-analysis' || data.purpose === 'student-work-analysis';
}

function namesAssessment(session: Session, index: IndexView<Reads>): boolean {
  const named = session.references.filter(({ role }) => role === 'focus' || role === 'after');
  return named.some(
    ({ spaces, id }) => spaces.includes('assessment') && index.document('assessment', id) !== undefined,
  );
}

/** Whether a session is certainly held before an assessment is given. One without a time may be held after it. */
function isBefore(
  session: Session,
  { facts, unit, position }: OutlineAssessment,
  index: IndexView<Reads>,
): boolean {
  const time = sessionTime(index, session);
  if (time === undefined) return false;
  const taught = taughtBy(index, position);
  if (time.latest !== taught) return time.latest < taught;
  // Between the same two lessons: before, if it says that it comes before the assessment or its whole unit.
  const next = session.references.find(({ role }) => role === 'before')?.id;
  return next !== undefined && (next === facts.id || next === unit.facts.id);
}
