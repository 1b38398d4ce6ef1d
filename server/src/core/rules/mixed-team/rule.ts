import { curriculumData } from '../../model/curriculum-data.ts';
import { gradesInWords, gradesOfUnit } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import { people, type TeamEntry } from '../../model/people.ts';
import { sessionReads, unitsOfSession } from '../../model/sessions.ts';
import { includesSubject, subjectKey, subjectOfUnit } from '../../model/subject.ts';
import { type AnyCurriculumRule, curriculumRule, type Related, type Report } from '../rule.ts';

/** After teams of the same grade and content (Education Resource Strategies, "Igniting the Learning Engine"). */
export const mixedTeam: AnyCurriculumRule = curriculumRule({
  id: 'mixed-team',
  summary: 'Members of a team do not teach the grade and subject of the units that it works on.',
  severity: 'warning',
  kinds: ['schedule'],
  reads: [...sessionReads, 'schedule', 'team'],
  *check(facts, index) {
    for (const [at, { id = '' }] of facts.data.teams.entries()) {
      const team = people(index).teams.get(id);
      if (team?.path !== facts.path || team.pointer !== `/teams/${at}`) continue;
      const works = worksOn(team, index);
      yield* mixed(team, works, 'subjects');
      yield* mixed(team, works, 'grades');
    }
  },
});

/** What is taught: by a team, by a member, in a unit. Empty where nobody says it. */
interface Taught {
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
}

interface Work extends Taught {
  readonly related: readonly Related[];
}

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'schedule' | 'team';

/** The units of the team's sessions, one for each subject and grade; without any, what the team is said to teach. */
function worksOn(team: TeamEntry, index: IndexView<Reads>): readonly Work[] {
  const curriculum = curriculumData(index);
  const works = new Map<string, Work>();
  for (const { path, pointer } of index.references('team', team.id ?? '')) {
    for (const { facts } of unitsOfSession(index, path)) {
      const subject = subjectOfUnit(facts, curriculum);
      const grades = gradesOfUnit(facts, curriculum);
      const key = [subjectKey(subject ?? ''), ...grades].join('/');
      if (works.has(key)) continue;
      const related = [
        { path: facts.path, pointer: '/id', message: `The team works on this unit, '${facts.title}'.` },
        { path, pointer, message: 'It does so in this session.' },
      ];
      works.set(key, { subjects: subject === undefined ? [] : [subject], grades, related });
    }
  }
  return works.size > 0 ? [...works.values()] : [{ ...taughtBy(team), related: [] }];
}

function taughtBy({ subject, grades }: TeamEntry): Taught {
  return { subjects: subject === undefined ? [] : [subject], grades };
}

/** If the team itself is for something else, this one finding says it all; if not, the members are looked at. */
function* mixed(team: TeamEntry, works: readonly Work[], key: keyof Taught): Iterable<Report> {
  const own = taughtBy(team);
  const other = works.find((work) => differs(own, work, key));
  if (other !== undefined) {
    yield {
      pointer: `${team.pointer}/${key === 'subjects' ? 'subject' : 'grades'}`,
      message: `This team is for ${words(own, key)} and holds sessions on a unit for ${words(other, key)}, so its members work on what they do not teach. Correct the team's ${key === 'subjects' ? 'subject' : 'grades'}, or give these sessions to the team that teaches the unit.`,
      related: other.related,
    };
    return;
  }
  for (const [at, member] of team.members.entries()) {
    const work = works.find((one) => differs(member, one, key));
    if (work === undefined) continue;
    yield {
      pointer: `${team.pointer}/members/${at}/${key}`,
      message: `${member.name === undefined ? 'This member' : `'${member.name}'`} teaches ${words(member, key)} and the team works on ${words(work, key)}, so its sessions are not about this teacher's own lessons. Teams learn most from each other when all teach the same grade and subject: move the teacher to such a team, or add ${words(work, key)} here if it is missing.`,
      related: work.related,
    };
  }
}

/** Whether one has nothing of what the other asks for. What is not said is no difference. */
function differs(own: Taught, wanted: Taught, key: keyof Taught): boolean {
  if (own[key].length === 0 || wanted[key].length === 0) return false;
  return !wanted[key].some((one) =>
    key === 'subjects' ? includesSubject(own.subjects, one) : own.grades.includes(one),
  );
}

function words(taught: Taught, key: keyof Taught): string {
  return key === 'subjects'
    ? taught.subjects.join(' and ')
    : taught.grades.map((grade) => gradesInWords([grade])).join(' and ');
}
