/** The page of a lesson: what it is for, what to prepare, and its activities. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf } from '../../kinds/fields.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownBody, markdownValue } from '../markdown/markdown.ts';
import { documentLink, link, type Page, pathTarget, standardLinks } from '../page.ts';
import { lessonNumber, neighbours, teamWorkOn, unitNumber, unitOf } from '../parts/around.ts';
import { differentiation, materials, vocabulary } from '../parts/resources.ts';
import { beside, dotted, factList, list, section } from '../parts/section.ts';
import { sheetLinks } from '../parts/sheets.ts';
import { standardsByRole } from '../parts/standards-by-role.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import type { Words } from '../words.ts';
import { documentPage } from './document-page.ts';

export function lessonPage(publication: Publication, facts: Facts<'lesson'>, path: string): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const from = facts.path;
    return {
      over: overLesson(page.publication, facts, unitOf(publication, facts)),
      side: [factsOfLesson(page, facts, fields), glance(page, facts)],
      content: [
        objectives(page, from, fields),
        standardsByRole(page, fields, false),
        beside(materials(page, from, fields), vocabulary(page, from, fields)),
        html`<div class="body">\n${markdownBody(page, document, 1)}\n</div>\n`,
        differentiation(page, from, fields),
        teamWork(page, facts),
        neighbours(page, publication.rows().lessons, facts),
      ],
    };
  });
}

export function overLesson(
  publication: Publication,
  facts: Facts<'lesson'>,
  unit: Facts<'unit'> | undefined,
): Content {
  const { words } = publication;
  const place = lessonNumber(publication, facts);
  const number = unit === undefined ? undefined : unitNumber(publication, unit);
  if (place === undefined) return words.lesson;
  return dotted([
    number === undefined ? undefined : words.unitNumber(number),
    words.lessonOf(place.number, place.count),
  ]);
}

function factsOfLesson(page: Page, { data, path }: Facts<'lesson'>, fields: Fields): Html | undefined {
  const { words } = page.publication;
  const minutes = data.minutes === undefined ? undefined : words.minutes(data.minutes);
  return factList([
    { name: words.time, value: minutes ?? (data.days === undefined ? undefined : words.periods(data.days)) },
    {
      name: words.roles.addressing,
      value: standardLinks(page, textsOf(fieldsOf(fields['standards'])['addressing'])),
    },
    { name: words.rigor, value: data.rigor.map((aspect) => words.rigorAspects[aspect]).join(', ') },
    {
      name: words.dok,
      value: data.dok === undefined ? undefined : dokLevel(words, data.dok),
    },
    {
      name: words.checks,
      value: list(textsOf(fields['checks']).map((id) => documentLink(page, 'assessment', id))),
    },
    { name: words.forPrinting, value: sheetLinks(page, path, ['handout']) },
  ]);
}

const dokLevels = ['recall', 'skill-or-concept', 'strategic-thinking', 'extended-thinking'] as const;

function dokLevel(words: Words, level: number): string {
  const id = dokLevels[level - 1];
  return id === undefined ? String(level) : words.dokLevel(level, words.dokLevels[id]);
}

/** The activities with their times. */
function glance(page: Page, { data }: Facts<'lesson'>): Html | undefined {
  const { words } = page.publication;
  if (data.activities.length === 0) return undefined;
  const total = data.activities.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return html`<nav class="glance" aria-label="${words.activities}">
<p class="label">${words.activities}</p>
<ol>
${data.activities.map(
  ({ title, minutes }, at) =>
    html`<li><a href="#${siteAnchor('activity', at + 1)}">${title}</a>${minutes === undefined ? undefined : html` <span class="time">${words.minutes(minutes)}</span>`}</li>\n`,
)}</ol>
${total > 0 ? html`<p class="total">${words.total} <span class="time">${words.minutes(total)}</span></p>\n` : undefined}</nav>
`;
}

function objectives(page: Page, from: string, fields: Fields): Html | undefined {
  const items = listOf(fields['objectives']).map((value): Content => {
    const objective = fieldsOf(value);
    const said = textOf(objective['text']);
    if (said === undefined) return undefined;
    const standards = textsOf(objective['standards']);
    return html`${markdownValue(page, { from, above: 2 }, said)}${standards.length === 0 ? undefined : html` <span class="codes">${standardLinks(page, standards)}</span>`}`;
  });
  return section(2, page.publication.words.objectives, list(items, 'goals'));
}

function teamWork(page: Page, facts: Facts<'lesson'>): Html | undefined {
  const items = teamWorkOn(page, 'lesson', facts.id).map(
    (work) => html`${link(pathTarget(page, work.facts.path, work.facts.title))}: ${work.roles.join('; ')}`,
  );
  return section(2, page.publication.words.teamWork, list(items));
}
