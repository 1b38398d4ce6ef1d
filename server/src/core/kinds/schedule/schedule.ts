import {
  booleanOf,
  type Fields,
  fieldsOf,
  gradesOf,
  listOf,
  numberOf,
  oneOf,
  textOf,
  textsOf,
} from '../fields.ts';
import type { Kind } from '../kind.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Dates are `YYYY-MM-DD`; both ends belong to the span. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

export interface Team {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly subject: string | undefined;
  readonly grades: readonly string[];
  readonly members: readonly Member[];
  /** The id of the leader who leads it. */
  readonly leader: string | undefined;
}

/** What a member teaches is empty where the entry does not say it: then it is what the team teaches. */
export interface Member {
  readonly name: string | undefined;
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
}

export interface Leader {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly subjects: readonly string[];
  readonly teachesShare: number | undefined;
  readonly releaseMinutesPerWeek: number | undefined;
  /** The ids of the teams whose teachers this leader supports. */
  readonly serves: readonly string[];
}

/** A time each week at which a team meets. */
export interface Meeting {
  readonly team: string | undefined;
  readonly day: Weekday | undefined;
  readonly minutes: number | undefined;
  readonly consecutive: boolean;
  readonly inSchoolDay: boolean;
}

/** The entry at index i of each list is what the pointers below `/teams/i`, `/leaders/i` … are about. */
export interface ScheduleData {
  readonly starts: string | undefined;
  readonly ends: string | undefined;
  readonly schoolDays: readonly Weekday[];
  readonly holidays: readonly DateSpan[];
  readonly unitWindows: readonly { readonly unit: string | undefined; readonly span: DateSpan | undefined }[];
  readonly assessmentWindows: readonly {
    readonly assessment: string | undefined;
    readonly date: string | undefined;
    readonly resultsWithinDays: number | undefined;
  }[];
  readonly teams: readonly Team[];
  readonly leaders: readonly Leader[];
  readonly collaboration: readonly Meeting[];
}

export const schedule: Kind<ScheduleData> = {
  name: 'schedule',
  extract(fields) {
    const schoolDays = listOf(fields['school-days']).flatMap((day) => oneOf(weekdays, day) ?? []);
    return {
      starts: dateOf(fields['starts']),
      ends: dateOf(fields['ends']),
      schoolDays: schoolDays.length > 0 ? schoolDays : weekdays.slice(0, 5),
      holidays: listOf(fields['holidays']).flatMap((value) => {
        const date = dateOf(value);
        return date === undefined ? (span(fieldsOf(value), 'from', 'to') ?? []) : [{ from: date, to: date }];
      }),
      unitWindows: listOf(fields['unit-windows']).map((value) => {
        const window = fieldsOf(value);
        return { unit: textOf(window['unit']), span: span(window, 'starts', 'ends') };
      }),
      assessmentWindows: listOf(fields['assessment-windows']).map((value) => {
        const window = fieldsOf(value);
        return {
          assessment: textOf(window['assessment']),
          date: dateOf(window['date']),
          resultsWithinDays: numberOf(window['results-within-days']),
        };
      }),
      teams: listOf(fields['teams']).map((value) => team(fieldsOf(value))),
      leaders: listOf(fields['leaders']).map((value) => leader(fieldsOf(value))),
      collaboration: listOf(fields['collaboration']).map((value) => {
        const meeting = fieldsOf(value);
        return {
          team: textOf(meeting['team']),
          day: oneOf(weekdays, meeting['day']),
          minutes: numberOf(meeting['minutes']),
          consecutive: booleanOf(meeting['consecutive']) ?? true,
          inSchoolDay: booleanOf(meeting['in-school-day']) ?? true,
        };
      }),
    };
  },
};

function team(fields: Fields): Team {
  return {
    id: textOf(fields['id']),
    title: textOf(fields['title']),
    subject: textOf(fields['subject']),
    grades: gradesOf(fields['grades']),
    members: listOf(fields['members']).map((value) => {
      const member = fieldsOf(value);
      return {
        name: textOf(value) ?? textOf(member['name']),
        subjects: textsOf(member['subjects']),
        grades: gradesOf(member['grades']),
      };
    }),
    leader: textOf(fields['leader']),
  };
}

function leader(fields: Fields): Leader {
  return {
    id: textOf(fields['id']),
    role: textOf(fields['role']),
    subjects: textsOf(fields['subjects']),
    teachesShare: numberOf(fields['teaches-share']),
    releaseMinutesPerWeek: numberOf(fields['release-minutes-per-week']),
    serves: textsOf(fields['serves']),
  };
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function span(fields: Fields, from: string, to: string): DateSpan | undefined {
  const start = dateOf(fields[from]);
  const end = dateOf(fields[to]);
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
}
