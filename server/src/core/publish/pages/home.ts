/** The first page: what the curriculum is, its units in order, and the ways into it. */
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf, textsOf } from '../../kinds/fields.ts';
import { outline } from '../../model/outline.ts';
import type { Document } from '../../syntax/document.ts';
import { calendarAddress, coverageAddress, homeAddress, mapAddress, standardsAddress } from '../addresses.ts';
import { type Content, type Html, html, isEmpty } from '../html.ts';
import { framed } from '../layout.ts';
import { markdownBody, markdownValue } from '../markdown/markdown.ts';
import { documentLink, hrefTo, link, openPage, type Page, pathTarget, standardLinks } from '../page.ts';
import { unitNumber } from '../parts/around.ts';
import { recentChanges } from '../parts/changes.ts';
import { assessmentsOf, lessonsOf, unplaced } from '../parts/contents.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import { sessionsOf } from '../parts/sessions.ts';
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
  const days = units.reduce((sum, { data }) => sum + (data.days ?? 0), 0);
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

/** The units as the curriculum lists them; one that is not on the site is its title. */
function unitList(
  page: Page,
  curriculum: Facts<'curriculum'> | undefined,
  documents: ReadonlyMap<string, Document>,
): Html | undefined {
  const { index, everything } = page.publication;
  const ids = curriculum?.references
    .filter(({ role, spaces }) => role === 'contains' && spaces[0] === 'unit')
    .map(({ id }) => id);
  const entries =
    ids === undefined
      ? index.all('unit').map((facts) => unitEntry(page, facts, documents))
      : [...new Set(ids)].map((id) => {
          const facts = index.document('unit', id);
          return facts === undefined
            ? missingUnit(page, id, everything.document('unit', id))
            : unitEntry(page, facts, documents);
        });
  return entries.length === 0
    ? undefined
    : html`<ol class="thread units">
${entries}</ol>`;
}

function unitEntry(page: Page, facts: Facts<'unit'>, documents: ReadonlyMap<string, Document>): Html {
  const { words, index } = page.publication;
  const fields = fieldsOf(documents.get(facts.path)?.value);
  const summary = markdownValue(page, { from: facts.path, above: 3 }, fields['summary']);
  const lessons = lessonsOf(page.publication, facts).length;
  const assessments = assessmentsOf(page.publication, facts).length;
  const sessions = sessionsOf(page.publication, facts).filter(({ kind }) => kind === 'protocol').length;
  const details = dotted([
    facts.data.grade === undefined || (index.all('curriculum')[0]?.data.grades.length ?? 0) < 2
      ? undefined
      : gradeInWords(words, facts.data.grade),
    facts.data.days === undefined ? undefined : words.days(facts.data.days),
    lessons === 0 ? words.outline : words.lessons(lessons),
    assessments === 0 ? undefined : words.assessments(assessments),
    sessions === 0 ? undefined : words.sessions(sessions),
  ]);
  const standards = textsOf(fieldsOf(fields['standards'])['addressing']);
  return html`<li class="unit"><span class="number">${unitNumber(page.publication, facts)}</span><div>
<h3 class="name">${link(pathTarget(page, facts.path, facts.title))}</h3>
<p class="details">${details}</p>
${
  isEmpty(summary)
    ? undefined
    : html`<div class="about">${summary}</div>
`
}${
  standards.length === 0
    ? undefined
    : html`<p class="codes">${standardLinks(page, standards)}</p>
`
}</div></li>
`;
}

function missingUnit(page: Page, id: string, facts: Facts<'unit'> | undefined): Html {
  const number = facts === undefined ? undefined : unitNumber(page.publication, facts);
  return html`<li class="unit missing"><span class="number">${number}</span><div>
<h3 class="name">${documentLink(page, 'unit', id)} <span class="badge">${page.publication.words.notPublished}</span></h3>
</div></li>
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
