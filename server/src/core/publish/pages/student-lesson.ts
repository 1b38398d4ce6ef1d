/** The page of a lesson for students and families: what it is for and what students do, without the teacher's part. */
import type { Facts } from '../../kinds/facts.ts';
import { html } from '../html.ts';
import { markdownForStudents } from '../markdown/markdown.ts';
import { neighbours, unitOf } from '../parts/around.ts';
import { materials, vocabulary } from '../parts/resources.ts';
import { beside, factList } from '../parts/section.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { documentPage } from './document-page.ts';
import { overLesson } from './lesson.ts';
import { goals } from './sheets.ts';

export function studentLessonPage(
  publication: Publication,
  facts: Facts<'lesson'>,
  path: string,
): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const { words, audience } = page.publication;
    const from = facts.path;
    const { minutes } = facts.data;
    return {
      over: overLesson(page.publication, facts, unitOf(publication, facts)),
      side: factList([
        { name: words.time, value: minutes === undefined ? undefined : words.minutes(minutes) },
      ]),
      content: [
        goals(page, from, fields),
        beside(
          audience === 'family' ? materials(page, from, fields) : undefined,
          vocabulary(page, from, fields),
        ),
        html`<div class="body">\n${markdownForStudents(page, document, 1)}\n</div>\n`,
        neighbours(page, publication.rows().lessons, facts),
      ],
    };
  });
}
