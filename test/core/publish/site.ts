/** A site made in memory from a curriculum that a test writes down, and what a test asks of its pages. */
import assert from 'node:assert/strict';
import { kindOfPath } from '../../../server/src/core/kinds/all.ts';
import {
  type CopiedFiles,
  copyAddress,
  filesOnPages,
} from '../../../server/src/core/publish/copies/copied-file.ts';
import { planSite, type SiteOptions } from '../../../server/src/core/publish/plan.ts';
import type { SitePlan } from '../../../server/src/core/publish/site.ts';
import type { Document } from '../../../server/src/core/syntax/document.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';

/** The text of each file by its path; `undefined` for a file whose text is of no interest, such as an image. */
export type Files = Readonly<Record<string, string | undefined>>;

export interface TestSite {
  /** The text of each file of the site by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly copies: SitePlan['copies'];
  readonly page: (path: string) => string;
}

/** Publishes a curriculum. A page gets the documents it needs; asking for any other fails the test. */
export function publish(curriculum: Files, options: SiteOptions = {}, copied?: CopiedFiles): TestSite {
  const workspace = createWorkspace();
  workspace.apply(
    Object.entries(curriculum).map(([path, text]) =>
      text === undefined ? { path, exists: true } : { path, text },
    ),
  );
  const index = workspace.index();
  const filesOn = filesOnPages(index);
  const plan = planSite(index, options, copied);
  const files = new Map<string, string>();
  for (const { path, needs, render } of plan.pages) {
    assert.ok(!files.has(path), `two pages have the address ${path}`);
    const text = render(documentsOf(curriculum, needs));
    const named = new Set([...filesOn(needs)].map((file) => copyAddress(file, copied?.get(file))));
    for (const to of copiesIn(path, text))
      assert.ok(named.has(to), `${path} has ${to} and is not made again when it changes`);
    files.set(path, text);
  }
  return {
    files,
    copies: plan.copies,
    page: (path) => files.get(path) ?? assert.fail(`there is no page ${path}`),
  };
}

/** The copies that a page shows or links to. */
function copiesIn(path: string, text: string): readonly string[] {
  return addresses(text)
    .map((address) => new URL(address, `site:///${path}`))
    .filter(({ href }) => href.startsWith('site:///files/'))
    .map(({ pathname }) => decodeURIComponent(pathname.slice(1)));
}

function documentsOf(curriculum: Files, needs: readonly string[]): ReadonlyMap<string, Document> {
  const documents = new Map<string, Document>();
  for (const path of needs) {
    const text = curriculum[path];
    assert.ok(text !== undefined && kindOfPath(path) !== undefined, `${path} is needed and is no document`);
    documents.set(path, readDocument({ path, text }));
  }
  const get = documents.get.bind(documents);
  documents.get = (path) =>
    documents.has(path) ? get(path) : assert.fail(`${path} was asked for and is not among the needs`);
  return documents;
}

/** The parts of the page between the tags of the main element, on one line. */
export function main(page: string): string {
  const match = /<main[^>]*>([\s\S]*)<\/main>/.exec(page);
  return (match?.[1] ?? assert.fail('the page has no main element')).replace(/\s+/g, ' ');
}

export function headingLevels(page: string): readonly number[] {
  return [...page.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
}

export function headings(page: string): readonly string[] {
  return [...page.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    (match) =>
      `${match[1]} ${(match[2] ?? '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()}`,
  );
}

/** The tags of a page as a browser finds them: a `>` in a quoted value does not end one. */
export function tags(page: string): readonly string[] {
  return page.match(/<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? [];
}

/** Says that a site has no icon, so that no browser asks for one. */
export const noIcon = '<link rel="icon" href="data:,">';

/** Every address in a page, as the browser reads it. */
export function addresses(page: string): readonly string[] {
  return tags(page)
    .filter((tag) => tag !== noIcon)
    .flatMap((tag) => [...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)])
    .map((match) => (match[1] ?? '').replace(/&(?:amp|#x26);/g, '&'));
}

/** What is wrong with the links and the outline of a site: nothing, if all is well. */
export function faults(site: TestSite): readonly string[] {
  const targets = new Set([...site.files.keys(), ...site.copies.map(({ to }) => to)]);
  const found: string[] = [];
  for (const [path, text] of site.files) {
    if (!path.endsWith('.html')) continue;
    const ids = idsOf(text);
    if (new Set(ids).size !== ids.length) found.push(`${path}: an id is there twice`);
    const levels = headingLevels(text);
    if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1)
      found.push(`${path}: there is not one first heading`);
    if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
      found.push(`${path}: a level of headings is skipped: ${levels.join(' ')}`);
    for (const address of addresses(text)) {
      if (/^(?:https?|mailto|tel):/.test(address)) continue;
      const url = new URL(address, `site:///${path}`);
      const target = decodeURIComponent(url.pathname.slice(1));
      if (url.protocol !== 'site:' || !targets.has(target)) found.push(`${path}: ${address} leads nowhere`);
      else if (
        url.hash !== '' &&
        !idsOf(site.files.get(target) ?? '').includes(decodeURIComponent(url.hash.slice(1)))
      ) {
        found.push(`${path}: ${address} leads to no place on its page`);
      }
    }
  }
  return found;
}

function idsOf(text: string): readonly string[] {
  return tags(text).flatMap((tag) => /\sid="([^"]*)"/.exec(tag)?.[1] ?? []);
}
