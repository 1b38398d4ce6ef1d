import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../server/src/host/hash.ts';
import { type SiteFile, writeSite } from '../../server/src/host/site-writer.ts';
import { manifest, place, plan, stage, without } from './site-in-folder.ts';
import { filesIn, temporaryFolder, writeFiles } from './temporary-folder.ts';

describe('writing a site', () => {
  it('makes the folder, and lists what it wrote', async () => {
    const { out, write } = place();
    assert.deepEqual(await write({ 'index.html': 'one', 'units/a.html': 'two' }), {
      written: 2,
      unchanged: 0,
      removed: 0,
      kept: [],
      missing: [],
    });
    const files = filesIn(out);
    assert.deepEqual(without(files, manifest), { 'index.html': 'one', 'units/a.html': 'two' });
    assert.deepEqual(Object.keys(JSON.parse(files[manifest] ?? '').files), ['index.html', 'units/a.html']);
  });

  it('leaves alone what stays the same', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one', 'b.html': 'two' });
    const before = fs.statSync(path.join(out, 'index.html'));
    const report = await write({ 'index.html': 'one', 'b.html': 'new' });
    const after = fs.statSync(path.join(out, 'index.html'));
    assert.deepEqual([report.written, report.unchanged], [1, 1]);
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
  });

  it('writes again what somebody changed and is still part of the site', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one' });
    writeFiles(out, { 'index.html': 'mine' });
    assert.equal((await write({ 'index.html': 'one' })).written, 1);
    assert.equal(filesIn(out)['index.html'], 'one');
  });

  it('removes what is no longer part of the site, and folders that are empty then', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one', 'units/old/a.html': 'two', 'units/b.html': 'three' });
    assert.equal((await write({ 'index.html': 'one', 'units/b.html': 'three' })).removed, 1);
    assert.deepEqual(Object.keys(without(filesIn(out), manifest)), ['index.html', 'units/b.html']);
    assert.equal(fs.existsSync(path.join(out, 'units/old')), false);
  });

  it('keeps what somebody changed, and what it did not write', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one', 'old.html': 'two' });
    writeFiles(out, { 'old.html': 'changed by hand', CNAME: 'example.org', 'mine/x.html': 'x' });
    assert.deepEqual(await write({ 'index.html': 'one' }), {
      written: 0,
      unchanged: 1,
      removed: 0,
      kept: ['old.html'],
      missing: [],
    });
    assert.deepEqual(without(filesIn(out), manifest), {
      CNAME: 'example.org',
      'index.html': 'one',
      'mine/x.html': 'x',
      'old.html': 'changed by hand',
    });
  });

  it('does not mind that somebody removed a file', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one', 'old.html': 'two' });
    fs.rmSync(path.join(out, 'old.html'));
    assert.equal((await write({ 'index.html': 'one' })).removed, 0);
  });

  it('does not make again what would come out as before, unless it is gone', async () => {
    const { out, curriculum, write } = place();
    await write({ 'index.html': 'one' });
    let made = 0;
    const contents = async (): Promise<string> => `made ${++made}`;
    const files: readonly SiteFile[] = [{ path: 'index.html', isAsBefore: true, contents }];
    assert.deepEqual([(await writeSite(files, out, curriculum)).unchanged, made], [1, 0]);
    fs.rmSync(path.join(out, 'index.html'));
    assert.deepEqual([(await writeSite(files, out, curriculum)).written, made], [1, 1]);
    const other: readonly SiteFile[] = [...files, { path: 'new.html', isAsBefore: true, contents }];
    assert.deepEqual([(await writeSite(other, out, curriculum)).written, made], [1, 2]);
  });

  it('leaves out a file of which there is nothing to write', async () => {
    const { out, curriculum } = place();
    const files: readonly SiteFile[] = [
      ...plan({ 'index.html': 'one' }),
      { path: 'gone.svg', contents: async () => undefined },
    ];
    assert.deepEqual((await writeSite(files, out, curriculum)).missing, ['gone.svg']);
    assert.equal(fs.existsSync(path.join(out, 'gone.svg')), false);
  });

  it('copies bytes as they are', async () => {
    const { out, curriculum } = place();
    const bytes = Uint8Array.from([0, 255, 10, 13]);
    await writeSite([{ path: 'a.png', contents: async () => bytes }], out, curriculum);
    assert.deepEqual([...fs.readFileSync(path.join(out, 'a.png'))], [...bytes]);
  });

  it('writes into a folder inside the curriculum, and into an empty one', async () => {
    const { curriculum } = place();
    for (const out of [
      path.join(curriculum, 'site'),
      temporaryFolder(),
      temporaryFolder({ '.DS_Store': '', '.git/HEAD': '' }),
    ]) {
      assert.equal((await writeSite(plan({ 'index.html': 'one' }), out, curriculum)).written, 1);
    }
  });
});

describe('a run that is cut short', () => {
  /** Writes one file, then fails as a power cut would: in the middle. */
  async function cutShort(out: string, curriculum: string): Promise<void> {
    const files: readonly SiteFile[] = [
      ...plan({ 'a.html': 'new', 'b.html': 'new' }),
      { path: 'c.html', contents: () => Promise.reject(new Error('cut')) },
    ];
    await assert.rejects(writeSite(files, out, curriculum), /cut/);
  }

  it('leaves the site as it was, and a folder to go on with', async () => {
    const { out, curriculum, write } = place();
    await write({ 'a.html': 'old', 'c.html': 'old', 'd.html': 'old' });
    const before = filesIn(out);
    await cutShort(out, curriculum);
    assert.deepEqual(filesIn(out), before);
    await write({ 'c.html': 'new' });
    assert.deepEqual(without(filesIn(out), manifest), { 'c.html': 'new' });
  });

  it('can be the first one', async () => {
    const { out, curriculum, write } = place();
    await cutShort(out, curriculum);
    assert.deepEqual(Object.keys(filesIn(out)), [manifest]);
    assert.equal((await write({ 'a.html': 'new' })).written, 1);
    assert.deepEqual(without(filesIn(out), manifest), { 'a.html': 'new' });
  });

  it('leaves no half-written file in the way', async () => {
    const { out, write } = place();
    await write({ 'a.html': 'old' });
    writeFiles(out, { [`${stage}/0`]: 'half', [`${stage}/7`]: 'half', [`${manifest}-part`]: 'half' });
    await write({ 'a.html': 'new' });
    assert.deepEqual(without(filesIn(out), manifest), { 'a.html': 'new' });
  });

  it('before its journal was whole has not begun', async () => {
    const { out, write } = place();
    await write({ 'a.html': 'old' });
    writeFiles(out, { [`${stage}/0`]: 'new', [`${stage}/journal.json-part`]: '{"moves":[' });
    await write({ 'a.html': 'old' });
    assert.deepEqual(without(filesIn(out), manifest), { 'a.html': 'old' });
  });

  it('after its journal was whole is carried on with, whatever had been done', async () => {
    const { out, write } = place();
    await write({ 'a.html': 'old', 'b.html': 'old', 'c.html': 'old', 'd.html': 'old' });
    writeFiles(out, {
      'a.html': 'moved',
      'd.html': 'changed by hand',
      [`${stage}/1`]: 'new',
      [`${stage}/journal.json`]: JSON.stringify({
        moves: [
          { path: 'a.html', hash: hashOf('moved') },
          { path: 'new/b.html', hash: hashOf('new') },
        ],
        removals: [
          ['b.html', hashOf('old')],
          ['d.html', hashOf('old')],
        ],
      }),
    });
    const report = await write({ 'a.html': 'moved', 'new/b.html': 'new', 'c.html': 'old' });
    assert.deepEqual([report.written, report.unchanged], [0, 3]);
    assert.deepEqual(without(filesIn(out), manifest), {
      'a.html': 'moved',
      'c.html': 'old',
      'd.html': 'changed by hand',
      'new/b.html': 'new',
    });
  });

  it('cannot move anything out of the site by its journal', async () => {
    const { out, write } = place();
    await write({ 'a.html': 'old' });
    writeFiles(out, {
      [`${stage}/0`]: 'bad',
      [`${stage}/journal.json`]: JSON.stringify({ moves: [{ path: '../bad.html', hash: '' }], removals: [] }),
    });
    await write({ 'a.html': 'old' });
    assert.equal(fs.existsSync(path.join(out, '../bad.html')), false);
  });

  it('does not take away what somebody put where new files are prepared', async () => {
    const { out, write } = place();
    await write({ 'a.html': 'old' });
    writeFiles(out, { [`${stage}/mine.txt`]: 'mine' });
    await write({ 'a.html': 'new' });
    assert.deepEqual(without(filesIn(out), manifest), { 'a.html': 'new', [`${stage}/mine.txt`]: 'mine' });
  });
});

describe('links in a site', () => {
  it('to the folder itself are followed', async () => {
    const { curriculum } = place();
    const folder = temporaryFolder({ 'real/.DS_Store': '' });
    fs.symlinkSync('real', path.join(folder, 'link'));
    await writeSite(plan({ 'index.html': 'one' }), path.join(folder, 'link'), curriculum);
    assert.equal(filesIn(path.join(folder, 'real'))['index.html'], 'one');
  });

  it('in the place of a page are replaced, and what they led to is not touched', async () => {
    const { out, write } = place();
    const outside = temporaryFolder({ 'mine.html': 'mine' });
    await write({ 'index.html': 'one', 'a.html': 'x' });
    fs.rmSync(path.join(out, 'a.html'));
    fs.symlinkSync(path.join(outside, 'mine.html'), path.join(out, 'a.html'));
    await write({ 'index.html': 'one', 'a.html': 'two' });
    assert.equal(filesIn(outside)['mine.html'], 'mine');
    assert.equal(filesIn(out)['a.html'], 'two');
  });

  it('are not followed to remove a former page', async () => {
    const { out, write } = place();
    const outside = temporaryFolder({ 'a.html': 'two' });
    await write({ 'index.html': 'one', 'units/a.html': 'two' });
    fs.rmSync(path.join(out, 'units'), { recursive: true });
    fs.symlinkSync(outside, path.join(out, 'units'));
    await write({ 'index.html': 'one' });
    assert.deepEqual(filesIn(outside), { 'a.html': 'two' });
  });

  it('and a list that names files outside remove nothing there', async () => {
    const { out, write } = place();
    await write({ 'index.html': 'one' });
    const victim = path.join(path.dirname(out), 'victim.txt');
    fs.writeFileSync(victim, 'x');
    const hash = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    writeFiles(out, {
      [manifest]: JSON.stringify({ version: 1, files: { '../victim.txt': hash, [victim]: hash } }),
    });
    await write({ 'index.html': 'one' });
    assert.equal(fs.readFileSync(victim, 'utf8'), 'x');
  });
});
