/** About the site: who made it, on which terms it and its standards may be used, and what it is made with. */
import { fieldsOf, textOf, textsOf } from '../../kinds/fields.ts';
import { aboutAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { framed } from '../layout.ts';
import { openPage } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import { credits } from '../parts/catalogue-credits.ts';
import { factList, section } from '../parts/section.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function aboutPage(publication: Publication): PlannedPage {
  const curriculum = publication.index.all('curriculum')[0];
  return {
    path: aboutAddress,
    needs: curriculum === undefined ? [] : [curriculum.path],
    render: (documents) => {
      const page = openPage(publication, aboutAddress);
      const { words } = publication;
      const fields = fieldsOf(curriculum === undefined ? undefined : documents.get(curriculum.path)?.value);
      return framed(page, {
        title: words.about,
        kind: 'about',
        above: crumbsTo(page, undefined),
        content: [
          section(
            2,
            publication.title,
            factList([
              { name: words.authors, value: textsOf(fields['authors']).join(', ') },
              { name: words.license, value: textOf(fields['license']) },
            ]),
          ),
          html`<p>${words.ownTerms}</p>\n`,
          section(2, words.source, credits(publication)),
          section(2, words.madeWith, html`<p>${words.madeWithText}</p>`),
        ],
      });
    },
  };
}
