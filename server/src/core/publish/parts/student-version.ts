/** An assessment as students get it: room for their name, the directions, and the items without answers. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../../kinds/fields.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownValue } from '../markdown/markdown.ts';
import type { Page } from '../page.ts';
import { assessmentItem } from './item.ts';
import type { HeadingLevel } from './section.ts';

/** @param level - of the headings of the items. */
export function studentVersion(
  page: Page,
  facts: Facts<'assessment'>,
  fields: Fields,
  level: HeadingLevel,
): Content {
  const directions = textOf(fields['directions']);
  const items = listOf(fields['items']).map(
    (value, index): Content => assessmentItem(page, facts.path, fieldsOf(value), index + 1, level),
  );
  if (items.length === 0 && directions === undefined) return undefined;
  return [
    nameLine(page),
    directions === undefined
      ? undefined
      : html`<div class="directions">${markdownValue(page, { from: facts.path, above: level - 1 }, directions)}</div>\n`,
    items,
  ];
}

/** Where students write who they are. */
export function nameLine({ publication: { words } }: Page): Html {
  return html`<p class="name-line" aria-hidden="true"><span>${words.name}</span><span>${words.dateLine}</span></p>\n`;
}
