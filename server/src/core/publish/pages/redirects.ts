/** Pages in the places where documents were before: they lead on, and say so to whoever stays. */
import { documentsWithPages, formerAddresses, styleAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { directionOf } from '../language.ts';
import { policy } from '../layout.ts';
import { hrefTo, openPage } from '../page.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function redirectPages(publication: Publication): readonly PlannedPage[] {
  const taken = new Set<string>();
  const documents = documentsWithPages(publication.index);
  for (const { path } of documents) taken.add(publication.addresses.page(path) ?? '');
  return documents.flatMap((facts) => {
    const to = publication.addresses.page(facts.path);
    if (to === undefined) return [];
    return formerAddresses(facts).flatMap((from): readonly PlannedPage[] => {
      // What has the address now stays; of two that had it, the first is meant.
      if (taken.has(from)) return [];
      taken.add(from);
      return [{ path: from, needs: [], render: () => redirect(publication, from, to, facts.title) }];
    });
  });
}

function redirect(publication: Publication, from: string, to: string, title: string): string {
  const page = openPage(publication, from);
  const { base, language, words } = publication;
  const href = hrefTo(page, to);
  const canonical =
    base === undefined ? undefined : html`<link rel="canonical" href="${base + encodeURI(to)}">\n`;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy(false)}
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<title>${title}</title>
${canonical}<link rel="stylesheet" href="${hrefTo(page, styleAddress)}">
<link rel="icon" href="data:,">
</head>
<body class="page-moved">
<main id="page.content">
<article><header class="head"><h1>${title}</h1>
<p class="summary">${words.hasMoved} <a href="${href}">${title}</a></p></header></article>
</main>
</body>
</html>
`.text;
}
