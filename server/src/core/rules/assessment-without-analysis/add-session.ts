/** A session that looks at the results of an assessment, from a template: something to change, and whole as it is. */
import type { Facts } from '../../kinds/facts.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { gradesOfUnit } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import { contained, lessonAfter, type OutlineAssessment, type OutlineUnit } from '../../model/outline.ts';
import { people, type TeamEntry } from '../../model/people.ts';
import { type sessionReads, sessionsAbout } from '../../model/sessions.ts';
import { includesSubject, subjectOfUnit } from '../../model/subject.ts';
import { parentPointer } from '../../syntax/pointer.ts';
import type { Fix } from '../rule.ts';
import { sessionText } from './template.ts';

type View = IndexView<(typeof sessionReads)[number] | 'schedule'>;

/** @returns `undefined` where an id is not one yet, so that the session could not refer to it. */
export function addSession({ facts, unit, position }: OutlineAssessment, index: View): Fix | undefined {
  const { id: assessment, title } = facts;
  const next = lessonAfter(index, position);
  // After the last lesson of the curriculum, the last of the unit is one to improve.
  const lesson = (next ?? unit.lessons.at(-1))?.facts.id;
  if (!isId(assessment) || !isId(unit.facts.id) || !isId(lesson)) return undefined;
  const { id, path } = newNames(facts, unit, index);
  const team = teamOf(unit, index);
  const text = sessionText({
    id,
    title,
    unit: unit.facts.id,
    assessment,
    days: resultsDays(facts, index),
    team: isId(team?.id) ? team.id : undefined,
    leader: expertOf(team, unit, index),
    lesson,
    isNext: next !== undefined,
    isWork: facts.data.items.some(({ type }) => type === 'constructed-response' || type === 'performance'),
  });
  const [first] = contained(unit.facts, 'protocol');
  return {
    title: 'Add a session that looks at the results',
    edits: [
      { kind: 'create', path, text },
      // Only where the unit has a list to add to; the session's focus suffices to belong to the unit.
      ...(first === undefined
        ? []
        : [
            {
              kind: 'append' as const,
              path: unit.facts.path,
              pointer: parentPointer(first.pointer),
              text: id,
            },
          ]),
    ],
  };
}

/** The new id is a little longer than that of the assessment, and an id has at most a hundred characters. */
const longestId = 80;

function isId(id: string | undefined): id is string {
  return id !== undefined && id.length <= longestId && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** An id that is free, and a file that is: beside the unit's other sessions, or else near the assessment. */
function newNames(
  facts: Facts<'assessment'>,
  unit: OutlineUnit,
  index: View,
): { readonly id: string; readonly path: string } {
  const beside = sessionsAbout(index, unit.facts.path)[0]?.path;
  const folder =
    beside === undefined
      ? folderOf(facts.path).replace(/(^|\/)assessments\/$/, '$1protocols/')
      : folderOf(beside);
  for (let count = 1; ; count++) {
    const id = `${facts.id}-analysis${count === 1 ? '' : `-${count}`}`;
    const path = `${folder}${id}.protocol.yaml`;
    if (index.definitions('protocol', id).length === 0 && index.facts(path) === undefined)
      return { id, path };
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** School days until the results are there, where a schedule says so. */
function resultsDays({ id = '' }: Facts<'assessment'>, index: View): number | undefined {
  const window = index.references('assessment', id).find(({ role }) => role === 'window');
  const schedule = window === undefined ? undefined : index.facts(window.path);
  if (window === undefined || schedule?.kind !== 'schedule') return undefined;
  return schedule.data.assessmentWindows[Number(window.pointer.split('/')[2])]?.resultsWithinDays;
}

/** The leader of the team, if this is an expert in the unit's subject. */
function expertOf(team: TeamEntry | undefined, { facts }: OutlineUnit, index: View): string | undefined {
  const leader = people(index).leaders.get(team?.leader ?? '');
  const subject = subjectOfUnit(facts, curriculumData(index)) ?? '';
  return isId(leader?.id) && includesSubject(leader.subjects, subject) ? leader.id : undefined;
}

/** The team of the unit's other sessions, or else the only one of which all members teach the unit. */
function teamOf(unit: OutlineUnit, index: View): TeamEntry | undefined {
  const { teams } = people(index);
  const others = sessionsAbout(index, unit.facts.path);
  const named = others.flatMap(({ references }) =>
    references.filter(({ role }) => role === 'team').map(({ id }) => id),
  );
  const candidates =
    named.length > 0
      ? [...new Set(named)].flatMap((id) => teams.get(id) ?? [])
      : [...teams.values()].filter((team) => teaches(team, unit, index));
  return candidates.length === 1 ? candidates[0] : undefined;
}

function teaches(team: TeamEntry, { facts }: OutlineUnit, index: View): boolean {
  const curriculum = curriculumData(index);
  const subject = subjectOfUnit(facts, curriculum) ?? '';
  const grades = gradesOfUnit(facts, curriculum);
  const fits = (subjects: readonly string[], own: readonly string[]): boolean =>
    includesSubject(subjects, subject) && grades.some((grade) => own.includes(grade));
  const isOwn = team.subject !== undefined && fits([team.subject], team.grades);
  return (
    isOwn &&
    team.members.every(({ subjects, grades: own }) =>
      fits(subjects.length > 0 ? subjects : [subject], own.length > 0 ? own : team.grades),
    )
  );
}
