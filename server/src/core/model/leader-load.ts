/**
 * The weekly time of a leader: visits, talks and meetings, in the heaviest week that the files plan for certain.
 *
 *   visits    the minutes of an observation, times the teachers observed, by the weeks between two visits
 *   talks     the minutes of the debrief, times the same teachers, by the same weeks
 *   meetings  the minutes that the leader's teams meet each week
 *
 * Whose visits: a cycle counts for its observer. The teachers are the members of the teams that the leader
 * serves or leads and that teach the unit of the cycle, by subject and grade; where none of them does, or the
 * cycle has no unit, all of them. Units of one team follow each other, so of a team's units only the one whose
 * cycles take most time counts; cycles about the same unit, and those without one, run beside each other.
 *
 * Which meetings: those of the teams that the leader leads, and of those that the leader serves and nobody is
 * said to lead, if they are in the school day: a meeting after school takes none of the time that is set free.
 *
 * What the files do not say (a cycle without an observer, a team without members) counts as nothing, so the true
 * time is never less.
 */

import { curriculumData } from './curriculum-data.ts';
import { cycleReads, cyclesByObserver, type FeedbackCycle, unitsOfCycle } from './feedback-cycles.ts';
import { gradesOfUnit } from './grades.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import type { OutlineUnit } from './outline.ts';
import type { LeaderEntry, TeamEntry, TeamMeeting } from './people.ts';
import { includesSubject, subjectOfUnit } from './subject.ts';

export interface LeaderLoad {
  readonly cycles: readonly CycleLoad[];
  readonly meetings: readonly MeetingLoad[];
  /** Minutes a week, all together. */
  readonly total: number;
}

export interface CycleLoad {
  readonly cycle: FeedbackCycle;
  readonly everyWeeks: number;
  readonly teachers: number;
  /** Minutes a week. */
  readonly visits: number;
  readonly talks: number;
}

export interface MeetingLoad {
  readonly team: TeamEntry;
  readonly meeting: TeamMeeting;
  readonly minutes: number;
}

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback' | 'schedule';
export const leaderLoadReads: readonly Reads[] = [...cycleReads, 'schedule'];

export function leaderLoad(index: IndexView<Reads>, leader: LeaderEntry): LeaderLoad {
  const cycles = cyclesOf(index, leader).flatMap(({ cycle, teams }) => cycleLoad(cycle, teams) ?? []);
  const meetings = leader.teams
    .filter((team) => team.leader === undefined || team.leader === leader.id)
    .flatMap((team) =>
      team.meetings
        .filter(({ inSchoolDay }) => inSchoolDay)
        .map((meeting) => ({ team, meeting, minutes: meeting.minutes ?? 0 })),
    );
  const total =
    cycles.reduce((sum, { visits, talks }) => sum + visits + talks, 0) +
    meetings.reduce((sum, { minutes }) => sum + minutes, 0);
  return { cycles, meetings, total };
}

interface CycleTeams {
  readonly cycle: FeedbackCycle;
  readonly teams: readonly TeamEntry[];
}

/** The cycles of the leader's heaviest week, each with the teams whose teachers are observed. */
function cyclesOf(index: IndexView<Reads>, leader: LeaderEntry): readonly CycleTeams[] {
  const observed = cyclesByObserver(index).get(leader.id ?? '') ?? [];
  const byUnit = new Map<OutlineUnit, FeedbackCycle[]>();
  const always: FeedbackCycle[] = [];
  for (const cycle of observed) {
    const units = unitsOfCycle(index, cycle.path);
    const taught = units.filter((unit) => leader.teams.some((team) => teaches(index, team, unit)));
    if (taught.length === 0) always.push(cycle);
    for (const unit of taught) {
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [cycle]);
      else known.push(cycle);
    }
  }
  const teamsOf = new Map<FeedbackCycle, readonly TeamEntry[]>(always.map((cycle) => [cycle, leader.teams]));
  for (const team of leader.teams) {
    const taught = [...byUnit].filter(([unit]) => teaches(index, team, unit)).map(([, cycles]) => cycles);
    const weekly = taught.map((cycles) => cycles.reduce((sum, cycle) => sum + minutesPerTeacher(cycle), 0));
    const heaviest = taught[weekly.indexOf(Math.max(...weekly))] ?? [];
    for (const cycle of heaviest) teamsOf.set(cycle, [...(teamsOf.get(cycle) ?? []), team]);
  }
  return observed.flatMap((cycle) => {
    const teams = teamsOf.get(cycle);
    return teams === undefined ? [] : [{ cycle, teams }];
  });
}

/** Whether a team teaches a unit: what one of them does not say is no difference. */
function teaches(index: IndexView<Reads>, team: TeamEntry, { facts }: OutlineUnit): boolean {
  const curriculum = curriculumData(index);
  const subject = subjectOfUnit(facts, curriculum);
  const grades = gradesOfUnit(facts, curriculum);
  const isSubject =
    subject === undefined || team.subject === undefined || includesSubject([team.subject], subject);
  const isGrade =
    grades.length === 0 || team.grades.length === 0 || grades.some((grade) => team.grades.includes(grade));
  return isSubject && isGrade;
}

function cycleLoad(cycle: FeedbackCycle, teams: readonly TeamEntry[]): CycleLoad | undefined {
  const { everyWeeks, observationMinutes, debrief } = cycle.data;
  if (everyWeeks === undefined || everyWeeks <= 0) return undefined;
  const teachers = numberOfTeachers(teams);
  return {
    cycle,
    everyWeeks,
    teachers,
    visits: (teachers * (observationMinutes ?? 0)) / everyWeeks,
    talks: (teachers * (debrief?.minutes ?? 0)) / everyWeeks,
  };
}

/** A name that stands in two teams is one teacher; the same name twice in one team is two. */
function numberOfTeachers(teams: readonly TeamEntry[]): number {
  const most = new Map<string, number>();
  for (const { members } of teams) {
    for (const [name, group] of grouped(members, (member) => member.name)) {
      most.set(name, Math.max(group.length, most.get(name) ?? 0));
    }
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

/** Minutes a week for each teacher. */
function minutesPerTeacher({ data }: FeedbackCycle): number {
  const { everyWeeks = 0, observationMinutes = 0, debrief } = data;
  return everyWeeks <= 0 ? 0 : (observationMinutes + (debrief?.minutes ?? 0)) / everyWeeks;
}
