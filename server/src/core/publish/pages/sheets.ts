/**
 * Sheets for printing, each a page of its own: the handout of a lesson, the student version of an assessment, and
 * its scoring guide. Students get the first two, so there is no answer on them and nothing that is for teachers.
 */
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf, listOf, textOf } from '../../kinds/fields.ts';
import type { Sheet } from '../addresses.ts';
import { type Content, html } from '../html.ts';
import { framed } from '../layout.ts';
import { markdownForStudents, markdownValue } from '../markdown/markdown.ts';
import { openDocumentPage, type Page, pathTarget } from '../page.ts';
import { crumbsTo, unitOf } from '../parts/around.ts';
import { scoringParts } from '../parts/scoring-guide.ts';
import { list, section } from '../parts/section.ts';
import { nameLine, studentVersion } from '../parts/student-version.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function sheetPages(
  publication: Publication,
  facts: Facts<'lesson'> | Facts<'assessment'>,
): readonly PlannedPage[] {
  if (facts.kind === 'lesson') {
    return sheet(publication, facts, 'handout', (page, fields, document) => [
      nameLine(page),
      goals(page, facts.path, fields),
      html`<div class="body">\n${markdownForStudents(page, document, 1)}\n</div>\n`,
    ]);
  }
  return [
    ...sheet(publication, facts, 'paper', (page, fields) => studentVersion(page, facts, fields, 2)),
    ...sheet(publication, facts, 'scoring', (page, fields) => scoringParts(page, facts, fields, 2)),
  ];
}

type SheetContent = (
  page: Page,
  fields: ReturnType<typeof fieldsOf>,
  document: Parameters<typeof markdownForStudents>[1],
) => Content;

function sheet(
  publication: Publication,
  facts: Facts<'lesson'> | Facts<'assessment'>,
  kind: Sheet,
  content: SheetContent,
): readonly PlannedPage[] {
  const path = publication.addresses.sheet(kind, facts.path);
  if (path === undefined) return [];
  return [
    {
      path,
      needs: [facts.path],
      render: (documents) => {
        const document = documents.get(facts.path);
        const page = openDocumentPage(publication, path, document);
        const { language, license, authors } = fieldsOf(document?.value);
        const fields = fieldsOf(document?.value);
        return framed(page, {
          title: facts.title,
          kind,
          above: [...crumbsTo(page, unitOf(publication, facts)), pathTarget(page, facts.path, facts.title)],
          over: page.publication.words.sheets[kind],
          content: content(page, fields, document),
          document: { language, license, authors },
          status: facts.status,
        });
      },
    },
  ];
}

/** The goals in words, without the standards behind them. */
export function goals(page: Page, from: string, fields: ReturnType<typeof fieldsOf>): Content {
  const items = listOf(fields['objectives']).map((value): Content => {
    const said = textOf(fieldsOf(value)['text']);
    return said === undefined ? undefined : markdownValue(page, { from, above: 2 }, said);
  });
  return section(2, page.publication.words.objectives, list(items, 'goals'));
}
