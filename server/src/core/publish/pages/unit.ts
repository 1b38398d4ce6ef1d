/** The page of a unit: what it is about, its standards, and everything in it in the order of teaching. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, textsOf } from '../../kinds/fields.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownBody } from '../markdown/markdown.ts';
import { hrefTo, type Page, standardLinks } from '../page.ts';
import { neighbours, unitNumber } from '../parts/around.ts';
import { assessmentTable } from '../parts/assessment-table.ts';
import { assessmentsOf, lessonsOf } from '../parts/contents.ts';
import { lessonSequence } from '../parts/lesson-sequence.ts';
import { materialsToPrepare } from '../parts/materials-to-prepare.ts';
import { differentiation, markdownList, vocabulary } from '../parts/resources.ts';
import { dotted, factList, section } from '../parts/section.ts';
import { sessionTable } from '../parts/sessions.ts';
import { standardsByRole } from '../parts/standards-by-role.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { gradeInWords } from '../words.ts';
import { documentPage } from './document-page.ts';

export function unitPage(publication: Publication, facts: Facts<'unit'>, path: string): PlannedPage {
  return documentPage(
    publication,
    facts,
    path,
    ({ page, fields, document, documents }) => {
      const { words } = page.publication;
      const isForTeachers = publication.audience === 'teacher';
      const from = facts.path;
      return {
        over: over(page.publication, facts),
        side: side(page, facts, fields),
        content: [
          section(
            2,
            words.essentialQuestions,
            markdownList(page, { from, above: 2 }, fields['essential-questions']),
          ),
          section(2, words.understandings, markdownList(page, { from, above: 2 }, fields['understandings'])),
          standardsByRole(page, fields, isForTeachers),
          section(2, words.lessonSequence, lessonSequence(page, facts, fields, documents)),
          section(2, words.assessmentsHeading, assessmentTable(page, assessmentsOf(publication, facts))),
          section(2, words.teamSessions, sessionTable(page, facts)),
          vocabulary(page, from, fields),
          publication.audience === 'student' ? undefined : materialsToPrepare(page, facts, fields, documents),
          isForTeachers ? [markdownBody(page, document, 1), differentiation(page, from, fields)] : undefined,
          neighbours(page, publication.rows().units, facts),
        ],
      };
    },
    lessonsOf(publication, facts).map((lesson) => lesson.path),
  );
}

function over(publication: Publication, facts: Facts<'unit'>): Content {
  const { words } = publication;
  const number = unitNumber(publication, facts);
  const { grade, subject } = facts.data;
  return dotted([
    number === undefined ? words.unit : words.unitNumber(number),
    grade === undefined ? undefined : gradeInWords(words, grade),
    subject,
  ]);
}

function side(page: Page, facts: Facts<'unit'>, fields: Fields): Html {
  const { words, addresses } = page.publication;
  const { days, minutesPerDay } = facts.data;
  const lessons = lessonsOf(page.publication, facts).length;
  const assessments = assessmentsOf(page.publication, facts).length;
  const map = addresses.unitMap(facts.path);
  const list = factList([
    { name: words.time, value: days === undefined ? undefined : words.days(days) },
    { name: words.classTime, value: minutesPerDay === undefined ? undefined : words.minutes(minutesPerDay) },
    { name: words.lessonSequence, value: lessons === 0 ? undefined : lessons },
    { name: words.assessmentsHeading, value: assessments === 0 ? undefined : assessments },
    {
      name: words.roles.addressing,
      value: standardLinks(page, textsOf(fieldsOf(fields['standards'])['addressing'])),
    },
  ]);
  return html`${list}${map === undefined ? undefined : html`<p class="more"><a href="${hrefTo(page, map)}">${words.mapOfUnit}</a></p>\n`}`;
}
