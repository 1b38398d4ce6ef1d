/**
 * Connected Professional Learning in figures: time to work together, sessions led by experts, feedback, and whether
 * the leaders have the time for it. Figures only: what is wrong is said by the checks.
 */
import type { Facts } from '../kinds/facts.ts';
import { curriculumData } from './curriculum-data.ts';
import type { FeedbackCycle } from './feedback-cycles.ts';
import type { IndexView } from './index.ts';
import { type LeaderLoad, leaderLoad } from './leader-load.ts';
import { type LeaderEntry, people, type TeamEntry } from './people.ts';
import { leastMeetingMinutes, mostWeeksBetweenVisits } from './practices.ts';
import { unitsOfSession } from './sessions.ts';
import { includesSubject, subjectOfUnit } from './subject.ts';

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback' | 'schedule';

export interface ProfessionalLearning {
  readonly teams: readonly {
    readonly team: TeamEntry;
    /** The most that it meets in one piece in a week, in the school day. */
    readonly minutes: number;
  }[];
  /** What a team should have. */
  readonly leastMinutes: number;
  readonly sessions: SessionCounts;
  readonly cycles: readonly FeedbackCycle[];
  readonly mostWeeks: number;
  readonly leaders: readonly { readonly leader: LeaderEntry; readonly load: LeaderLoad }[];
}

export interface SessionCounts {
  readonly all: number;
  /** Led by someone who is an expert in the subject of every unit that the session is about. */
  readonly byExperts: number;
  readonly byOthers: readonly Facts<'protocol'>[];
  /** Where nobody says who leads it, or what they are an expert in. */
  readonly unknown: readonly Facts<'protocol'>[];
}

export function professionalLearning(index: IndexView<Reads>): ProfessionalLearning {
  const { teams, leaders } = people(index);
  return {
    teams: [...teams.values()].map((team) => ({ team, minutes: meetingMinutes(team) })),
    leastMinutes: leastMeetingMinutes(index),
    sessions: sessionCounts(index),
    cycles: index.all('feedback'),
    mostWeeks: mostWeeksBetweenVisits(index),
    leaders: [...leaders.values()].map((leader) => ({ leader, load: leaderLoad(index, leader) })),
  };
}

function meetingMinutes({ meetings }: TeamEntry): number {
  const whole = meetings.filter(({ consecutive, inSchoolDay }) => consecutive && inSchoolDay);
  return Math.max(0, ...whole.map(({ minutes }) => minutes ?? 0));
}

function sessionCounts(index: IndexView<Reads>): SessionCounts {
  const all = index.all('protocol');
  const byOthers: Facts<'protocol'>[] = [];
  const unknown: Facts<'protocol'>[] = [];
  for (const session of all) {
    const expertise = subjectsOfFacilitator(index, session);
    const wanted = unitsOfSession(index, session.path).flatMap(
      (unit) => subjectOfUnit(unit.facts, curriculumData(index)) ?? [],
    );
    if (expertise.length === 0 || wanted.length === 0) unknown.push(session);
    else if (!wanted.every((subject) => includesSubject(expertise, subject))) byOthers.push(session);
  }
  return { all: all.length, byExperts: all.length - byOthers.length - unknown.length, byOthers, unknown };
}

/** Of a leader what the schedule says, or else what the session says. */
function subjectsOfFacilitator(index: IndexView<Reads>, session: Facts<'protocol'>): readonly string[] {
  const id = session.references.find(({ role }) => role === 'facilitator')?.id;
  const leader = id === undefined ? undefined : people(index).leaders.get(id);
  return leader !== undefined && leader.subjects.length > 0 ? leader.subjects : session.data.expertise;
}
