import type { Facts } from '../../kinds/facts.ts';
import { type Description, description, namedParts, sumOf } from './description.ts';

export function describeSchedule({ data }: Facts<'schedule'>): Description {
  const { teams, leaders, unitWindows, assessmentWindows, collaboration } = data;
  return description(
    { 'first day': data.starts, 'last day': data.ends },
    {
      'days of school': data.schoolDays,
      holidays: data.holidays.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)),
    },
    [
      ...namedParts(
        'time of the unit',
        unitWindows.map(({ unit, span }) => ({
          id: unit,
          description: description({ starts: span?.from, ends: span?.to }),
        })),
      ),
      ...namedParts(
        'date of the assessment',
        assessmentWindows.map(({ assessment, date, resultsWithinDays }) => ({
          id: assessment,
          description: description({ date, 'days until results': resultsWithinDays }),
        })),
      ),
      ...namedParts(
        'team',
        teams.map(({ id, title, subject, grades, members, leader }) => {
          const meetings = collaboration.filter(({ team }) => id !== undefined && team === id);
          const inSchool = meetings.filter(({ inSchoolDay }) => inSchoolDay);
          return {
            id,
            title,
            description: description(
              {
                title,
                subject,
                leader,
                'minutes it meets a week': sumOf(meetings.map(({ minutes }) => minutes)),
                'of these in the school day': sumOf(inSchool.map(({ minutes }) => minutes)),
                'longest meeting in one piece': longest(meetings),
              },
              { grades, members: members.flatMap(({ name }) => name ?? []) },
            ),
          };
        }),
      ),
      ...namedParts(
        'leader',
        leaders.map(({ id, role, subjects, teachesShare, releaseMinutesPerWeek, serves }) => ({
          id,
          title: role,
          description: description(
            {
              role,
              'share of time teaching': teachesShare,
              'minutes set free a week': releaseMinutesPerWeek,
            },
            { subjects, 'teams served': serves },
          ),
        })),
      ),
    ],
  );
}

function longest(meetings: Facts<'schedule'>['data']['collaboration']): number | undefined {
  const pieces = meetings.filter(({ consecutive }) => consecutive).flatMap(({ minutes }) => minutes ?? []);
  return pieces.length === 0 ? undefined : Math.max(...pieces);
}
