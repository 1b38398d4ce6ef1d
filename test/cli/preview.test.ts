import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { filesIn, temporaryFolder, until, writeFiles } from '../host/temporary-folder.ts';
import { type Running, run, start } from './command.ts';
import { change, lessonPath, sample } from './sample.ts';

const started: Running[] = [];
after(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

async function preview(
  cwd: string,
  ...words: readonly string[]
): Promise<Running & { readonly address: string }> {
  const running = start(['preview', '--port', '0', ...words], { cwd });
  started.push(running);
  return { ...running, address: await running.waitFor(/The site is at (http:\/\/127\.0\.0\.1:\d+\/)/) };
}

/** The path goes out as it is written here, which `fetch` would not do. */
function get(
  address: string,
  target: string,
  host?: string,
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((done, failed) => {
    const request = http.get(
      { hostname, port, path: target, agent: false, ...(host === undefined ? {} : { headers: { host } }) },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
        });
        response.on('end', () => done({ status: response.statusCode, text }));
      },
    );
    request.on('error', failed);
  });
}

describe('throughline preview', () => {
  it('checks, shows the map in short, publishes and serves', async () => {
    const cwd = sample();
    const { address, output, child, ended } = await preview(cwd);
    assert.match(
      output(),
      /^Nothing to report \(5 files checked\)\.\n\n {2}Unit 1: Equivalent fractions {2}1 of 1 standard covered\n\nPublished \d+ files to site: /,
    );
    const { status, text } = await get(address, '/');
    assert.equal(status, 200);
    assert.match(text, /Fractions[\s\S]*<script src="\/_throughline\/preview\.js"/);
    assert.doesNotMatch(filesIn(path.join(cwd, 'site'))['index.html'] ?? '', /_throughline/);
    child.kill('SIGINT');
    assert.deepEqual(await ended, { code: 0, signal: null });
    assert.match(output(), /\nThe preview has ended\.\n$/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends at ${signal} while a page listens`, async () => {
      const { address, child, ended } = await preview(sample());
      await new Promise((done) =>
        http
          .get(`${address}_throughline/changes?version=0`, (response) => {
            response.on('error', () => undefined);
            response.once('data', done);
          })
          .on('error', () => undefined),
      );
      child.kill(signal);
      assert.deepEqual(await ended, { code: 0, signal: null });
    });
  }

  it('comes to its end in good order when it is asked twice', async () => {
    const { output, child, ended } = await preview(sample());
    child.kill('SIGINT');
    child.kill('SIGINT');
    await ended;
    // The second may come when nothing is left that could hear it, so the exit code says nothing here.
    assert.match(output(), /\nThe preview has ended\.\n$/);
  });

  it('follows changes: checks and publishes again, and has open pages load again', async () => {
    const cwd = sample();
    const { address, output, waitFor, child, ended } = await preview(cwd);
    const version = /data-version="(\d+)"/.exec((await get(address, '/')).text)?.[1];
    const reload = new Promise((done) => {
      http
        .get(`${address}_throughline/changes?version=${version}&page=/`, (response) => {
          response.on('error', () => undefined);
          response.on('data', (part: Buffer) => {
            if (part.toString().includes('data: reload')) done(undefined);
          });
        })
        .on('error', () => undefined);
    });
    change(cwd, 'curriculum.yaml', "'Fractions'", "'Fractions, again'");
    await reload;
    assert.match((await get(address, '/')).text, /Fractions, again/);
    await waitFor(/curriculum\.yaml changed\n\nNothing to report[^\n]*\nPublished/);

    change(cwd, lessonPath, 'Partners show', 'Neighbours show');
    await waitFor(
      /first-lesson\.lesson\.md changed\n\nNothing to report[^\n]*\nPublished \d+ files to site: [12] written/,
    );
    change(cwd, lessonPath, 'minutes: 45', 'minuts: 45');
    await waitFor(/first-lesson\.lesson\.md changed[\s\S]*There is no key 'minuts'[\s\S]*1 error/);
    writeFiles(cwd, { 'a.unit.yaml': 'id: a\ntitle: A\n', 'b.unit.yaml': 'id: b\ntitle: B\n' });
    await waitFor(/\(7 files checked\)/);
    fs.rmSync(path.join(cwd, 'a.unit.yaml'));
    await waitFor(/a\.unit\.yaml is gone/);
    await until('the last check', () => /is gone[\s\S]*Published/.test(output()));
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
    run(['publish', '--out', '../fresh'], { cwd });
    assert.deepEqual(filesIn(path.join(cwd, 'site')), filesIn(path.join(cwd, '../fresh')));
  });

  it('goes on when the site can not be written for once', async () => {
    const cwd = sample();
    const { address, waitFor, child, ended } = await preview(cwd, '--out', 'web');
    // Somebody puts a folder of their own in the place of the site.
    fs.renameSync(path.join(cwd, 'web'), path.join(cwd, 'away'));
    writeFiles(cwd, { 'web/mine.txt': 'mine' });
    change(cwd, 'curriculum.yaml', "'Fractions'", "'Fractions, again'");
    await waitFor(/throughline: web holds something else \(mine\.txt\)/);
    fs.rmSync(path.join(cwd, 'web'), { recursive: true });
    change(cwd, 'curriculum.yaml', "'Fractions, again'", "'Fractions, at last'");
    await until('the page', async () => (await get(address, '/')).text.includes('Fractions, at last'));
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
  });

  it('gives nothing from outside the site, and nothing to others', async () => {
    const cwd = sample();
    const { address, child, ended } = await preview(cwd);
    for (const target of [
      '/../curriculum.yaml',
      '/%2e%2e/curriculum.yaml',
      '/..%2fcurriculum.yaml',
      '/units/../../curriculum.yaml',
      '/.throughline-site.json',
    ]) {
      assert.equal((await get(address, target)).status, 404, target);
    }
    assert.equal((await get(address, '/', 'evil.example')).status, 403);
    child.kill('SIGINT');
    await ended;
  });

  it('takes another port when the one it should have is in use', async () => {
    const first = await preview(sample());
    const { port } = new URL(first.address);
    const second = await preview(sample(), '--port', port);
    assert.notEqual(new URL(second.address).port, port);
    assert.ok(second.output().includes(`Port ${port} is in use, so another one was taken.\n`));
    for (const { child, ended } of [first, second]) {
      child.kill('SIGINT');
      await ended;
    }
  });

  it('refuses a folder with something else in it', () => {
    const cwd = sample();
    const out = temporaryFolder({ 'a.txt': 'x' });
    const { code, err } = run(['preview', '--out', out], { cwd });
    assert.equal(code, 2);
    assert.match(err, /holds something else/);
  });
});

describe('throughline preview --once', () => {
  it('ends after publishing, with the exit code of check', () => {
    const cwd = sample();
    const { code, out, err } = run(['preview', '--once', '--out', 'web'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /Published \d+ files to web: /);
    change(cwd, lessonPath, 'minutes: 45', 'minuts: 45');
    assert.equal(run(['preview', '--once', '--out', 'web'], { cwd }).code, 1);
  });
});
