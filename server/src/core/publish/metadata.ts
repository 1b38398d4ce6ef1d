/**
 * What a page says of itself to machines: schema.org (LRMI) for search engines and repositories of open lessons,
 * and Open Graph for those who share a link. Everything in it is also on the page.
 */
import type { Facts } from '../kinds/facts.ts';
import { homeAddress } from './addresses.ts';
import { descriptionOf } from './description.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { linkedData } from './linked-data.ts';
import type { Page } from './page.ts';

/** @param facts - of the document that the page shows, if it shows one. */
export function metadata(
  page: Page,
  title: string,
  document: unknown,
  facts: Facts | undefined,
): readonly Html[] {
  const { publication, path } = page;
  const { base, title: siteTitle } = publication;
  const description = descriptionOf(document);
  const url = base === undefined ? undefined : base + (path === homeAddress ? '' : encodeURI(path));
  const properties = [
    ['og:title', title],
    ['og:site_name', siteTitle],
    ['og:type', path === homeAddress ? 'website' : 'article'],
    ['og:description', description],
    ['og:url', url],
  ] as const;
  const data = facts === undefined ? undefined : linkedData(page, facts, document, url);
  return [
    url === undefined ? html`` : html`<link rel="canonical" href="${url}">\n`,
    ...properties.map(([property, content]) =>
      content === undefined ? html`` : html`<meta property="${property}" content="${content}">\n`,
    ),
    data === undefined ? html`` : html`<script type="application/ld+json">${json(data)}</script>\n`,
  ];
}

/** Nothing in it can end the element that it stands in. */
function json(value: unknown): Html {
  const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return trustedHtml(JSON.stringify(value).replace(/[<>&]/g, (sign) => escapes[sign] ?? ''));
}
