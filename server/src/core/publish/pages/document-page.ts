/** The page of one document: what the pages of all kinds have in common. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf } from '../../kinds/fields.ts';
import type { Document } from '../../syntax/document.ts';
import { type Frame, framed } from '../layout.ts';
import { markdownValue } from '../markdown/markdown.ts';
import { openDocumentPage, type Page } from '../page.ts';
import { crumbsTo, unitOf } from '../parts/around.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

/** What a page is made from, in the language of its document. */
interface Opened {
  readonly page: Page;
  readonly fields: Fields;
  readonly document: Document | undefined;
  /** Those that the page needs, by path. */
  readonly documents: ReadonlyMap<string, Document>;
}

/**
 * @param parts - what is of its kind alone.
 * @param needs - the paths of other documents that the page shows something of.
 */
export function documentPage(
  publication: Publication,
  facts: Facts,
  path: string,
  parts: (opened: Opened) => Pick<Frame, 'over' | 'side' | 'content'>,
  needs: readonly string[] = [],
): PlannedPage {
  return {
    path,
    needs: [...new Set([facts.path, ...needs])],
    render: (documents) => {
      const document = documents.get(facts.path);
      const page = openDocumentPage(publication, path, document);
      const fields = fieldsOf(document?.value);
      return framed(page, {
        title: facts.title,
        kind: facts.kind,
        above: crumbsTo(page, unitOf(publication, facts)),
        summary: markdownValue(page, { from: facts.path, above: 1 }, fields['summary']),
        ...parts({ page, fields, document, documents }),
        facts,
        document: fields,
        status: facts.status,
      });
    },
  };
}
