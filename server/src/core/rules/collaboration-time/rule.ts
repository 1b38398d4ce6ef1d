import { people, type TeamEntry, type TeamMeeting } from '../../model/people.ts';
import { leastMeetingMinutes } from '../../model/practices.ts';
import { sentenceStart } from '../../text/article.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';

export const collaborationTime: AnyCurriculumRule = curriculumRule({
  id: 'collaboration-time',
  summary: 'A team does not meet long enough each week, in one piece and in the school day.',
  severity: 'warning',
  kinds: ['schedule'],
  reads: ['curriculum', 'schedule'],
  *check(facts, index) {
    const least = leastMeetingMinutes(index);
    for (const [at, { id = '' }] of facts.data.teams.entries()) {
      const team = people(index).teams.get(id);
      if (team?.path !== facts.path || team.pointer !== `/teams/${at}`) continue;
      // A meeting without minutes is half typed, and nobody knows yet how long it is.
      if (least <= 0 || team.meetings.some(({ minutes }) => minutes === undefined)) continue;
      if (!team.meetings.some((meeting) => isWhole(meeting) && minutesOf(meeting) >= least))
        yield short(team, least);
    }
  },
});

/** Of all meetings the one that is nearest to what is asked for: long enough, or else the longest. */
function short(team: TeamEntry, least: number): Report {
  const name = `'${team.title ?? team.id}'`;
  const advice = `Give it at least ${least} minutes in one piece each week, within the school day.`;
  const longest = [...team.meetings].sort((a, b) => minutesOf(b) - minutesOf(a));
  const nearest = minutesOf(longest[0]) >= least ? longest[0] : (longest.find(isWhole) ?? longest[0]);
  if (nearest === undefined) {
    return {
      pointer: `${team.pointer}/id`,
      message: `${name} has no time to meet, so its sessions depend on what is left after hours. ${advice} It stands under 'collaboration'.`,
    };
  }
  const { key, says } = fault(nearest, least);
  const others = longest.filter((meeting) => meeting !== nearest || meeting.path !== team.path);
  return {
    pointer: nearest.path === team.path ? `${nearest.pointer}/${key}` : `${team.pointer}/id`,
    message: `${name} meets for ${says}. ${advice}`,
    related: others.map(({ path, pointer, minutes }) => ({
      path,
      pointer,
      part: 'key',
      message: `It meets here for ${minutes} minutes.`,
    })),
  };
}

/** What keeps a meeting from being enough, and the key that says so. */
function fault(meeting: TeamMeeting, least: number): { readonly key: string; readonly says: string } {
  const { minutes, day, consecutive, onSchoolDay } = meeting;
  if (minutesOf(meeting) < least) {
    const most = isWhole(meeting) ? `at most ${minutes} minutes in one piece` : `${minutes} minutes`;
    return { key: 'minutes', says: `${most}, too short to study work and change a lesson in one sitting` };
  }
  if (!consecutive)
    return {
      key: 'consecutive',
      says: `${minutes} minutes in several pieces, each too short to study work and change a lesson`,
    };
  if (!onSchoolDay)
    return {
      key: 'day',
      says: `${minutes} minutes on a ${day === undefined ? 'day' : sentenceStart(day)}, which is no school day, so not everyone can be there`,
    };
  return {
    key: 'in-school-day',
    says: `${minutes} minutes outside of the school day, so not everyone can be there`,
  };
}

function isWhole(meeting: TeamMeeting): boolean {
  return meeting.consecutive && meeting.inSchoolDay;
}

function minutesOf(meeting: TeamMeeting | undefined): number {
  return meeting?.minutes ?? 0;
}
