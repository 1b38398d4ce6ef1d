import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../server/src/host/refusal.ts';
import { writeSite } from '../../server/src/host/site-writer.ts';
import { manifest, place, plan, stage } from './site-in-folder.ts';
import { filesIn, temporaryFolder, writeFiles } from './temporary-folder.ts';

describe('a site is refused', () => {
  async function refused(
    out: string,
    curriculum: string,
    said: RegExp,
    files: Readonly<Record<string, string>> = { 'index.html': 'one' },
  ): Promise<void> {
    await assert.rejects(writeSite(plan(files), out, curriculum), (error) => {
      assert.ok(error instanceof Refusal);
      assert.match(error.message, said);
      return true;
    });
  }

  it('where something else is, and nothing is changed', async () => {
    const { curriculum } = place();
    const out = temporaryFolder({ 'thesis.docx': 'years of work', 'index.html': 'mine' });
    await refused(out, curriculum, /holds something else \(index\.html, thesis\.docx\)/);
    assert.deepEqual(filesIn(out), { 'index.html': 'mine', 'thesis.docx': 'years of work' });
  });

  it('where a list is that is not ours', async () => {
    const { curriculum } = place();
    for (const text of ['', '[]', '{"version": 2, "files": {}}', 'not json', '{"version": 1}']) {
      await refused(temporaryFolder({ [manifest]: text, a: '' }), curriculum, /cannot be read/);
    }
  });

  it('on a file', async () => {
    const { curriculum } = place();
    await refused(
      path.join(temporaryFolder({ a: 'x' }), 'a'),
      curriculum,
      /is a file, and a site needs a folder/,
    );
  });

  it('on the curriculum, and on a folder around it', async () => {
    const { curriculum } = place();
    for (const out of [curriculum, path.dirname(curriculum), path.parse(curriculum).root])
      await refused(out, curriculum, /own folder or one around it/);
    assert.deepEqual(Object.keys(filesIn(curriculum)), ['curriculum.yaml', 'units/a.unit.yaml']);
  });

  it('on the sources in the curriculum', async () => {
    const { curriculum } = place();
    await refused(path.join(curriculum, 'units'), curriculum, /holds something else \(a\.unit\.yaml\)/);
  });

  it('through a link to the curriculum', async () => {
    const { curriculum } = place();
    const link = path.join(temporaryFolder(), 'link');
    fs.symlinkSync(curriculum, link);
    await refused(link, curriculum, /own folder or one around it/);
  });

  it('through a link that leads nowhere', async () => {
    const { curriculum } = place();
    const link = path.join(temporaryFolder(), 'link');
    fs.symlinkSync('nowhere', link);
    await refused(link, curriculum, /leads nowhere/);
  });

  it('where a folder has the name of a page, and nothing is changed', async () => {
    const { out, curriculum, write } = place();
    await write({ 'index.html': 'one' });
    writeFiles(out, { 'a.html/mine.txt': 'mine' });
    await refused(out, curriculum, /is a folder, and a page of the site has that name/, {
      'index.html': 'two',
      'a.html': 'x',
    });
    assert.equal(filesIn(out)['index.html'], 'one');
  });

  it('where the place in which pages are prepared leads elsewhere', async () => {
    const { out, curriculum, write } = place();
    const outside = temporaryFolder({ '0': 'mine' });
    await write({ 'index.html': 'one' });
    fs.symlinkSync(outside, path.join(out, stage));
    await refused(out, curriculum, /is a link or a file/, { 'index.html': 'two' });
    assert.deepEqual(filesIn(outside), { '0': 'mine' });
  });

  for (const file of [
    '../x.html',
    '/etc/x.html',
    'a/../../x.html',
    'a//x.html',
    '',
    '.',
    'a\\..\\..\\x',
    manifest,
    '.git/hooks/x',
    'a\0b',
  ]) {
    it(`with a path that is not inside it: ${JSON.stringify(file)}`, async () => {
      const { out, curriculum } = place();
      await refused(out, curriculum, /not a place inside its folder/, { 'index.html': 'one', [file]: 'x' });
      assert.equal(fs.existsSync(out), false);
    });
  }

  it('where a folder of it has become a link that leads out', async () => {
    const { out, curriculum, write } = place();
    const outside = temporaryFolder({ 'a.html': 'mine' });
    await write({ 'index.html': 'one' });
    fs.symlinkSync(outside, path.join(out, 'units'));
    await refused(out, curriculum, /reached through a link/, { 'index.html': 'one', 'units/a.html': 'two' });
    assert.deepEqual(filesIn(outside), { 'a.html': 'mine' });
  });
});
