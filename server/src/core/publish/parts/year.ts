/** The year at a glance: each unit with its dates, and a bar that shows where in the year they are. */
import type { Facts } from '../../kinds/facts.ts';
import { dayNumber } from '../../model/calendar.ts';
import { type Html, html } from '../html.ts';
import { link, type Page, pathTarget } from '../page.ts';
import { unitNumber } from './around.ts';
import { assessmentsOf, lessonsOf } from './contents.ts';
import { shownSpan } from './dates.ts';
import { table } from './table.ts';

/**
 * @param units - in teaching order.
 * @param isShort - whether only the dates are wanted, where the units follow with all that is in them.
 */
export function yearAtAGlance(
  page: Page,
  units: readonly Facts<'unit'>[],
  schedule: Facts<'schedule'> | undefined,
  isShort: boolean,
): Html | undefined {
  const { words } = page.publication;
  const spans = new Map(
    (schedule?.data.unitWindows ?? []).flatMap(({ unit, span }) =>
      unit === undefined || span === undefined ? [] : [[unit, span] as const],
    ),
  );
  const rows = units.map((facts) => ({ facts, span: spans.get(facts.id ?? '') }));
  if (!rows.some(({ span }) => span !== undefined)) return undefined;
  const days = rows.flatMap(({ span }) =>
    span === undefined ? [] : [dayNumber(span.from) ?? 0, dayNumber(span.to) ?? 0],
  );
  const first = Math.min(dayNumber(schedule?.data.starts ?? '') ?? Number.POSITIVE_INFINITY, ...days);
  const last = Math.max(dayNumber(schedule?.data.ends ?? '') ?? Number.NEGATIVE_INFINITY, ...days);
  const withAssessments = page.publication.audience === 'teacher';
  return table({
    name: words.yearAtAGlance,
    className: 'year',
    columns: [
      { title: words.unit },
      { title: words.dates },
      { title: html`<span class="hidden">${words.yearAtAGlance}</span>` },
      ...(isShort
        ? []
        : [
            { title: words.time, isNumber: true },
            { title: words.lessonSequence, isNumber: true },
          ]),
      ...(!isShort && withAssessments ? [{ title: words.assessmentsHeading, isNumber: true }] : []),
    ],
    rows: rows.map(({ facts, span }) => {
      const number = unitNumber(page.publication, facts);
      return {
        cells: [
          html`${number === undefined ? undefined : html`<span class="unit-number">${number}</span> `}${link(pathTarget(page, facts.path, facts.title))}`,
          shownSpan(words, span?.from, span?.to),
          span === undefined ? undefined : bar(span, first, last),
          ...(isShort
            ? []
            : [
                facts.data.days === undefined ? undefined : words.days(facts.data.days),
                lessonsOf(page.publication, facts).length || undefined,
              ]),
          ...(!isShort && withAssessments
            ? [assessmentsOf(page.publication, facts).length || undefined]
            : []),
        ],
      };
    }),
  });
}

/** Where a span stands between the first and the last day. Its dates stand beside it in words. */
function bar(span: { readonly from: string; readonly to: string }, first: number, last: number): Html {
  const whole = Math.max(1, last - first + 1);
  const start = (((dayNumber(span.from) ?? first) - first) / whole) * 100;
  const width = (((dayNumber(span.to) ?? first) - (dayNumber(span.from) ?? first) + 1) / whole) * 100;
  const rounded = (value: number): string => Math.max(0, Math.min(100, value)).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="span" x="${rounded(start)}" width="${rounded(width)}" height="8"/></svg>`;
}
