import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { lockSite } from '../../server/src/host/site-lock.ts';
import { writeSite } from '../../server/src/host/site-writer.ts';
import { root } from '../support/root.ts';
import { versionOfSite } from './site-versions.ts';
import { filesIn, temporaryFolder, writeFiles } from './temporary-folder.ts';

const child = path.join(root, 'out/test/host/site-writer-child.js');
const lockName = '.throughline-lock';
const journalPath = '.throughline-next/journal.json';

function place(): { readonly out: string; readonly curriculum: string } {
  const folder = temporaryFolder({ 'math/curriculum.yaml': 'id: c\n' });
  return { out: path.join(folder, 'site'), curriculum: path.join(folder, 'math') };
}

async function write(out: string, curriculum: string, version: number): Promise<void> {
  const files = Object.entries(versionOfSite(version)).map(([file, text]) => ({
    path: file,
    contents: async () => text,
  }));
  await writeSite(files, out, curriculum);
}

/** What readers can see of a site. */
function seen(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filesIn(out)).filter(([file]) => !file.startsWith('.')));
}

/**
 * Lets a process write sites, beginning with one version, and kills it; gives the last version it had begun.
 *
 * @param isWhileMoving - whether the time to wait begins when files are being moved to their places.
 */
async function killedAt(
  out: string,
  curriculum: string,
  first: number,
  delayMs: number,
  isWhileMoving: boolean,
): Promise<number> {
  const running = fork(child, [out, curriculum, String(first)], { stdio: 'ignore' });
  let last = -1;
  const ended = new Promise((done) => running.once('exit', done));
  await new Promise((done) =>
    running.on('message', (version) => {
      last = Number(version);
      // The first may have something to finish; whatever it is, the second has begun then.
      if (last === first + 1) done(undefined);
    }),
  );
  if (isWhileMoving) {
    // Nothing is waited for with a timer, which would come too late.
    for (const end = performance.now() + 5_000; performance.now() < end; )
      if (fs.existsSync(path.join(out, journalPath))) break;
    for (const end = performance.now() + delayMs / 30; performance.now() < end; );
  } else await new Promise((done) => setTimeout(done, delayMs));
  running.kill('SIGKILL');
  // What it said before it was killed comes in first.
  await ended;
  return last;
}

describe('a run that is killed', () => {
  it('leaves the former site, or what the next run makes the new one, wherever it was', async function () {
    this.timeout(120_000);
    const { out, curriculum } = place();
    const found = { former: 0, next: 0, midway: 0 };
    for (let round = 0; round < 24; round++) {
      const last = await killedAt(out, curriculum, round * 100, (round * 17) % 60, round % 2 === 1);
      writeFiles(out, { 'mine.txt': 'mine' });
      const after = seen(out);
      const { 'mine.txt': _, ...site } = after;
      if (fs.existsSync(path.join(out, journalPath))) found.midway++;
      else if (site['index.html'] === `version ${last}`) {
        assert.deepEqual(site, versionOfSite(last));
        found.next++;
      } else {
        assert.deepEqual(site, versionOfSite(last - 1));
        found.former++;
      }
      await write(out, curriculum, last);
      assert.deepEqual(seen(out), { ...versionOfSite(last), 'mine.txt': 'mine' });
      const scratch = place();
      await write(scratch.out, scratch.curriculum, last);
      assert.equal(filesIn(out)['.throughline-site.json'], filesIn(scratch.out)['.throughline-site.json']);
      assert.deepEqual(
        Object.keys(filesIn(out)).filter((file) => file.startsWith('.')),
        ['.throughline-site.json'],
      );
    }
    // Where it is killed is left to chance, but not all of the time at the same place.
    assert.ok(found.former > 0 && found.midway > 0, JSON.stringify(found));
  });
});

describe('two runs at once', () => {
  it('write one after the other', async function () {
    this.timeout(60_000);
    const { out, curriculum } = place();
    await Promise.all([write(out, curriculum, 1), write(out, curriculum, 2), write(out, curriculum, 3)]);
    const version = Number(seen(out)['index.html']?.replace('version ', ''));
    assert.deepEqual(seen(out), versionOfSite(version));
  });

  it('of which one does not end: the other is told so, and changes nothing', async () => {
    const { out, curriculum } = place();
    await write(out, curriculum, 1);
    const lock = await lockSite(out, 'site');
    await assert.rejects(lockSite(out, 'site', 150), (error) => {
      assert.match(String(error), /another run of Throughline is writing to site \(process \d+ on .+\)/);
      assert.match(String(error), /Wait until it has ended/);
      return true;
    });
    lock.release();
    (await lockSite(out, 'site', 0)).release();
  });

  it('are told apart from one that is gone, whose lock is taken away', async () => {
    const { out, curriculum } = place();
    await write(out, curriculum, 1);
    const own = JSON.stringify({ token: 'a', pid: process.pid, host: (await import('node:os')).hostname() });
    for (const left of [
      own,
      own.replace(`${process.pid}`, '4194305'),
      own.replace(`${process.pid}`, `${process.ppid}`).replace('}', ',"started":"another start"}'),
    ]) {
      // Only Linux tells when a process was started.
      if (left.includes('started') && process.platform !== 'linux') continue;
      writeFiles(out, { [lockName]: left });
      await write(out, curriculum, 2);
      assert.equal(fs.existsSync(path.join(out, lockName)), false);
    }
  });

  it('on two computers: a lock counts as long as its owner renews it', async () => {
    const { out, curriculum } = place();
    await write(out, curriculum, 1);
    const file = path.join(out, lockName);
    for (const left of ['{"token":"a","pid":1,"host":"another"}', 'half of a lo']) {
      writeFiles(out, { [lockName]: left });
      await assert.rejects(lockSite(out, 'site', 0), /another run of Throughline/);
      fs.utimesSync(file, 0, 0);
      (await lockSite(out, 'site', 1_000)).release();
      assert.equal(fs.existsSync(file), false);
    }
  });
});
