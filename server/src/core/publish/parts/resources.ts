/** What a unit or a lesson needs and offers: vocabulary, materials, support for every student. */
import { termId } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../../kinds/fields.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownValue, type Place } from '../markdown/markdown.ts';
import type { Page } from '../page.ts';
import { list, section } from './section.ts';

export function vocabulary(page: Page, from: string, fields: Fields): Html | undefined {
  const seen = new Set<string>();
  const entries = listOf(fields['vocabulary']).flatMap((value) => {
    const entry = fieldsOf(value);
    const term = textOf(entry['term']);
    if (term === undefined) return [];
    const id = termId(term);
    const anchor = seen.has(id) ? undefined : html` id="${siteAnchor('term', id)}"`;
    seen.add(id);
    const definition = markdownValue(page, { from, above: 2 }, entry['definition']);
    return [html`<div${anchor}><dt><dfn>${term}</dfn></dt><dd>${definition}</dd></div>\n`];
  });
  if (entries.length === 0) return undefined;
  return section(2, page.publication.words.vocabulary, html`<dl class="vocabulary">\n${entries}</dl>`);
}

export function materials(page: Page, from: string, fields: Fields): Html | undefined {
  return section(2, page.publication.words.materials, list(materialItems(page, from, fields)));
}

/** Each with how many there should be of it. */
export function materialItems(page: Page, from: string, fields: Fields): readonly Content[] {
  return listOf(fields['materials']).map((value): Content => {
    const item = fieldsOf(value);
    const name = textOf(value) ?? textOf(item['name']);
    if (name === undefined) return undefined;
    const amount = typeof item['amount'] === 'number' ? String(item['amount']) : textOf(item['amount']);
    const note = textOf(item['note']);
    return html`${name}${amount === undefined ? undefined : html`, ${amount}`}${
      note === undefined
        ? undefined
        : html`<div class="note">${markdownValue(page, { from, above: 2 }, note)}</div>`
    }`;
  });
}

export function differentiation(page: Page, from: string, fields: Fields): Html | undefined {
  const { words } = page.publication;
  const own = fieldsOf(fields['differentiation']);
  const parts = Object.entries(words.differentiationFor).map(([key, title]) =>
    section(3, title, markdownList(page, { from, above: 3 }, own[key])),
  );
  return section(2, words.differentiation, parts);
}

/** A list of texts in Markdown. */
export function markdownList(page: Page, place: Place, values: unknown): Html | undefined {
  return list(listOf(values).map((value) => markdownValue(page, place, value)));
}
