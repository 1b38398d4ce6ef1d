/**
 * Serves a published site to browsers on this machine, and has them load a page again when the site changed.
 * It listens on 127.0.0.1 only, and answers only requests that were addressed to this machine by that name, so
 * that a page from elsewhere cannot read the site through the reader's browser.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { previewScript } from '#generated/scripts.js';
import { contentType } from './content-types.ts';
import { servedFile } from './served-file.ts';
import { realPathOf } from './within.ts';

export interface PreviewServer {
  readonly address: string;
  /** The pages that browsers have open, by their path in the site. */
  readonly openPages: () => ReadonlySet<string>;
  /** Has open pages load again: all of them, or those of some paths. */
  readonly reload: (pages?: ReadonlySet<string>) => void;
  /** Has open pages ask what was found. */
  readonly tellFindings: () => void;
  readonly close: () => Promise<void>;
}

/** What is newer than the files of the site, and what is to be said of its pages. */
export interface PreviewSource {
  /** A file of the site as it is now; `undefined` where the one on disk is, or there is none. */
  readonly fresh: (file: string) => Promise<string | Uint8Array | undefined>;
  /** As the script of the page reads it. */
  readonly findingsOn: (page: string) => object;
}

const host = '127.0.0.1';
const eventsPath = '/_throughline/changes';
const findingsPath = '/_throughline/findings';
const scriptPath = '/_throughline/preview.js';

/** @param port - where to listen; another free one is taken when it is in use. */
export async function startPreviewServer(
  site: string,
  port: number,
  source?: PreviewSource,
): Promise<PreviewServer> {
  const folder = realPathOf(path.resolve(site));
  /** Each with the page that it is on. */
  const listeners = new Map<http.ServerResponse, string>();
  // Pages that were opened before this server started are of another version.
  let version = Date.now();

  const server = http.createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    const target = request.url ?? '/';
    if (!isAddressedToUs(request.headers.host)) {
      text(response, 403, 'This preview answers only to this computer.');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      text(response, 405, 'This preview can only be read.');
    } else if (target.startsWith(eventsPath)) {
      listen(request, response, questionsIn(target));
    } else if (target.startsWith(findingsPath) && source !== undefined) {
      const findings = source.findingsOn(pageAt(questionsIn(target).get('page') ?? '/'));
      send(response, 200, 'application/json; charset=utf-8', JSON.stringify(findings));
    } else if (target === scriptPath) {
      send(response, 200, 'text/javascript; charset=utf-8', previewScript.text);
    } else {
      void answer(response, target);
    }
  });

  async function answer(response: http.ServerResponse, target: string): Promise<void> {
    const file = pageAt(target);
    let fresh: string | Uint8Array | undefined;
    try {
      fresh = await source?.fresh(file);
    } catch {
      // The preview tells why; the page as it was last written is better than none.
    }
    if (fresh === undefined) fromDisk(response, target);
    else sendContents(response, 200, contentType(file), Buffer.from(fresh), version);
  }

  function fromDisk(response: http.ServerResponse, target: string): void {
    const served = servedFile(folder, target);
    if (served.kind === 'file') {
      sendFile(response, 200, served.file, version);
    } else if (served.kind === 'folder') {
      // One that begins with two slashes would name another machine.
      response.setHeader('Location', served.location.replace(/^\/+/, '/'));
      text(response, 302, 'This folder has its page one step further.');
    } else {
      const own = servedFile(folder, '/404.html');
      if (own.kind === 'file') sendFile(response, 404, own.file, version);
      else text(response, 404, 'There is no such page in this site.');
    }
  }

  function listen(
    request: http.IncomingMessage,
    response: http.ServerResponse,
    questions: URLSearchParams,
  ): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 500\n\n');
    // The page may have been changed after it was sent and before it listened.
    if (questions.get('version') !== String(version)) response.write('data: reload\n\n');
    listeners.set(response, pageAt(questions.get('page') ?? '/'));
    request.on('close', () => listeners.delete(response));
  }

  await listenOn(server, port);
  return {
    address: `http://${host}:${portOf(server)}/`,
    openPages: () => new Set(listeners.values()),
    reload: (pages) => {
      version++;
      for (const [response, page] of listeners)
        if (pages?.has(page) !== false) response.write('data: reload\n\n');
    },
    tellFindings: () => {
      for (const response of listeners.keys()) response.write('event: findings\ndata: \n\n');
    },
    close: () =>
      new Promise((done) => {
        for (const response of listeners.keys()) response.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function questionsIn(target: string): URLSearchParams {
  const at = target.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : target.slice(at + 1));
}

/** The path in the site of the page at an address. It is only looked up, and leads to no file. */
function pageAt(target: string): string {
  const written = (target.split(/[?#]/)[0] ?? '').replace(/^\//, '');
  const inner = written === '' || written.endsWith('/') ? `${written}index.html` : written;
  try {
    return decodeURIComponent(inner);
  } catch {
    return inner;
  }
}

function isAddressedToUs(hostHeader: string | undefined): boolean {
  const name = hostHeader?.replace(/:\d+$/, '').toLowerCase();
  return name === host || name === 'localhost';
}

function sendFile(response: http.ServerResponse, status: number, file: string, version: number): void {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    text(response, 404, 'This page is just being written. Load it again.');
    return;
  }
  sendContents(response, status, contentType(file), bytes, version);
}

function sendContents(
  response: http.ServerResponse,
  status: number,
  type: string,
  bytes: Buffer,
  version: number,
): void {
  const isPage = type.startsWith('text/html');
  send(response, status, type, isPage ? withScript(bytes.toString('utf8'), version) : bytes);
}

/**
 * The page as it is sent; the file itself stays free of scripts, and its own rule allows none but ours. The script is
 * told which version of the site the page is of, so that it can tell whether it is out of date.
 */
function withScript(page: string, version: number): string {
  const tag = `<script src="${scriptPath}" data-version="${version}"></script>`;
  const html = page.replace(
    /(<meta http-equiv="Content-Security-Policy" content="[^"]*)script-src (?:'|&#39;)none(?:'|&#39;)/,
    "$1script-src 'self'",
  );
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

function text(response: http.ServerResponse, status: number, message: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${message}\n`);
}

/** For a HEAD request Node itself leaves the contents out. */
function send(response: http.ServerResponse, status: number, type: string, contents: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(contents) });
  response.end(contents);
}

function portOf(server: http.Server): number {
  // The cast is safe: a server that listens on a port has an address of this form.
  return (server.address() as AddressInfo).port;
}

async function listenOn(server: http.Server, port: number): Promise<void> {
  try {
    await listening(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listening(server, 0);
  }
}

function listening(server: http.Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}
