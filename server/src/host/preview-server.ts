/**
 * Serves a published site to browsers on this machine, and has them load a page again when the site changed.
 * It listens on 127.0.0.1 only, and answers only requests that were addressed to this machine by that name, so
 * that a page from elsewhere cannot read the site through the reader's browser.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentType } from './content-types.ts';
import { servedFile } from './served-file.ts';
import { realPathOf } from './within.ts';

export interface PreviewServer {
  readonly address: string;
  /** Has every open page load again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
const eventsPath = '/_throughline/changes';
const scriptPath = '/_throughline/reload.js';

/** @param port - where to listen; another free one is taken when it is in use. */
export async function startPreviewServer(site: string, port: number): Promise<PreviewServer> {
  const folder = realPathOf(path.resolve(site));
  const listeners = new Set<http.ServerResponse>();
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
      listen(request, response, target);
    } else if (target === scriptPath) {
      send(response, 200, 'text/javascript; charset=utf-8', reloadScript);
    } else {
      page(response, target);
    }
  });

  function page(response: http.ServerResponse, target: string): void {
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

  function listen(request: http.IncomingMessage, response: http.ServerResponse, target: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 500\n\n');
    // The page may have been changed after it was sent and before it listened.
    if (target.slice(target.indexOf('?') + 1) !== String(version)) response.write('data: reload\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }

  await listenOn(server, port);
  return {
    address: `http://${host}:${portOf(server)}/`,
    reload: () => {
      version++;
      for (const response of listeners) response.write('data: reload\n\n');
    },
    close: () =>
      new Promise((done) => {
        for (const response of listeners) response.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The page says which version of the site it is of, so that it can tell whether it is out of date. */
const reloadScript = `const script = document.currentScript;
const changes = new EventSource('${eventsPath}?' + script.dataset.version);
changes.onmessage = () => { changes.close(); location.reload(); };
addEventListener('pagehide', () => changes.close());
`;

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
  const type = contentType(file);
  const isPage = type.startsWith('text/html');
  send(response, status, type, isPage ? withReload(bytes.toString('utf8'), version) : bytes);
}

/** The page as it is sent; the file itself stays free of scripts, and its own rule allows none but ours. */
function withReload(page: string, version: number): string {
  const tag = `<script src="${scriptPath}" data-version="${version}"></script>`;
  const html = page.replace(
    /(<meta http-equiv="Content-Security-Policy" content="[^"]*)script-src 'none'/,
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
