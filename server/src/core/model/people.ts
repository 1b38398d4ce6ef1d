/**
 * Teams, their meetings and their leaders, from all schedules together. Of two with one id the first counts.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Leader, Meeting, Team } from '../kinds/schedule/schedule.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { grouped } from './grouped.ts';
import type { IndexView } from './index.ts';
import { memo } from './memo.ts';

interface Entry {
  /** The schedule it stands in. */
  readonly path: string;
  readonly pointer: Pointer;
}

export interface TeamMeeting extends Meeting, Entry {
  /** Whether its day, if it has one, is a school day. Where it is not, the meeting is not in the school day either. */
  readonly onSchoolDay: boolean;
}

export interface TeamEntry extends Team, Entry {
  readonly meetings: readonly TeamMeeting[];
}

export interface LeaderEntry extends Leader, Entry {
  /** The teams that the leader leads or serves. */
  readonly teams: readonly TeamEntry[];
}

export interface People {
  readonly teams: ReadonlyMap<string, TeamEntry>;
  readonly leaders: ReadonlyMap<string, LeaderEntry>;
}

export const people: (index: IndexView<'schedule'>) => People = memo((index) => {
  const schedules = index.all('schedule');
  const meetings = grouped(schedules.flatMap(meetingsOf), ({ team }) => team);
  const teams = new Map<string, TeamEntry>();
  for (const { path, data } of schedules) {
    for (const [at, team] of data.teams.entries()) {
      if (team.id === undefined || teams.has(team.id)) continue;
      teams.set(team.id, { ...team, path, pointer: `/teams/${at}`, meetings: meetings.get(team.id) ?? [] });
    }
  }
  const ledTeams = grouped(teams.values(), ({ leader }) => leader);
  const leaders = new Map<string, LeaderEntry>();
  for (const { path, data } of schedules) {
    for (const [at, leader] of data.leaders.entries()) {
      if (leader.id === undefined || leaders.has(leader.id)) continue;
      const served = leader.serves.flatMap((id) => teams.get(id) ?? []);
      const own = [...new Set([...served, ...(ledTeams.get(leader.id) ?? [])])];
      leaders.set(leader.id, { ...leader, path, pointer: `/leaders/${at}`, teams: own });
    }
  }
  return { teams, leaders };
});

function meetingsOf({ path, data }: Facts<'schedule'>): readonly TeamMeeting[] {
  return data.collaboration.map((meeting, at) => {
    const onSchoolDay = meeting.day === undefined || data.schoolDays.includes(meeting.day);
    const inSchoolDay = meeting.inSchoolDay && onSchoolDay;
    return { ...meeting, inSchoolDay, onSchoolDay, path, pointer: `/collaboration/${at}` };
  });
}
