/** What a session or a feedback cycle looks at, by kind. */
import { type Fields, textOf, textsOf } from '../../kinds/fields.ts';
import { type Html, html } from '../html.ts';
import { documentLink, type Page } from '../page.ts';
import { factList, list } from './section.ts';
import { namedStandard } from './standards-by-role.ts';

export function focusList(page: Page, focus: Fields): Html | undefined {
  const { words, index } = page.publication;
  const unit = textOf(focus['unit']);
  const units = [...(unit === undefined ? [] : [unit]), ...textsOf(focus['units'])];
  const standards = textsOf(focus['standards']).flatMap((code) => {
    const found = index.standards.find(code).standards;
    return found.length === 0
      ? [html`<span class="code">${code}</span>`]
      : found.map((standard) => namedStandard(page, standard));
  });
  return factList([
    { name: words.focusUnits, value: list(units.map((id) => documentLink(page, 'unit', id))) },
    {
      name: words.focusLessons,
      value: list(textsOf(focus['lessons']).map((id) => documentLink(page, 'lesson', id))),
    },
    {
      name: words.focusAssessments,
      value: list(textsOf(focus['assessments']).map((id) => documentLink(page, 'assessment', id))),
    },
    { name: words.focusStandards, value: list(standards) },
  ]);
}
