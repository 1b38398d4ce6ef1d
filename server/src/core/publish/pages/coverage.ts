/** The coverage report of the site, for teachers. */
import { coverageAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { framed } from '../layout.ts';
import { openPage } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import { coverageReport } from '../parts/coverage-report.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function coveragePage(publication: Publication): PlannedPage {
  return {
    path: coverageAddress,
    needs: [],
    render: () => {
      const page = openPage(publication, coverageAddress);
      const { words } = publication;
      return framed(page, {
        title: words.learningReport,
        kind: 'coverage',
        above: crumbsTo(page, undefined),
        summary: html`${words.learningIntroduction}`,
        content: coverageReport(page),
      });
    },
  };
}
