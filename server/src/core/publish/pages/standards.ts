/** The page of standards: every standard of the curriculum's grades and every one it names, with its thread. */
import { type CoverageRow, coverage } from '../../model/coverage.ts';
import { standardsAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { openPage, type Page } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import { credits } from '../parts/catalogue-credits.ts';
import { coverageMark, coverageStates } from '../parts/coverage-mark.ts';
import { section } from '../parts/section.ts';
import { standardBranches } from '../parts/standard-branch.ts';
import { type Branch, standardGroups } from '../parts/standard-groups.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function standardsPage(publication: Publication): PlannedPage {
  return {
    path: standardsAddress,
    needs: [],
    render: () => {
      const page = openPage(publication, standardsAddress);
      const { words, index } = publication;
      const rows = new Map(coverage(index).rows.map((row) => [row.standard.code, row]));
      const groups = standardGroups(publication);
      const shown = (title: string, branches: readonly Branch[]): Html | undefined =>
        section(2, title, standardBranches(page, branches, rows, 3));
      return framed(page, {
        title: words.standards,
        kind: 'standards',
        above: crumbsTo(page, undefined),
        summary: html`${words.standardsIntroduction}`,
        content: [
          section(2, words.coverageHeading, [coverageCounts(page), meanings(page)]),
          groups.own.map(({ title, branches }) => shown(title, branches)),
          shown(words.practiceStandards, groups.practices),
          shown(words.relatedStandards, groups.others),
          section(2, words.source, credits(publication)),
        ],
      });
    },
  };
}

/** How many standards of the curriculum's grades are in each state. */
export function coverageCounts(page: Page): Html | undefined {
  const { words } = page.publication;
  const rows = ownRows(page.publication);
  if (rows.length === 0) return undefined;
  const counts = coverageStates.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0
      ? []
      : [html`<li>${coverageMark(words, state)} <span class="count">${count}</span></li>\n`];
  });
  return html`<ul class="counts">\n${counts}</ul>\n`;
}

/** Coverage of the standards of the curriculum's own grades. */
export function ownRows({ index }: Publication): readonly CoverageRow[] {
  const grades = new Set(index.all('curriculum')[0]?.data.grades ?? []);
  return coverage(index).rows.filter(({ standard }) => standard.grades.some((grade) => grades.has(grade)));
}

function meanings(page: Page): Html {
  const { words } = page.publication;
  return html`<details class="legend"><summary>${words.legend}</summary>
<ul>
${coverageStates.map((state) => html`<li>${coverageMark(words, state)}: ${words.stateMeanings[state]}</li>\n`)}</ul>
</details>
`;
}
