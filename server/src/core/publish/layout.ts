/** The frame of every page: head, navigation, heading, and foot. */

import type { DocumentStatus, Facts } from '../kinds/facts.ts';
import { fieldsOf, textOf, textsOf } from '../kinds/fields.ts';
import { linkTarget } from '../kinds/links.ts';
import {
  aboutAddress,
  calendarAddress,
  coverageAddress,
  feedAddress,
  glossaryAddress,
  homeAddress,
  mapAddress,
  searchAddress,
  standardsAddress,
  styleAddress,
} from './addresses.ts';
import { descriptionOf } from './description.ts';
import { type Content, type Html, html, isEmpty, trustedHtml } from './html.ts';
import { directionOf } from './language.ts';
import { markdownValue } from './markdown/markdown.ts';
import { metadata } from './metadata.ts';
import { hrefTo, link, linkHref, type Page, pictureAt, type Target } from './page.ts';
import { changesOf } from './parts/changes.ts';

export interface Frame {
  readonly title: string;
  /** What kind of page it is: with `page-` before it, a class of the body. */
  readonly kind: string;
  /** What the page is part of, from the outside in. */
  readonly above?: readonly Target[];
  /** A few words over the title: what it is the title of. */
  readonly over?: Content;
  readonly summary?: Html | undefined;
  /** What is to be known at a glance, beside the rest. */
  readonly side?: Content;
  readonly content: Content;
  /** The addresses of scripts that the page can do without, in the order in which they run. */
  readonly scripts?: readonly string[];
  /** The facts of the document that the page is about, for what it says of itself to machines. */
  readonly facts?: Facts | undefined;
  /** The values of the document that the page shows, and its status. */
  readonly document?: unknown;
  readonly status?: DocumentStatus;
}

export function framed(page: Page, frame: Frame): string {
  const { site, language, title: siteTitle, words, theme } = page.publication;
  const fields = fieldsOf(frame.document);
  const own =
    language === site.language ? undefined : html` lang="${language}" dir="${directionOf(language)}"`;
  const title = page.path === homeAddress ? frame.title : `${frame.title} · ${siteTitle}`;
  const side = isEmpty(frame.side)
    ? undefined
    : html`<aside class="side" aria-label="${words.atAGlance}">\n${frame.side}</aside>\n`;
  const scripts = frame.scripts ?? [];
  const stylePath = themePath(theme?.style);
  const ownStyle = stylePath === undefined ? undefined : linkHref(page, '', stylePath);
  const text = html`<!DOCTYPE html>
<html lang="${site.language}" dir="${directionOf(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy(scripts.length > 0)}
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${description(frame.document)}${metadata(page, frame.title, frame.document, frame.facts)}<link rel="stylesheet" href="${hrefTo(page, styleAddress)}">
<link rel="icon" href="${icon(page)}">
${feedLink(page)}${ownStyle === undefined ? undefined : html`<link rel="stylesheet" href="${ownStyle}">\n`}${scripts.map((script) => html`<script src="${hrefTo(page, script)}" defer></script>\n`)}</head>
<body class="page-${frame.kind}">
<a class="skip" href="#page.content">${site.words.skipToContent}</a>
${siteHeader(page)}<main id="page.content">
<article${own}>
<header class="head">
${crumbs(page, frame.above ?? [])}${over(page, frame)}<h1>${frame.title}</h1>
${frame.summary === undefined || isEmpty(frame.summary) ? undefined : html`<div class="summary">${frame.summary}</div>\n`}</header>
${side === undefined ? html`<div class="content">\n${frame.content}</div>\n` : html`<div class="columns">\n${side}<div class="content">\n${frame.content}</div>\n</div>\n`}${changesOf(page, frame.facts)}${credits(page, fields)}</article>
</main>
${siteFooter(page)}</body>
</html>
`;
  return text.text;
}

function feedLink(page: Page): Html | undefined {
  const { site, title, hasFeed } = page.publication;
  if (!hasFeed()) return undefined;
  return html`<link rel="alternate" type="application/rss+xml" title="${title}: ${site.words.whatChanged}" href="${hrefTo(page, feedAddress)}">\n`;
}

/**
 * What a page may load: files of the site and nothing else, from disk too, where a browser may not take the files
 * beside a page for the site itself. Equations have their measures in attributes.
 */
export function policy(hasScripts: boolean): Html {
  const scripts = hasScripts ? "'self'" : "'none'";
  return html`<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; script-src ${trustedHtml(scripts)}; img-src 'self' file: data:; style-src-attr 'unsafe-inline'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'">`;
}

function description(document: unknown): Html | undefined {
  const text = descriptionOf(document);
  return text === undefined ? undefined : html`<meta name="description" content="${text}">\n`;
}

function siteHeader(page: Page): Html {
  const { index, addresses, title, audience, calendar } = page.publication;
  const { words } = page.publication.site;
  const schedule = index.all('schedule')[0];
  const scheduleAddress = schedule === undefined ? undefined : addresses.page(schedule.path);
  const entries = [
    ...(calendar === undefined || audience === 'student'
      ? []
      : [{ text: words.calendar, to: calendarAddress }]),
    ...(audience === 'teacher'
      ? [
          { text: words.standards, to: standardsAddress },
          { text: words.map, to: mapAddress },
          { text: words.coverageHeading, to: coverageAddress },
        ]
      : []),
    ...(scheduleAddress === undefined ? [] : [{ text: words.schedule, to: scheduleAddress }]),
    ...(page.publication.explaining().length === 0 ? [] : [{ text: words.glossary, to: glossaryAddress }]),
    { text: words.search, to: searchAddress },
  ];
  const current = (to: string): Html | undefined =>
    page.path === to ? html` aria-current="page"` : undefined;
  return html`<header class="site">
<nav aria-label="${words.site}">
<a class="site-title" href="${hrefTo(page, homeAddress)}"${current(homeAddress)}>${logo(page)}${title}</a>
<ul>
${entries.map(({ text, to }) => html`<li><a href="${hrefTo(page, to)}"${current(to)}>${text}</a></li>\n`)}</ul>
</nav>
${siteNote(page)}</header>
`;
}

/** The logo, or none; a browser that is told nothing asks the server for one. */
function icon(page: Page): string {
  const path = themePath(page.publication.theme?.logo);
  const copy = path === undefined ? undefined : page.publication.copyFor(path);
  return copy === undefined ? 'data:,' : hrefTo(page, copy);
}

function logo(page: Page): Html | undefined {
  const path = themePath(page.publication.theme?.logo);
  const picture = path === undefined ? undefined : pictureAt(page, '', path);
  if (picture === undefined) return undefined;
  const { src, size } = picture;
  const room = size === undefined ? undefined : html` width="${size.width}" height="${size.height}"`;
  // The title beside it says what it is.
  return html`<img class="logo" src="${src}" alt=""${room}> `;
}

/** A file of the curriculum; no page fetches its looks from elsewhere. */
function themePath(written: string | undefined): string | undefined {
  return written === undefined || linkTarget('', written) === undefined ? undefined : written;
}

function siteNote(page: Page): Html | undefined {
  const curriculum = page.publication.index.all('curriculum')[0];
  if (curriculum?.data.theme.header === undefined) return undefined;
  const note = markdownValue(page, { from: curriculum.path, above: 1 }, curriculum.data.theme.header);
  return html`<div class="site-note">${note}</div>\n`;
}

function crumbs(page: Page, above: readonly Target[]): Html | undefined {
  if (above.length === 0) return undefined;
  return html`<nav class="crumbs" aria-label="${page.publication.words.youAreHere}"><ol>
${above.map((target) => html`<li>${link(target)}</li>\n`)}</ol></nav>
`;
}

function over(page: Page, { over, status }: Frame): Html | undefined {
  const { words } = page.publication;
  const mark = status === 'draft' ? words.draft : status === 'in-review' ? words.inReview : undefined;
  const badge = mark === undefined ? undefined : html` <span class="badge">${mark}</span>`;
  return isEmpty(over) && badge === undefined ? undefined : html`<p class="over">${over}${badge}</p>\n`;
}

function credits(page: Page, fields: Readonly<Record<string, unknown>>): Html | undefined {
  const { words } = page.publication;
  const authors = textsOf(fields['authors']);
  const license = textOf(fields['license']);
  if (authors.length === 0 && license === undefined) return undefined;
  return html`<footer class="credits">
${authors.length === 0 ? undefined : html`<p>${words.authors} ${authors.join(', ')}</p>\n`}${license === undefined ? undefined : html`<p>${words.license}: ${license}</p>\n`}</footer>
`;
}

function siteFooter(page: Page): Html {
  const { index, site } = page.publication;
  const curriculum = index.all('curriculum')[0];
  const footer =
    curriculum?.data.footer === undefined
      ? undefined
      : html`<div>${markdownValue(page, { from: curriculum.path, above: 1 }, curriculum.data.footer)}</div>\n`;
  return html`<footer class="foot">
${footer}<div><a href="${hrefTo(page, aboutAddress)}">${site.words.about}</a></div>
</footer>
`;
}
