/** Lists of pages for machines: `sitemap.xml` for search engines, `llms.txt` for language models. */
import { homeAddress } from './addresses.ts';
import { descriptionOf } from './description.ts';
import type { Publication } from './publication.ts';
import type { PlannedPage } from './site.ts';

/** What search engines take in one file. */
const mostInSitemap = 50_000;

/** @param pages - all others of the site. */
export function listings(publication: Publication, pages: readonly PlannedPage[]): readonly PlannedPage[] {
  const { base } = publication;
  const curriculum = publication.index.all('curriculum')[0];
  const shown = pages.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  return [
    ...(base === undefined
      ? []
      : [{ path: 'sitemap.xml', needs: [], render: () => sitemap(base, shown.slice(0, mostInSitemap)) }]),
    {
      path: 'llms.txt',
      needs: curriculum === undefined ? [] : [curriculum.path],
      render: (documents) =>
        summaryOf(publication, descriptionOf(curriculum && documents.get(curriculum.path)?.value)),
    },
  ];
}

function sitemap(base: string, paths: readonly string[]): string {
  const urls = paths.map((path) => {
    const address = base + (path === homeAddress ? '' : encodeURI(path));
    return `<url><loc>${address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc></url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Markdown in the form that llmstxt.org describes: a title, and lists of links. */
function summaryOf({ title, order, index, addresses, base }: Publication, about: string | undefined): string {
  const line = (text: string): string => text.replace(/[[\]<>\s]+/g, ' ').trim();
  const lines = [`# ${line(title)}`, '', ...(about === undefined ? [] : [`> ${line(about)}`, ''])];
  for (const { facts, lessons } of order.units) {
    const address = index.facts(facts.path) === undefined ? undefined : addresses.page(facts.path);
    if (address === undefined) continue;
    lines.push(`## ${line(facts.title)}`, '', `- [${line(facts.title)}](${base ?? ''}${address})`);
    for (const lesson of lessons) {
      const own =
        index.facts(lesson.facts.path) === undefined ? undefined : addresses.page(lesson.facts.path);
      if (own !== undefined) lines.push(`- [${line(lesson.facts.title)}](${base ?? ''}${own})`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
