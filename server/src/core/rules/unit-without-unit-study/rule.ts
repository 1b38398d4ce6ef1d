import { listsLessons, placedUnitOf } from '../../model/outline.ts';
import { type Session, sessionReads, sessionsAbout, sessionTime } from '../../model/sessions.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';

/** After the teams of "Igniting the Learning Engine" (Education Resource Strategies), who study a unit before they teach it. */
export const unitWithoutUnitStudy: AnyCurriculumRule = curriculumRule({
  id: 'unit-without-unit-study',
  summary: 'No team session studies a unit before its first lesson.',
  severity: 'warning',
  kinds: ['unit'],
  reads: sessionReads,
  *check(facts, index) {
    const unit = placedUnitOf(index, facts.id);
    // A unit without lessons is an outline: its sessions are for later.
    if (unit?.facts !== facts || !listsLessons(facts)) return;
    const [first] = unit.lessons;
    const about = sessionsAbout(index, facts.path);
    const isInTime = (session: Session): boolean | undefined => {
      const time = sessionTime(index, session);
      return time === undefined || first === undefined ? undefined : time.earliest < first.position;
    };
    // A session that lacks its purpose or its time is taken for what it may become.
    const studies = about.filter(({ data }) => data.purpose === undefined || data.purpose === 'unit-study');
    if (studies.some((session) => isInTime(session) !== false)) return;
    const [late] = studies;
    yield late === undefined || first === undefined
      ? without(about.find((session) => isInTime(session) === true))
      : tooLate(late, first.facts.title);
  },
});

const why = 'so teachers meet its content together with their students';

function without(other: Session | undefined): Report {
  const start = `No session studies this unit before its first lesson, ${why}.`;
  const hint = other === undefined ? '' : ` '${other.title}' comes before it and is for something else.`;
  return {
    pointer: '/id',
    message: `${start}${hint} Add a session with the purpose unit-study that has this unit in focus and is timed before it.`,
    ...(other === undefined
      ? {}
      : { related: [{ path: other.path, pointer: '/purpose', message: 'What this session is for.' }] }),
  };
}

function tooLate(study: Session, lesson: string): Report {
  return {
    pointer: '/id',
    message: `The team studies this unit only when it is under way, ${why}. Hold '${study.title}' before the first lesson, '${lesson}': set its timing to before this unit.`,
    related: [{ path: study.path, pointer: '/timing', part: 'key', message: 'When the unit is studied.' }],
  };
}
