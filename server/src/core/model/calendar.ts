/**
 * The school calendar. A date is text, `YYYY-MM-DD`, and here also a number of days, so that dates can be
 * counted. All of it is in one time zone, so no clock and no summer time has a part in it.
 */
import { type ScheduleData, type Weekday, weekdays } from '../kinds/schedule/schedule.ts';

const dayMs = 86_400_000;
/** Day 0, 1970-01-01, was a Thursday. */
const weekdayOfDayZero = weekdays.indexOf('thursday');

/** Days since 1970-01-01; `undefined` for a date that the calendar does not have, such as 2027-02-30. */
export function dayNumber(date: string): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  // Some engines take 30 February for 2 March.
  return new Date(time).toISOString().startsWith(`${date}T`) ? time / dayMs : undefined;
}

export function weekdayOf(day: number): Weekday {
  return weekdays[weekIndex(day)] ?? 'monday';
}

export interface SchoolCalendar {
  /** The first and last day of school, where the schedule says them. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly isSchoolDay: (day: number) => boolean;
  /** How many school days there are from one day to another, both included: in the school year, no holidays. */
  readonly schoolDays: (from: number, to: number) => number;
}

/** The calendar of a schedule. What has a date that does not exist counts for nothing. */
export function schoolCalendar(schedule: ScheduleData): SchoolCalendar {
  const first = schedule.starts === undefined ? undefined : dayNumber(schedule.starts);
  const last = schedule.ends === undefined ? undefined : dayNumber(schedule.ends);
  const isTaught = weekdays.map((weekday) => schedule.schoolDays.includes(weekday));
  const holidays = apart(schedule);

  function schoolDays(from: number, to: number): number {
    const start = Math.max(from, first ?? from);
    const end = Math.min(to, last ?? to);
    const off = holidays.map((span) =>
      weekdaysIn(isTaught, Math.max(start, span.first), Math.min(end, span.last)),
    );
    return off.reduce((days, count) => days - count, weekdaysIn(isTaught, start, end));
  }

  return { first, last, isSchoolDay: (day) => schoolDays(day, day) === 1, schoolDays };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The holidays in order; two that overlap are one, so that no day off counts twice. */
function apart(schedule: ScheduleData): readonly Span[] {
  const spans = schedule.holidays
    .flatMap(({ from, to }) => {
      const first = dayNumber(from);
      const last = dayNumber(to);
      return first === undefined || last === undefined || last < first ? [] : [{ first, last }];
    })
    .sort((a, b) => a.first - b.first);
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged[merged.length - 1];
    if (before === undefined || span.first > before.last) merged.push(span);
    else merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
  }
  return merged;
}

/** How many days from one to another, both included, fall on a weekday of the list. */
function weekdaysIn(isCounted: readonly boolean[], from: number, to: number): number {
  if (to < from) return 0;
  const weeks = Math.floor((to - from + 1) / 7);
  let count = weeks * isCounted.filter(Boolean).length;
  for (let day = from + weeks * 7; day <= to; day++) if (isCounted[weekIndex(day)] === true) count++;
  return count;
}

/** Also for days before day 0. */
function weekIndex(day: number): number {
  return (((day + weekdayOfDayZero) % 7) + 7) % 7;
}
