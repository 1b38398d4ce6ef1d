/**
 * The school year month by month: each week with the unit that is taught in it, days without school, and the days
 * of assessments. The unit stands in words at the head of its weeks, so that no colour is needed to read it.
 */
import type { Facts } from '../../kinds/facts.ts';
import { type Weekday, weekdays } from '../../kinds/schedule/schedule.ts';
import { dayNumber, schoolCalendar, weekdayOf } from '../../model/calendar.ts';
import { type Content, type Html, html, isEmpty, joined } from '../html.ts';
import { documentTarget, link, type Page } from '../page.ts';
import { unitNumber } from './around.ts';
import { monthName, shownSpan } from './dates.ts';
import { list } from './section.ts';
import { scrolling } from './table.ts';

type Schedule = Facts<'schedule'>;

/** A year and a half; a schedule that says more is mistyped, and its first months are shown. */
const mostMonths = 18;

interface Window {
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  /** Neighbours in time have different tints. */
  readonly tint: number;
}

export function months(page: Page, { data }: Schedule): Content {
  const windows = windowsOf(data);
  const tests = testsOf(data);
  const calendar = schoolCalendar(data);
  const days = [...windows.flatMap(({ first, last }) => [first, last]), ...tests.keys()];
  const first = calendar.first ?? Math.min(...days);
  const last = calendar.last ?? Math.max(...days);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const shown: Html[] = [];
  for (let at = monthOf(first); at.start <= last && shown.length < mostMonths; at = monthOf(at.end + 1))
    shown.push(month(page, data, at, windows, tests, calendar.isSchoolDay));
  return html`<div class="months">\n${shown}</div>\n`;
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly start: number;
  readonly end: number;
}

function monthOf(day: number): Month {
  const [year = 0, month = 1] = isoDate(day).split('-').map(Number);
  const start = dayNumber(`${isoDate(day).slice(0, 8)}01`) ?? day;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { year, month, start, end: (dayNumber(next) ?? start + 31) - 1 };
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function month(
  page: Page,
  data: Schedule['data'],
  { year, month, start, end }: Month,
  windows: readonly Window[],
  tests: ReadonlyMap<number, readonly string[]>,
  isSchoolDay: (day: number) => boolean,
): Html {
  const { words } = page.publication;
  const days = shownDays(data);
  const name = words.monthOf(monthName(words, month), year);
  const weeks: Html[] = [];
  const monday = start - weekdays.indexOf(weekdayOf(start));
  for (let week = monday; week <= end; week += 7) {
    const own = days.map((day) => week + weekdays.indexOf(day));
    if (!own.some((day) => day >= start && day <= end)) continue;
    const cells = own.map((day) =>
      day < start || day > end ? html`<td></td>` : dayCell(page, day, windows, tests, isSchoolDay(day)),
    );
    const inMonth = own.filter((day) => day >= start && day <= end);
    const units = weekUnits(page, inMonth, windows);
    const head = isEmpty(units) ? html`<td></td>` : html`<th scope="row">${units}</th>`;
    weeks.push(html`<tr>${head}${cells}</tr>\n`);
  }
  const heads = days.map(
    (day) =>
      html`<th scope="col"><abbr title="${words.weekdays[day]}">${words.shortWeekdays[day]}</abbr></th>`,
  );
  return html`<section class="month"><h3>${name}</h3>
${scrolling(name, html`<table><thead><tr><th scope="col">${words.unit}</th>${heads}</tr></thead>\n<tbody>\n${weeks}</tbody></table>`)}${events(page, start, end, tests)}</section>
`;
}

function shownDays(data: Schedule['data']): readonly Weekday[] {
  return weekdays.filter((day, at) => at < 5 || data.schoolDays.includes(day));
}

function dayCell(
  page: Page,
  day: number,
  windows: readonly Window[],
  tests: ReadonlyMap<number, readonly string[]>,
  isSchoolDay: boolean,
): Html {
  const { words } = page.publication;
  const number = Number(isoDate(day).slice(8));
  if (!isSchoolDay) return html`<td class="off"><span class="hidden">${words.noSchool} </span>${number}</td>`;
  const window = windows.find(({ first, last }) => day >= first && day <= last);
  const tint = window === undefined ? '' : ` tint-${window.tint}`;
  const test = tests.has(day)
    ? html` <span class="test"><span aria-hidden="true">▲</span><span class="hidden">${words.assessment}</span></span>`
    : undefined;
  return html`<td class="day${tint}">${number}${test}</td>`;
}

/** The units of a week, by their numbers. */
function weekUnits(page: Page, days: readonly number[], windows: readonly Window[]): Content {
  const own = windows.filter(({ first, last }) => days.some((day) => day >= first && day <= last));
  return joined(
    own.map(({ unit }) => {
      const { text, href } = documentTarget(page, 'unit', unit);
      const facts = page.publication.everything.document('unit', unit);
      const number = facts === undefined ? undefined : unitNumber(page.publication, facts);
      return link({ text: number === undefined ? text : String(number), href, title: text });
    }),
    ', ',
  );
}

function events(
  page: Page,
  start: number,
  end: number,
  tests: ReadonlyMap<number, readonly string[]>,
): Content {
  const own = [...tests].filter(([day]) => day >= start && day <= end).sort(([a], [b]) => a - b);
  return list(
    own.flatMap(([day, ids]) =>
      ids.map((id) => {
        const { text, href } = documentTarget(page, 'assessment', id);
        return html`${shownSpan(page.publication.words, isoDate(day), isoDate(day))}: ${link({ text, href })}`;
      }),
    ),
    'events',
  );
}

function windowsOf(data: Schedule['data']): readonly Window[] {
  return data.unitWindows
    .flatMap(({ unit, span }) => {
      const first = span === undefined ? undefined : dayNumber(span.from);
      const last = span === undefined ? undefined : dayNumber(span.to);
      return unit === undefined || first === undefined || last === undefined ? [] : [{ unit, first, last }];
    })
    .sort((a, b) => a.first - b.first)
    .map((window, at) => ({ ...window, tint: (at % 4) + 1 }));
}

function testsOf(data: Schedule['data']): ReadonlyMap<number, readonly string[]> {
  const tests = new Map<number, string[]>();
  for (const { assessment, date } of data.assessmentWindows) {
    const day = date === undefined ? undefined : dayNumber(date);
    if (day === undefined || assessment === undefined) continue;
    tests.set(day, [...(tests.get(day) ?? []), assessment]);
  }
  return tests;
}
