/** The page of a lesson for students and families: what it is for and what students do, without the teacher's part. */
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf } from '../../kinds/fields.ts';
import { html } from '../html.ts';
import { framed } from '../layout.ts';
import { markdownForStudents, markdownValue } from '../markdown/markdown.ts';
import { openDocumentPage } from '../page.ts';
import { crumbsTo, neighbours, unitOf } from '../parts/around.ts';
import { materials, vocabulary } from '../parts/resources.ts';
import { beside, factList } from '../parts/section.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { overLesson } from './lesson.ts';
import { goals } from './sheets.ts';

export function studentLessonPage(
  publication: Publication,
  facts: Facts<'lesson'>,
  path: string,
): PlannedPage {
  return {
    path,
    needs: [facts.path],
    render: (documents) => {
      const document = documents.get(facts.path);
      const page = openDocumentPage(publication, path, document);
      const { words, audience } = page.publication;
      const fields = fieldsOf(document?.value);
      const from = facts.path;
      const unit = unitOf(publication, facts);
      const { minutes } = facts.data;
      return framed(page, {
        title: facts.title,
        kind: 'lesson',
        above: crumbsTo(page, unit),
        over: overLesson(page.publication, facts, unit),
        summary: markdownValue(page, { from, above: 1 }, fields['summary']),
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
        facts,
        document: fields,
        status: facts.status,
      });
    },
  };
}
