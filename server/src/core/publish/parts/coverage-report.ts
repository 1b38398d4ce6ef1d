/**
 * The coverage report: how far the standards are covered, what is missing, the practices of professional learning in
 * figures, and the matrix. The page of the site and the panel of an editor show the same.
 */
import { coverage } from '../../model/coverage.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { coverageMark, coverageStates } from './coverage-mark.ts';
import { professionalLearningParts } from './professional-learning.ts';
import { list, section } from './section.ts';
import { namedStandard } from './standards-by-role.ts';
import { standardsByUnitTable } from './standards-by-unit.ts';

/** What one reads of a list of standards; the matrix has all of them. */
const mostListed = 200;
/** A longer list begins closed, so that the figures below it are seen. */
const mostOpen = 8;

export function coverageReport(page: Page): readonly (Html | undefined)[] {
  const { words } = page.publication;
  return [
    summary(page),
    section(2, words.learningGaps, gaps(page)),
    section(2, words.learningTitle, professionalLearningParts(page)),
    section(2, words.standardsByUnit, standardsByUnitTable(page)),
  ];
}

function summary(page: Page): Html | undefined {
  const { words, index } = page.publication;
  const { rows } = coverage(index);
  if (rows.length === 0) return undefined;
  const covered = rows.filter(({ state }) => state === 'covered').length;
  const counts = coverageStates.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0
      ? []
      : [html`<li>${coverageMark(words, state)} <span class="count">${count}</span></li>\n`];
  });
  return html`<p class="figure"><meter min="0" max="${rows.length}" value="${covered}" aria-label="${words.coverageHeading}"></meter> ${words.standardsCovered(covered, rows.length)}</p>
<ul class="counts">
${counts}</ul>
`;
}

function gaps(page: Page): readonly (Html | undefined)[] {
  const { words, index } = page.publication;
  const { rows } = coverage(index);
  const states = coverageStates.filter((state) => state !== 'covered');
  const lists = states.map((state) => {
    const own = rows.filter((row) => row.state === state);
    const rest = own.length - mostListed;
    if (own.length === 0) return undefined;
    const items = own.slice(0, mostListed).map(({ standard }) => namedStandard(page, standard));
    return html`<details class="gap-list"${own.length <= mostOpen ? html` open` : undefined}>
<summary><h3>${coverageMark(words, state)} (${own.length})</h3></summary>
<p class="note">${words.stateMeanings[state]}</p>
${list(items, 'standards')}${rest > 0 ? html`<p class="note">${words.learningMore(rest)}</p>\n` : undefined}</details>
`;
  });
  return lists.some((part) => part !== undefined) ? lists : [html`<p>${words.learningNoGaps}</p>`];
}
