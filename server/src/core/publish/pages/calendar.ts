/** The pacing calendar: which unit is taught when, by the schedule of the curriculum. */
import { calendarAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { framed } from '../layout.ts';
import { openPage } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import { months } from '../parts/months.ts';
import { section } from '../parts/section.ts';
import { yearAtAGlance } from '../parts/year.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

/** None without a schedule that has dates. */
export function calendarPages(publication: Publication): readonly PlannedPage[] {
  const { calendar, words } = publication;
  if (calendar === undefined) return [];
  return [
    {
      path: calendarAddress,
      needs: [],
      render: () => {
        const page = openPage(publication, calendarAddress);
        return framed(page, {
          title: words.calendar,
          kind: 'calendar',
          above: crumbsTo(page, undefined),
          content: [
            section(
              2,
              words.yearAtAGlance,
              yearAtAGlance(page, publication.rows().units.documents, calendar, false),
            ),
            section(2, words.monthByMonth, [
              html`<ul class="key">
<li><span class="test" aria-hidden="true">▲</span> ${words.assessment}</li>
<li><span class="off-key" aria-hidden="true"></span> ${words.holidays}</li>
</ul>
`,
              months(page, calendar),
            ]),
          ],
        });
      },
    },
  ];
}
