import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { type PreviewServer, startPreviewServer } from '../../server/src/host/preview-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rule = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'; object-src \'none\'">';

describe('the preview server', () => {
  const outside = temporaryFolder({ 'secret.html': 'secret' });
  const site = temporaryFolder({
    'index.html': `<!doctype html><head>${rule}</head><body><p>script-src 'none'</p></body>`,
    'units/index.html': '<body>units</body>',
    'units/a b.html': 'no body',
    'escaped.html': `<head>${rule.replace("'none'", '&#39;none&#39;')}</head><body></body>`,
    'style.css': 'p{}',
    'x.svg': '<svg/>',
    '.throughline-site.json': '{}',
    '.git/config': 'x',
    'empty/x.txt': 'x',
  });
  fs.symlinkSync(path.join(outside, 'secret.html'), path.join(site, 'link.html'));
  fs.symlinkSync(outside, path.join(site, 'linked'));
  let server: PreviewServer;
  before(async () => {
    server = await startPreviewServer(site, 0);
  });
  after(() => server.close());

  interface Answer {
    readonly status: number | undefined;
    readonly headers: http.IncomingHttpHeaders;
    readonly text: string;
  }

  /** The path goes out as it is written here, which `fetch` would not do. */
  function get(target: string, options: http.RequestOptions = {}): Promise<Answer> {
    const { hostname, port } = new URL(server.address);
    return new Promise((done, failed) => {
      const request = http.request({ hostname, port, path: target, agent: false, ...options }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
      });
      request.on('error', failed);
      request.end();
    });
  }

  it('listens on this computer only', () => assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/$/));

  for (const [target, status, type] of [
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html?x=1', 200, 'text/html; charset=utf-8'],
    ['/units/', 200, 'text/html; charset=utf-8'],
    ['/units/a%20b.html', 200, 'text/html; charset=utf-8'],
    ['/style.css', 200, 'text/css; charset=utf-8'],
    ['/x.svg', 200, 'image/svg+xml'],
    ['/none.html', 404, 'text/plain; charset=utf-8'],
    ['/empty/', 404, 'text/plain; charset=utf-8'],
    ['/style.css/', 404, 'text/plain; charset=utf-8'],
  ] as const) {
    it(`answers ${target} with ${status} ${type}`, async () => {
      const answer = await get(target);
      assert.deepEqual([answer.status, answer.headers['content-type']], [status, type]);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['cache-control'], 'no-store');
    });
  }

  it('sends the address of a folder to the one with a slash', async () => {
    const { status, headers } = await get('/units');
    assert.deepEqual([status, headers.location], [302, '/units/']);
  });

  const name = path.basename(outside);
  for (const target of [
    `/../${name}/secret.html`,
    `/units/../../${name}/secret.html`,
    `/%2e%2e/${name}/secret.html`,
    `/%2E%2E%2F${name}%2Fsecret.html`,
    `/..%2f${name}/secret.html`,
    `/..%5c${name}%5csecret.html`,
    `/..\\${name}\\secret.html`,
    `/%252e%252e/${name}/secret.html`,
    `//${name}/secret.html`,
    `/${path.join(outside, 'secret.html')}`,
    `${path.join(outside, 'secret.html')}`,
    '/link.html',
    '/linked/secret.html',
    '/.throughline-site.json',
    '/.git/config',
    '/units/./index.html',
    '/%00',
    '/%',
    '/%ff',
    `http://${name}/`,
    '*',
  ]) {
    it(`gives nothing for ${target}`, async () => {
      const { status, text } = await get(target);
      assert.ok(status === 404 || status === 400, `${status}`);
      assert.equal(text.includes('secret'), false);
    });
  }

  for (const [host, status] of [
    ['evil.example', 403],
    ['evil.example:4400', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
    ['192.168.0.1', 403],
    ['localhost', 200],
    ['LOCALHOST:4400', 200],
    ['127.0.0.1:1', 200],
  ] as const) {
    it(`answers ${status} when it is called '${host}'`, async () => {
      assert.equal((await get('/', { headers: { host } })).status, status);
      if (status === 403)
        assert.equal((await get('/_throughline/changes?version=0', { headers: { host } })).status, 403);
    });
  }

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      assert.equal((await get('/', { method })).status, 405);
    const head = await get('/style.css', { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers['content-length'], head.text], [200, '3', '']);
  });

  it('puts its script into pages, and lets the page run that one only', async () => {
    const { text, headers } = await get('/');
    assert.match(
      text,
      /<p>script-src 'none'<\/p><script src="\/_throughline\/preview\.js" data-version="\d+"><\/script><\/body>$/,
    );
    assert.match(text, /content="script-src 'self'; object-src 'none'"/);
    assert.equal(headers['content-length'], String(Buffer.byteLength(text)));
    assert.match((await get('/escaped.html')).text, /content="script-src 'self'; object-src 'none'"/);
    assert.match((await get('/units/a%20b.html')).text, /^no body<script/);
    assert.equal(fs.readFileSync(path.join(site, 'index.html'), 'utf8').includes('<script'), false);
    assert.equal((await get('/style.css')).text, 'p{}');
    assert.match((await get('/_throughline/preview.js')).text, /EventSource/);
  });

  /** What a page hears that listens, until it hears enough or some time is over. */
  function heard(version: string, isEnough: (text: string) => boolean, ms: number): Promise<string> {
    return new Promise((done) => {
      const request = http.get(`${server.address}_throughline/changes?version=${version}`, (response) => {
        let text = '';
        const end = (): void => {
          clearTimeout(timer);
          request.destroy();
          done(text);
        };
        const timer = setTimeout(end, ms);
        response.on('data', (part: Buffer) => {
          text += part.toString();
          if (isEnough(text)) end();
        });
        response.on('error', () => undefined);
      });
      request.on('error', () => undefined);
    });
  }

  const versionNow = async (): Promise<string> =>
    /data-version="(\d+)"/.exec((await get('/')).text)?.[1] ?? '';

  it('has open pages load again', async () => {
    const waiting = heard(await versionNow(), (text) => text.includes('data: reload'), 5_000);
    setTimeout(() => server.reload(), 100);
    assert.match(await waiting, /data: reload/);
  });

  it('has a page load again that was changed before it listened', async () => {
    const version = await versionNow();
    server.reload();
    assert.match(await heard(version, (text) => text.includes('data: reload'), 5_000), /data: reload/);
  });

  it('leaves a page alone that is up to date', async () => {
    assert.doesNotMatch(await heard(await versionNow(), () => false, 200), /data/);
  });

  it("answers with the site's own page where there is none", async () => {
    fs.writeFileSync(path.join(site, '404.html'), '<body>lost</body>');
    const { status, text } = await get('/none.html');
    assert.equal(status, 404);
    assert.match(text, /lost/);
  });

  it('takes another port when the one it should have is in use', async () => {
    const taken = Number(new URL(server.address).port);
    const second = await startPreviewServer(site, taken);
    assert.notEqual(Number(new URL(second.address).port), taken);
    await second.close();
  });

  it('closes while pages listen', async () => {
    const other = await startPreviewServer(site, 0);
    const { hostname, port } = new URL(other.address);
    const socket = net.connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('GET /_throughline/changes?version=0 HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((done) => socket.once('data', done));
    await other.close();
    socket.destroy();
  });
});
