/** How an assessment is scored: items at a glance, answers and what they tell, and rubrics. For teachers. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf, textsOf } from '../../kinds/fields.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html, isEmpty, joined } from '../html.ts';
import { markdownValue, type Place } from '../markdown/markdown.ts';
import { hrefTo, type Page, standardLinks } from '../page.ts';
import { pointsOf } from './assessment-table.ts';
import { type Choice, choicesOf, itemAnchor } from './item.ts';
import { anchor, type HeadingLevel } from './section.ts';
import { table } from './table.ts';

export function scoringGuide(page: Page, facts: Facts<'assessment'>, fields: Fields): Html {
  return html`<section class="scoring-guide" id="scoring.guide">
<h2>${page.publication.words.scoringGuide}</h2>
${scoringParts(page, facts, fields, 3)}</section>
`;
}

/** @param level - of the headings of its parts. */
export function scoringParts(
  page: Page,
  facts: Facts<'assessment'>,
  fields: Fields,
  level: HeadingLevel,
): Content {
  const { words } = page.publication;
  const items = listOf(fields['items']).map(fieldsOf);
  const rubrics = rubricsOf(fields);
  const place = { from: facts.path, above: level };
  const answers = items.map((item, index) => answer(page, place, item, index + 1, rubrics));
  const heading = (title: string): Html => html`<h${level}>${title}</h${level}>\n`;
  return [
    html`${heading(words.itemsAtAGlance)}${itemTable(page, facts, items)}`,
    answers.every(isEmpty) ? undefined : html`${heading(words.answers)}${answers}`,
    rubrics.size === 0
      ? undefined
      : html`${heading(words.rubrics)}${[...rubrics.values()].map((rubric) => rubricTable(page, place, rubric))}`,
  ];
}

function itemTable(page: Page, facts: Facts<'assessment'>, items: readonly Fields[]): Html | undefined {
  const { words, addresses } = page.publication;
  const itemsAt = addresses.page(facts.path) ?? page.path;
  return table({
    name: words.itemsAtAGlance,
    columns: [
      { title: words.item },
      { title: words.type },
      { title: words.standards },
      { title: words.rigor },
      { title: words.dok, isNumber: true },
      { title: words.pointsHeading, isNumber: true },
    ],
    rows: items.map((item, index) => {
      const type = textOf(item['type']);
      const { rigor } = facts.data.items[index] ?? {};
      return {
        cells: [
          html`<a href="${hrefTo(page, itemsAt, itemAnchor(index + 1))}">${words.itemNumber(index + 1)}</a>`,
          type === undefined ? undefined : (words.itemTypes[type] ?? type),
          standardLinks(page, textsOf(item['standards'])),
          rigor === undefined ? undefined : words.rigorAspects[rigor],
          numberOf(item['dok']),
          numberOf(item['points']),
        ],
      };
    }),
    ...(pointsOf(facts) > 0 ? { foot: [words.total, '', '', '', '', pointsOf(facts)] } : {}),
  });
}

/** The answer of one item, what its choices tell, and the rubric it is scored with. */
function answer(
  page: Page,
  place: Place,
  item: Fields,
  number: number,
  rubrics: ReadonlyMap<string, Fields>,
): Html | undefined {
  const { words } = page.publication;
  const given = answersOf(item).map((value) => markdownValue(page, below(place), value));
  const choices = choicesOf(item);
  const rubric = textOf(item['rubric']);
  const content = [
    given.length === 0
      ? undefined
      : html`<div class="solution"><p class="label">${words.answer}</p>\n<div>${joined(given, ', ')}</div></div>\n`,
    choices.some(({ tells, match }) => tells !== undefined || match !== undefined)
      ? choiceTable(page, below(place), item, choices)
      : undefined,
    rubric === undefined
      ? undefined
      : html`<p class="details">${words.scoredWith} ${rubricLink(rubric, rubrics)}</p>\n`,
  ];
  return isEmpty(content)
    ? undefined
    : html`<section class="item-answer">\n<h${place.above + 1}>${words.itemNumber(number)}</h${place.above + 1}>\n${content}</section>\n`;
}

/** Below the heading of a part of a place. */
function below({ from, above }: Place): Place {
  return { from, above: above + 1 };
}

function choiceTable(page: Page, place: Place, item: Fields, choices: readonly Choice[]): Html | undefined {
  const { words } = page.publication;
  const right = new Set(answersOf(item).map((value) => String(value).trim()));
  const withMatch = choices.some(({ match }) => match !== undefined);
  const withTells = choices.some(({ tells }) => tells !== undefined);
  return table({
    name: words.choice,
    columns: [
      { title: words.choice },
      { title: words.text },
      ...(withMatch ? [{ title: words.match }] : []),
      ...(withTells ? [{ title: words.tells }] : []),
    ],
    rows: choices.map(({ letter, text, match, tells }, index) => {
      const isRight = right.has(letter) || right.has(String(text).trim());
      return {
        className: isRight ? 'right' : undefined,
        cells: [
          html`${withMatch ? index + 1 : letter}${isRight ? html` <span class="right-mark">✓ ${words.correct}</span>` : undefined}`,
          markdownValue(page, place, text),
          ...(withMatch ? [markdownValue(page, place, match)] : []),
          ...(withTells ? [markdownValue(page, place, tells)] : []),
        ],
      };
    }),
  });
}

function answersOf(item: Fields): readonly unknown[] {
  const value = item['answer'];
  return (Array.isArray(value) ? value : [value]).filter((part) =>
    ['string', 'number', 'boolean'].includes(typeof part),
  );
}

/** By id; of two with one id the first counts. One without an id is shown, and nothing links to it. */
function rubricsOf(fields: Fields): ReadonlyMap<string, Fields> {
  const rubrics = new Map<string, Fields>();
  listOf(fields['rubrics']).forEach((value, index) => {
    const rubric = fieldsOf(value);
    const id = textOf(rubric['id']);
    rubrics.set(id === undefined || rubrics.has(id) ? `${index} ${id ?? ''}` : id, rubric);
  });
  return rubrics;
}

function rubricLink(id: string, rubrics: ReadonlyMap<string, Fields>): Content {
  const rubric = rubrics.get(id);
  return rubric === undefined
    ? id
    : html`<a href="#${siteAnchor('rubric', id)}">${textOf(rubric['title']) ?? id}</a>`;
}

function rubricTable(page: Page, place: Place, rubric: Fields): Html {
  const { words } = page.publication;
  const id = textOf(rubric['id']);
  const title = textOf(rubric['title']) ?? id ?? words.rubric;
  const levels = table({
    name: title,
    className: 'rubric',
    columns: [{ title: words.score }, { title: words.whatItShows }],
    rows: listOf(rubric['levels']).map((value) => {
      const level = fieldsOf(value);
      return {
        cells: [numberOf(level['points']), markdownValue(page, below(place), level['description'])],
      };
    }),
  });
  return html`<section class="rubric"${anchor(id === undefined ? undefined : siteAnchor('rubric', id))}>\n<h${place.above + 1}>${title}</h${place.above + 1}>\n${levels}</section>\n`;
}
