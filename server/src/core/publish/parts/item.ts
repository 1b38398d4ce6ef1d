/** An item of an assessment as students see it. */
import { type Fields, fieldsOf, listOf, numberOf, textOf, textsOf } from '../../kinds/fields.ts';
import { byText } from '../../text/order.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownValue, type Place } from '../markdown/markdown.ts';
import { type Page, standardLinks } from '../page.ts';
import type { HeadingLevel } from './section.ts';

/** The choices of an item: plain lines, or maps with a text, its match, and what it tells. */
export interface Choice {
  readonly letter: string;
  readonly text: unknown;
  readonly match: unknown;
  readonly tells: string | undefined;
}

export function choicesOf(item: Fields): readonly Choice[] {
  return listOf(item['options']).map((value, index) => {
    const option = fieldsOf(value);
    const isMap = typeof value === 'object' && value !== null;
    return {
      letter: letterOf(index),
      text: isMap ? option['text'] : value,
      match: option['match'],
      tells: textOf(option['tells']),
    };
  });
}

export function itemAnchor(number: number): string {
  return siteAnchor('item', number);
}

/** @param level - of its heading. */
export function assessmentItem(
  page: Page,
  from: string,
  item: Fields,
  number: number,
  level: HeadingLevel,
): Html {
  const { words } = page.publication;
  const points = numberOf(item['points']);
  const standards = textsOf(item['standards']);
  const place = { from, above: level };
  const worth = points === undefined ? undefined : words.points(points);
  const measured =
    standards.length === 0
      ? undefined
      : html`<span class="for-teachers">${worth === undefined ? undefined : ' · '}${standardLinks(page, standards)}</span>`;
  return html`<section class="item" id="${itemAnchor(number)}">
<div class="item-head"><h${level}>${words.itemNumber(number)}</h${level}><p class="details">${worth}${measured}</p></div>
<div class="prompt">${markdownValue(page, place, item['prompt'])}</div>
${choices(page, place, item)}${space(item)}</section>
`;
}

function choices(page: Page, place: Place, item: Fields): Content {
  const options = choicesOf(item);
  if (options.length === 0) return undefined;
  const entries = options.map(({ text }) => html`<li>${markdownValue(page, place, text)}</li>\n`);
  if (item['type'] !== 'matching')
    return html`<ol class="options${item['type'] === 'multiple-select' ? ' several' : ''}">\n${entries}</ol>\n`;
  return html`<div class="matching">
<ol class="numbers">
${entries}</ol>
<ol class="options">
${matchesInOtherOrder(options).map((match) => html`<li>${markdownValue(page, place, match)}</li>\n`)}</ol>
</div>
`;
}

/** Sorted by their text, and moved on by one where that would give the answer away. */
function matchesInOtherOrder(options: readonly Choice[]): readonly unknown[] {
  const matches = options.map(({ match }) => match).filter((match) => match !== undefined && match !== null);
  const sorted = [...matches].sort((a, b) => byText(String(a), String(b)));
  const isGiven = sorted.length > 1 && sorted.every((match, index) => match === matches[index]);
  return isGiven ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
}

/** Room to write on paper. */
function space(item: Fields): Html | undefined {
  switch (item['type']) {
    case 'numeric':
    case 'short-answer':
      return html`<div class="space line" aria-hidden="true"></div>\n`;
    case 'constructed-response':
    case 'performance':
      return html`<div class="space box" aria-hidden="true"></div>\n`;
    default:
      return undefined;
  }
}

/** A, B, … Z, AA, AB … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
