/** Published sites for the tests in a browser: each made once for all tests, and served as well as on disk. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentType } from '../../server/src/host/content-types.ts';
import { run } from '../cli/command.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

export interface PublishedSite {
  readonly folder: string;
  /** The paths of all pages, in the order of the alphabet. */
  readonly pages: readonly string[];
  readonly text: (page: string) => string;
  /** The address of a page from disk, and from a server. */
  readonly fromDisk: (page: string) => string;
  readonly fromServer: (page: string) => string;
}

const servers: Server[] = [];
const made = new Map<string, Promise<PublishedSite>>();

after(() => {
  for (const server of servers) server.close();
});

/** The site of samples/full, which has every kind of page but those that lead on. */
export function sampleSite(): Promise<PublishedSite> {
  return once('samples/full', () => path.join(root, 'samples/full'));
}

/** The site of a curriculum that a test writes down. */
export function siteOf(name: string, files: Readonly<Record<string, string>>): Promise<PublishedSite> {
  return siteIn(name, () => temporaryFolder(files));
}

/** The site of a curriculum in a folder, which is made when it is first asked for. */
export function siteIn(name: string, curriculum: () => string): Promise<PublishedSite> {
  return once(name, curriculum);
}

function once(name: string, curriculum: () => string): Promise<PublishedSite> {
  const known = made.get(name) ?? published(curriculum());
  made.set(name, known);
  return known;
}

async function published(curriculum: string): Promise<PublishedSite> {
  const folder = path.join(temporaryFolder(), 'site');
  const { code, err } = run(['publish', '--out', folder], { cwd: curriculum });
  assert.equal(code, 0, err);
  const origin = await served(folder);
  const pages = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  return {
    folder,
    pages,
    text: (page) => fs.readFileSync(path.join(folder, page), 'utf8'),
    fromDisk: (page) => pathToFileURL(path.join(folder, page)).href,
    fromServer: (page) => `${origin}/${page}`,
  };
}

/** As any server of files does it; the one of the preview adds a script to each page. */
async function served(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': contentType(file) }).end(fs.readFileSync(file));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // The type of an address of a pipe is a text, and this server has a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One page of each kind, the largest, since it has the most on it; by the kind. */
export function pageOfEachKind({ pages, text }: PublishedSite): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  const largest = new Map<string, string>();
  for (const page of pages) {
    const written = text(page);
    const name = /<body class="page-([\w-]+)"/.exec(written)?.[1] ?? assert.fail(`${page} is of no kind`);
    // The map of a unit and the map of all units are one kind, and two to look at.
    const kind = `${name} ${page.slice(0, page.lastIndexOf('/') + 1)}`;
    if (written.length <= (sizes.get(kind) ?? 0)) continue;
    sizes.set(kind, written.length);
    largest.set(kind, page);
  }
  return largest;
}
