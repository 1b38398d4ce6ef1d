/** The glossary: every word that a unit or a lesson explains, with where it is explained. */
import type { Facts } from '../../kinds/facts.ts';
import { termId } from '../../kinds/facts.ts';
import { fieldsOf, listOf, textOf } from '../../kinds/fields.ts';
import type { Document } from '../../syntax/document.ts';
import { glossaryAddress, siteAnchor } from '../addresses.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { framed } from '../layout.ts';
import { markdownCell } from '../markdown/markdown.ts';
import { link, openPage, type Page, pathTarget } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

/** None where no word is explained. */
export function glossaryPages(publication: Publication): readonly PlannedPage[] {
  const documents = publication.explaining();
  if (documents.length === 0) return [];
  const { words, language } = publication;
  return [
    {
      path: glossaryAddress,
      needs: documents.map(({ path }) => path),
      render: (read) => {
        const page = openPage(publication, glossaryAddress);
        const entries = entriesOf(documents, read, language);
        return framed(page, {
          title: words.glossary,
          kind: 'glossary',
          above: crumbsTo(page, undefined),
          summary: html`${words.glossaryIntroduction}`,
          content: html`<dl class="vocabulary glossary">\n${entries.map((entry) => shown(page, entry))}</dl>\n`,
        });
      },
    },
  ];
}

interface Entry {
  readonly id: string;
  readonly term: string;
  /** What documents say of it; the same text comes once. */
  readonly meanings: readonly { readonly text: string; readonly from: readonly Facts[] }[];
}

function entriesOf(
  documents: readonly Facts[],
  read: ReadonlyMap<string, Document>,
  language: string,
): readonly Entry[] {
  const entries = new Map<string, { term: string; meanings: Map<string, Facts[]> }>();
  for (const facts of documents) {
    for (const value of listOf(fieldsOf(read.get(facts.path)?.value)['vocabulary'])) {
      const { term: written, definition } = fieldsOf(value);
      const term = textOf(written);
      if (term === undefined) continue;
      const entry = entries.get(termId(term)) ?? { term, meanings: new Map() };
      const text = textOf(definition)?.trim() ?? '';
      entry.meanings.set(text, [...(entry.meanings.get(text) ?? []), facts]);
      entries.set(termId(term), entry);
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...entries]
    .map(([id, { term, meanings }]) => ({
      id,
      term,
      meanings: [...meanings].map(([text, from]) => ({ text, from })),
    }))
    .sort((a, b) => compare(a.term, b.term) || (a.id < b.id ? -1 : 1));
}

function shown(page: Page, { id, term, meanings }: Entry): Html {
  const said = meanings.map(({ text, from }): Content => {
    const first = from[0];
    const places = joined(
      from.map((facts) => link(pathTarget(page, facts.path, facts.title))),
      ', ',
    );
    const definition =
      first === undefined ? undefined : markdownCell(page, { from: first.path, above: 2 }, text);
    return html`<dd>${definition}<div class="details">${places}</div></dd>\n`;
  });
  return html`<div id="${siteAnchor('term', id)}"><dt><dfn>${term}</dfn></dt>\n${said}</div>\n`;
}
