import assert from 'node:assert/strict';
import fc from 'fast-check';
import { schedule } from '../../../server/src/core/kinds/schedule/schedule.ts';
import {
  dayNumber,
  type SchoolCalendar,
  schoolCalendar,
  weekdayOf,
} from '../../../server/src/core/model/calendar.ts';

function calendar(fields: Record<string, unknown>): SchoolCalendar {
  return schoolCalendar(schedule.extract(fields, undefined));
}

function day(date: string): number {
  const number = dayNumber(date);
  assert.ok(number !== undefined, `${date} is no date`);
  return number;
}

function between({ schoolDays }: SchoolCalendar, from: string, to: string): number {
  return schoolDays(day(from), day(to));
}

describe('dates', () => {
  it('are whole days apart, over leap days and changes to summer time', () => {
    assert.equal(day('1970-01-01'), 0);
    assert.equal(day('2028-03-01') - day('2028-02-28'), 2);
    assert.equal(day('2027-03-01') - day('2027-02-28'), 1);
    assert.equal(day('2027-11-08') - day('2027-03-01'), 252);
  });

  it('have a weekday, also before 1970', () => {
    assert.equal(weekdayOf(day('1970-01-01')), 'thursday');
    assert.equal(weekdayOf(day('2027-01-18')), 'monday');
    assert.equal(weekdayOf(day('1969-12-31')), 'wednesday');
    assert.equal(weekdayOf(day('0001-01-01')), 'monday');
  });

  for (const date of [
    '2027-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    'soon',
  ]) {
    it(`${date} is none`, () => assert.equal(dayNumber(date), undefined));
  }
});

describe('the school calendar', () => {
  it('has Monday to Friday unless it says otherwise', () => {
    assert.equal(between(calendar({}), '2027-01-11', '2027-01-17'), 5);
    assert.equal(between(calendar({ 'school-days': ['monday', 'saturday'] }), '2027-01-11', '2027-01-17'), 2);
  });

  it('leaves out holidays, each day once', () => {
    const own = calendar({
      holidays: [
        '2027-01-18',
        { from: '2027-01-15', to: '2027-01-19' },
        { from: '2027-01-19', to: '2027-01-20' },
      ],
    });
    assert.equal(between(own, '2027-01-11', '2027-01-22'), 6);
    assert.equal(own.isSchoolDay(day('2027-01-20')), false);
    assert.equal(own.isSchoolDay(day('2027-01-21')), true);
    assert.equal(own.isSchoolDay(day('2027-01-23')), false);
  });

  it('begins and ends with the school year', () => {
    const own = calendar({ starts: '2026-08-17', ends: '2027-05-28' });
    assert.equal(between(own, '2026-08-10', '2026-08-18'), 2);
    assert.equal(between(own, '2027-05-27', '2027-12-31'), 2);
    assert.equal(own.isSchoolDay(day('2027-05-31')), false);
  });

  it('takes nothing from a span that runs backwards or has a date that does not exist', () => {
    const own = calendar({
      holidays: [
        { from: '2027-01-15', to: '2027-01-11' },
        { from: '2027-01-11', to: '2027-01-35' },
        '2027-02-30',
      ],
    });
    assert.equal(between(own, '2027-01-11', '2027-01-15'), 5);
    assert.equal(between(own, '2027-01-15', '2027-01-11'), 0);
  });

  it('counts as one would day by day (law)', () => {
    const dates = fc.integer({ min: day('2026-06-01'), max: day('2027-08-31') });
    const text = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(dates, fc.nat(20)), { maxLength: 6 }),
        fc.subarray(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], {
          minLength: 1,
        }),
        dates,
        fc.nat(200),
        (holidays, weekdays, from, length) => {
          const own = calendar({
            starts: '2026-08-17',
            ends: '2027-05-28',
            'school-days': weekdays,
            holidays: holidays.map(([start, days]) => ({ from: text(start), to: text(start + days) })),
          });
          let count = 0;
          for (let at = from; at <= from + length; at++) {
            const isOff = holidays.some(([start, days]) => at >= start && at <= start + days);
            const isInYear = at >= day('2026-08-17') && at <= day('2027-05-28');
            if (isInYear && !isOff && weekdays.includes(weekdayOf(at))) count++;
          }
          assert.equal(own.schoolDays(from, from + length), count);
        },
      ),
      { seed: 4 },
    );
  });
});
