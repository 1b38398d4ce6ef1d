/** The first page: what the curriculum is, its units in order, and the ways into it. */
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf } from '../../kinds/fields.ts';
import { outline } from '../../model/outline.ts';
import { calendarAddress, coverageAddress, homeAddress, mapAddress, standardsAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { markdownBody, markdownValue } from '../markdown/markdown.ts';
import { hrefTo, link, openPage, type Page, pathTarget } from '../page.ts';
import { recentChanges } from '../parts/changes.ts';
import { unplaced } from '../parts/contents.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import { subjectsOf, unitList } from '../parts/unit-list.ts';
import { yearAtAGlance } from '../parts/year.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { gradeInWords } from '../words.ts';
import { coverageCounts, ownRows } from './standards.ts';

export function homePage(publication: Publication): PlannedPage {
  const curriculum = publication.index.all('curriculum')[0];
  const units = outline(publication.index).units.map(({ facts }) => facts);
  return {
    path: homeAddress,
    needs: [
      ...new Set([...(curriculum === undefined ? [] : [curriculum.path]), ...units.map(({ path }) => path)]),
    ],
    render: (documents) => {
      const page = openPage(publication, homeAddress);
      const { words } = publication;
      const document = curriculum === undefined ? undefined : documents.get(curriculum.path);
      const fields = fieldsOf(document?.value);
      const grades = curriculum?.data.grades ?? [];
      return framed(page, {
        title: publication.title,
        kind: 'home',
        over: dotted([curriculum?.data.subject, ...gradeNames(publication, grades)]),
        summary:
          curriculum === undefined
            ? undefined
            : markdownValue(page, { from: curriculum.path, above: 1 }, fields['summary']),
        side: [counts(page, units), publication.audience === 'teacher' ? ways(page) : undefined],
        content: [
          publication.audience === 'student'
            ? undefined
            : section(2, words.yearAtAGlance, [
                yearAtAGlance(page, units, publication.calendar, true),
                publication.calendar === undefined
                  ? undefined
                  : html`<p class="more"><a href="${hrefTo(page, calendarAddress)}">${words.toCalendar}</a></p>\n`,
              ]),
          section(2, words.unitsInOrder, unitList(page, curriculum, documents)),
          markdownBody(page, document, 1),
          elsewhere(page),
          recentChanges(page),
        ],
        facts: curriculum,
        document: fields,
      });
    },
  };
}

/** One or two by name, more as from the first to the last. */
function gradeNames({ words }: Publication, grades: readonly string[]): readonly string[] {
  const [first, last] = [grades[0], grades.at(-1)];
  return grades.length > 2 && first !== undefined && last !== undefined
    ? [words.grades(first, last)]
    : grades.map((grade) => gradeInWords(words, grade));
}

function counts(page: Page, units: readonly Facts<'unit'>[]): Html | undefined {
  const { words, index } = page.publication;
  // Units of several subjects are taught on the same days, so their sum would be no number of days; nor would it be
  // one where a unit does not say how many it takes.
  const isSum =
    subjectsOf(page.publication, units).size < 2 && units.every(({ data }) => data.days !== undefined);
  const days = isSum ? units.reduce((sum, { data }) => sum + (data.days ?? 0), 0) : 0;
  const amounts = [
    [units.length, words.units],
    [index.all('lesson').length, words.lessons],
    [index.all('assessment').length, words.assessments],
    [index.all('protocol').length, words.sessions],
  ] as const;
  return factList([
    { name: words.time, value: days === 0 ? undefined : words.days(days) },
    {
      name: words.inside,
      value: list(amounts.flatMap(([count, says]) => (count === 0 ? [] : [says(count)]))),
    },
  ]);
}

/** Ways into the curriculum other than by its units. */
function ways(page: Page): Html {
  const { words } = page.publication;
  const rows = ownRows(page.publication);
  const covered = rows.filter(({ state }) => state === 'covered').length;
  return html`<div class="ways">
<p class="label">${words.coverageHeading}</p>
${
  rows.length === 0
    ? undefined
    : html`<p>${words.standardsCovered(covered, rows.length)}</p>
`
}${coverageCounts(page)}<p class="more"><a href="${hrefTo(page, standardsAddress)}">${words.toStandards}</a></p>
<p class="more"><a href="${hrefTo(page, mapAddress)}">${words.toMap}</a></p>
<p class="more"><a href="${hrefTo(page, coverageAddress)}">${words.learningToReport}</a></p>
</div>
`;
}

/** Every page that no unit leads to. */
function elsewhere(page: Page): Content {
  const { words, index, order } = page.publication;
  const placed = new Set(order.units.map(({ facts }) => facts.path));
  const links = (documents: readonly Facts[]): Html | undefined =>
    list(documents.map((facts) => link(pathTarget(page, facts.path, facts.title))));
  return [
    section(2, words.moreUnits, links(index.all('unit').filter(({ path }) => !placed.has(path)))),
    section(2, words.moreLessons, links(unplaced(page.publication, 'lesson'))),
    section(2, words.moreAssessments, links(unplaced(page.publication, 'assessment'))),
    section(2, words.otherSessions, links(unplaced(page.publication, 'protocol'))),
    section(2, words.teamsAndTime, links([...index.all('schedule'), ...index.all('feedback')])),
  ];
}
