/** One page while it is made: where it stands, and how it links to everything else. */
import { termId } from '../kinds/facts.ts';
import { fieldsOf } from '../kinds/fields.ts';
import { linkTarget } from '../kinds/links.ts';
import { standardInWords } from '../standards/plain-line.ts';
import type { Standard } from '../standards/standard.ts';
import type { Document } from '../syntax/document.ts';
import { homeAddress, type PageKind, relativeAddress, siteAnchor } from './addresses.ts';
import type { PictureSize } from './copies/copied-file.ts';
import { type Html, html, joined } from './html.ts';
import type { Publication } from './publication.ts';

export interface Page {
  readonly publication: Publication;
  /** Of the page, in the site. */
  readonly path: string;
  /** 1, 2, 3 …: for what must be told apart from others of its kind on the page. */
  readonly nextNumber: () => number;
}

export function openPage(publication: Publication, path: string): Page {
  let number = 0;
  return { publication, path, nextNumber: () => ++number };
}

/** The same for the page of a document: headings are in the language that the document is in. */
export function openDocumentPage(
  publication: Publication,
  path: string,
  document: Document | undefined,
): Page {
  return openPage(publication.inLanguage(fieldsOf(document?.value)['language']), path);
}

/** A text, and where it leads if that is on the site. */
export interface Target {
  readonly text: string;
  readonly href: string | undefined;
  readonly title?: string | undefined;
}

export function hrefTo(page: Page, to: string, anchor?: string): string {
  return relativeAddress(page.path, to, anchor);
}

export function link(target: Target): Html {
  if (target.href === undefined) return html`${target.text}`;
  const title = target.title === undefined ? undefined : html` title="${target.title}"`;
  return html`<a href="${target.href}"${title}>${target.text}</a>`;
}

/** The page of a document, by its path; `text` is what stands there if it is not on the site. */
export function pathTarget(page: Page, path: string, text: string): Target {
  const address = page.publication.addresses.page(path);
  return { text, href: address === undefined ? undefined : hrefTo(page, address) };
}

/** A document by its kind and id: its title, even where it is left out, or else the id. */
export function documentTarget(page: Page, kind: PageKind, id: string): Target {
  const { index, everything } = page.publication;
  const facts = index.document(kind, id);
  if (facts !== undefined) return pathTarget(page, facts.path, facts.title);
  return { text: everything.document(kind, id)?.title ?? id, href: undefined };
}

export function documentLink(page: Page, kind: PageKind, id: string): Html {
  return link(documentTarget(page, kind, id));
}

/** The standards that a written code stands for, each by its own code; an unknown code stays as it is. */
export function standardTargets(page: Page, written: string): readonly Target[] {
  const found = page.publication.index.standards.find(written).standards;
  return found.length === 0
    ? [{ text: written, href: undefined }]
    : found.map((standard) => standardTarget(page, standard));
}

export function standardTarget(page: Page, standard: Standard): Target {
  const { code } = standard;
  const line = standardInWords(standard);
  const address = page.publication.standardPages().get(code);
  return {
    text: code,
    href: address === undefined ? undefined : hrefTo(page, address),
    title: line === code ? undefined : line,
  };
}

/** Codes as they stand in a list, with commas between them. */
export function standardLinks(page: Page, codes: readonly string[]): Html {
  return joined(
    codes
      .flatMap((code) => standardTargets(page, code))
      .map((target) => html`<span class="code">${link(target)}</span>`),
    ', ',
  );
}

/** A team or a leader of the schedule. */
export function personTarget(page: Page, space: 'team' | 'leader', id: string): Target {
  const { index, addresses } = page.publication;
  const definition = index.definitions(space, id)[0];
  const facts = definition === undefined ? undefined : index.facts(definition.path);
  if (facts?.kind !== 'schedule') return { text: id, href: undefined };
  const name =
    space === 'team'
      ? facts.data.teams.find((team) => team.id === id)?.title
      : facts.data.leaders.find((leader) => leader.id === id)?.role;
  const address = addresses.page(facts.path);
  return {
    text: name ?? id,
    href: address === undefined ? undefined : hrefTo(page, address, siteAnchor(space, id)),
  };
}

/** The place where a word is explained: in the document itself if it can be, or else where it is first. */
export function termTarget(page: Page, from: string, written: string): Target {
  const { index, addresses } = page.publication;
  const id = termId(written);
  const definitions = index.definitions('term', id);
  const definition = definitions.find(({ path }) => path === from) ?? definitions[0];
  const address = definition === undefined ? undefined : addresses.page(definition.path);
  return {
    text: written,
    href: address === undefined ? undefined : hrefTo(page, address, siteAnchor('term', id)),
  };
}

/** Where a link that is written in a document leads from this page; `undefined` where it leads nowhere. */
export function linkHref(page: Page, from: string, url: string): string | undefined {
  const { index, addresses } = page.publication;
  const target = linkTarget(from, url);
  if (target === undefined) {
    return /^(?:mailto|tel):/i.test(url) ? url : webAddress(url);
  }
  if (target.path === '') return hrefTo(page, homeAddress);
  const address = addresses.page(target.path);
  if (address !== undefined) {
    const isAnchor =
      target.anchor !== undefined && index.facts(target.path)?.anchors.includes(target.anchor) === true;
    // A link to a heading that is not there, in the document itself, would lead to where the reader is.
    if (!isAnchor && target.path === from && url.startsWith('#')) return undefined;
    return hrefTo(page, address, isAnchor ? target.anchor : undefined);
  }
  const copy = page.publication.copyFor(target.path);
  return copy === undefined ? undefined : hrefTo(page, copy);
}

/** An address on the web, in full; `undefined` for anything else. */
export function webAddress(url: string): string | undefined {
  if (/^https?:/i.test(url)) return url;
  return url.startsWith('//') ? `https:${url}` : undefined;
}

/** A picture as a page shows it. */
export interface Picture {
  readonly src: string;
  readonly size: PictureSize | undefined;
}

/** A picture of the curriculum. One on the web is none: a page asks for nothing from elsewhere. */
export function pictureAt(page: Page, from: string, url: string): Picture | undefined {
  const { copyFor, sizeOf } = page.publication;
  const target = linkTarget(from, url);
  const copy = target === undefined ? undefined : copyFor(target.path);
  return copy === undefined || target === undefined
    ? undefined
    : { src: hrefTo(page, copy), size: sizeOf(target.path) };
}
