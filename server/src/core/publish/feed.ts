/** The feed of changes, RSS 2.0, for readers that look from time to time whether there is something new. */
import { dayNumber } from '../model/calendar.ts';
import { xmlText } from '../text/xml.ts';
import { feedAddress, homeAddress } from './addresses.ts';
import type { SiteChange } from './changes.ts';
import type { Publication } from './publication.ts';
import type { PlannedPage } from './site.ts';

/** What readers of feeds take; older changes stand on their pages. */
const mostItems = 100;

/** Only where the site's address is known, since a feed is read elsewhere, and only where there is something in it. */
export function feedPages(publication: Publication): readonly PlannedPage[] {
  const { base, hasFeed } = publication;
  if (base === undefined || !hasFeed()) return [];
  return [{ path: feedAddress, needs: [], render: () => feed(publication, base) }];
}

function feed({ changes, title, site, addresses }: Publication, base: string): string {
  const all = changes().slice(0, mostItems);
  const item = ({ facts, on, what, number }: SiteChange): string => {
    const address = addresses.page(facts.path) ?? homeAddress;
    const link = base + (address === homeAddress ? '' : encodeURI(address));
    return `<item>
<title>${xml(facts.title)}</title>
<link>${xml(link)}</link>
<description>${xml(markup(what))}</description>
<pubDate>${mailDate(on)}</pubDate>
<guid isPermaLink="false">${xml(`${base}${encodeURI(address)}#${on}-${number}`)}</guid>
</item>
`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(title)}</title>
<link>${xml(base)}</link>
<description>${xml(site.words.whatChanged)}</description>
<language>${xml(site.language)}</language>
<lastBuildDate>${mailDate(all[0]?.on ?? '')}</lastBuildDate>
<atom:link href="${xml(base + feedAddress)}" rel="self" type="application/rss+xml"/>
${all.map(item).join('')}</channel>
</rss>
`;
}

/** As mail writes dates: 'Sat, 01 Aug 2026 00:00:00 GMT'. */
function mailDate(date: string): string {
  return new Date((dayNumber(date) ?? 0) * 86_400_000).toUTCString();
}

/** A description is read as HTML, so a plain text is written as that first. */
function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function xml(text: string): string {
  return markup(xmlText(text)).replace(/"/g, '&quot;');
}
