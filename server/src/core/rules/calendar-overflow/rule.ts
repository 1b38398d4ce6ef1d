import type { Facts } from '../../kinds/facts.ts';
import { dayNumber, type SchoolCalendar, schoolCalendar } from '../../model/calendar.ts';
import type { IndexView } from '../../model/index.ts';
import { outlineReads, placedAssessmentOf } from '../../model/outline.ts';
import { counted, figure } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { noSchool, noSuchDay, yearReports } from './dates.ts';

type View = IndexView<(typeof outlineReads)[number]>;

export const calendarOverflow: AnyCurriculumRule = curriculumRule({
  id: 'calendar-overflow',
  summary: 'A unit does not fit the school days it is given, or a date is not a day of school.',
  severity: 'warning',
  kinds: ['schedule'],
  reads: outlineReads,
  *check(facts, index) {
    const calendar = schoolCalendar(facts.data);
    yield* yearReports(facts, calendar);
    for (const at of facts.data.unitWindows.keys()) {
      const report = windowReport(facts, at, calendar, index);
      if (report !== undefined) yield report;
    }
    const starts = unitStarts(facts);
    for (const at of facts.data.assessmentWindows.keys()) {
      const report = assessmentReport(facts, at, calendar, starts, index);
      if (report !== undefined) yield report;
    }
  },
});

/** What is wrong first with the time of a unit. */
function windowReport(
  facts: Facts<'schedule'>,
  at: number,
  calendar: SchoolCalendar,
  index: View,
): Report | undefined {
  const { unit: id, span } = facts.data.unitWindows[at] ?? {};
  if (span === undefined) return undefined;
  const starts = { date: span.from, pointer: `/unit-windows/${at}/starts` };
  const ends = { date: span.to, pointer: `/unit-windows/${at}/ends` };
  const first = dayNumber(span.from);
  const last = dayNumber(span.to);
  if (first === undefined) return noSuchDay(starts);
  if (last === undefined) return noSuchDay(ends);
  const unit = id === undefined ? undefined : index.document('unit', id);
  const name = unit === undefined ? 'The unit' : `The unit '${unit.title}'`;
  if (last < first) {
    return {
      pointer: ends.pointer,
      message: `${name} ends on ${span.to}, before it starts on ${span.from}, so it has no day in which to be taught. Check both dates.`,
    };
  }
  if (calendar.first !== undefined && first < calendar.first) {
    return {
      pointer: starts.pointer,
      message: `${name} starts on ${span.from}, before the first day of school, ${facts.data.starts}, so its first days cannot be taught. Start it later.`,
    };
  }
  if (calendar.last !== undefined && last > calendar.last) {
    return {
      pointer: ends.pointer,
      message: `${name} ends on ${span.to}, after the last day of school, ${facts.data.ends}, so its last days cannot be taught. End it earlier, or move units to earlier dates.`,
    };
  }
  const there = calendar.schoolDays(first, last);
  const needed = unit?.data.days;
  if (unit === undefined || needed === undefined || needed <= there) return undefined;
  return {
    pointer: ends.pointer,
    message: `${name} takes ${counted(needed, 'school day')}, and from ${span.from} to ${span.to} there ${there === 1 ? 'is' : 'are'} ${figure(there)}, so ${counted(needed - there, 'day')} of it will be lost. Give it more time, or plan the unit for fewer days.`,
    related: [{ path: unit.path, pointer: '/days', message: `The unit takes ${counted(needed, 'day')}.` }],
  };
}

/** Where a unit has several times, as with several classes, the earliest counts. */
function unitStarts({ data }: Facts<'schedule'>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const [at, { unit, span }] of data.unitWindows.entries()) {
    const first = span === undefined ? undefined : dayNumber(span.from);
    if (unit === undefined || first === undefined) continue;
    const known = data.unitWindows[starts.get(unit) ?? -1]?.span;
    if (known === undefined || first < (dayNumber(known.from) ?? first)) starts.set(unit, at);
  }
  return starts;
}

/** What is wrong first with the date of an assessment. `starts` are the places of the units' first days. */
function assessmentReport(
  facts: Facts<'schedule'>,
  at: number,
  calendar: SchoolCalendar,
  starts: ReadonlyMap<string, number>,
  index: View,
): Report | undefined {
  const { assessment: id, date } = facts.data.assessmentWindows[at] ?? {};
  if (date === undefined) return undefined;
  const pointer = `/assessment-windows/${at}/date`;
  const day = dayNumber(date);
  if (day === undefined) return noSuchDay({ date, pointer });
  const place = placedAssessmentOf(index, id);
  const name = place === undefined ? 'This assessment' : `'${place.facts.title}'`;
  const why = noSchool(day, calendar, facts);
  if (why !== undefined) {
    return {
      pointer,
      message: `${name} is set for ${date}, ${why}, so no student will be there. Choose a school day.`,
    };
  }
  const start = starts.get(place?.unit.facts.id ?? '');
  const from = start === undefined ? undefined : facts.data.unitWindows[start]?.span?.from;
  // A diagnostic assessment asks what students bring, so it may come before the unit.
  if (place === undefined || from === undefined || place.facts.data.type === 'diagnostic') return undefined;
  if (day >= (dayNumber(from) ?? day)) return undefined;
  return {
    pointer,
    message: `${name} is set for ${date}, before its unit '${place.unit.facts.title}' starts on ${from}, so students are asked before they are taught. Set a later date, or start the unit earlier.`,
    related: [
      { path: facts.path, pointer: `/unit-windows/${start}/starts`, message: 'The unit starts here.' },
    ],
  };
}
