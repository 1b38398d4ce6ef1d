/** What has changed: in one document, at the foot of its page, and in all of them, on the first page. */
import type { Facts } from '../../kinds/facts.ts';
import { feedAddress } from '../addresses.ts';
import { newestFirst } from '../changes.ts';
import { type Html, html } from '../html.ts';
import { hrefTo, link, type Page, pathTarget } from '../page.ts';
import { shownDate } from './dates.ts';
import { list, section } from './section.ts';

/** What the first page shows; the feed has more. */
const mostRecent = 5;

export function changesOf(page: Page, facts: Facts | undefined): Html | undefined {
  const { words, audience } = page.publication;
  // Those of the curriculum stand among all others, on the first page.
  if (audience !== 'teacher' || facts?.kind === 'curriculum') return undefined;
  const items = newestFirst(facts?.changes ?? []).map(
    ({ on, what }) => html`${shownDate(words, on) ?? on}: ${what}`,
  );
  return section(2, words.whatChanged, list(items, 'changes'));
}

export function recentChanges(page: Page): Html | undefined {
  const { words, changes, hasFeed } = page.publication;
  const items = changes()
    .slice(0, mostRecent)
    .map(
      ({ on, what, facts }) =>
        html`${shownDate(words, on) ?? on}, ${link(pathTarget(page, facts.path, facts.title))}: ${what}`,
    );
  const more = hasFeed()
    ? html`<p class="more"><a href="${hrefTo(page, feedAddress)}">${words.feedOfChanges}</a></p>\n`
    : undefined;
  return section(2, words.whatChanged, items.length === 0 ? undefined : [list(items, 'changes'), more]);
}
