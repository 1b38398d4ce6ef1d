import type { Facts } from '../../kinds/facts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { link, type Page, pathTarget } from '../page.ts';
import { givenWhen } from './around.ts';
import { table } from './table.ts';

/** Assessments with their type, when they are given, and how long they are. */
export function assessmentTable(page: Page, assessments: readonly Facts<'assessment'>[]): Html | undefined {
  const { words } = page.publication;
  return table({
    name: words.assessmentsHeading,
    columns: [
      { title: words.assessment },
      { title: words.type },
      { title: words.given },
      { title: words.itemsHeading, isNumber: true },
      { title: words.pointsHeading, isNumber: true },
      { title: words.minutesHeading, isNumber: true },
    ],
    rows: assessments.map((facts) => ({
      cells: [
        link(pathTarget(page, facts.path, facts.title)),
        html`${facts.data.type === undefined ? undefined : words.assessmentTypes[facts.data.type]}${facts.data.common ? html`, ${words.common.toLowerCase()}` : undefined}`,
        givenWhen(page, facts),
        facts.data.items.length,
        pointsOf(facts) || undefined,
        facts.data.minutes,
      ],
    })),
  });
}

export function pointsOf(facts: Facts<'assessment'>): number {
  return facts.data.items.reduce((sum, { points }) => sum + (points ?? 0), 0);
}
