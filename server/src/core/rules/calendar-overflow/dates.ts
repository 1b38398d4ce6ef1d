/** The dates of a schedule that are in the wrong place: not in the calendar, or not in the school year. */
import type { Facts } from '../../kinds/facts.ts';
import { dayNumber, type SchoolCalendar, weekdayOf } from '../../model/calendar.ts';
import { sentenceStart } from '../../text/article.ts';
import type { Report } from '../rule.ts';

/** A date in a schedule, and where it stands. */
export interface PlacedDate {
  readonly date: string;
  readonly pointer: string;
}

/** What is wrong with the first and last day of school and with the holidays. */
export function* yearReports({ data }: Facts<'schedule'>, { first, last }: SchoolCalendar): Iterable<Report> {
  const ends: readonly PlacedDate[] = [
    ...(data.starts === undefined ? [] : [{ date: data.starts, pointer: '/starts' }]),
    ...(data.ends === undefined ? [] : [{ date: data.ends, pointer: '/ends' }]),
  ];
  for (const end of ends) if (dayNumber(end.date) === undefined) yield noSuchDay(end);
  if (first !== undefined && last !== undefined && last < first) {
    yield {
      pointer: '/ends',
      message: `The school year ends on ${data.ends} and starts on ${data.starts}, so it has no days in which to teach. Check both dates.`,
    };
  }
}

export function noSuchDay({ date, pointer }: PlacedDate): Report {
  return {
    pointer,
    message: `There is no ${date} in the calendar, so nothing can happen on it. Check the month and the day.`,
  };
}

/** Why a date is no school day, as half a sentence; `undefined` where it is one. */
export function noSchool(
  day: number,
  { first, last, isSchoolDay }: SchoolCalendar,
  facts: Facts<'schedule'>,
): string | undefined {
  if (first !== undefined && day < first) return `before the first day of school, ${facts.data.starts}`;
  if (last !== undefined && day > last) return `after the last day of school, ${facts.data.ends}`;
  if (isSchoolDay(day)) return undefined;
  const weekday = weekdayOf(day);
  return facts.data.schoolDays.includes(weekday)
    ? 'in the holidays'
    : `a ${sentenceStart(weekday)}, when there is no school`;
}
