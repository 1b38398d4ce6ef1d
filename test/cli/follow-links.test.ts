import assert from 'node:assert/strict';
import path from 'node:path';
import { followLinks } from '../../server/src/cli/follow-links.ts';
import { type SiteFile, writeSite } from '../../server/src/host/site-writer.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

describe('the links of a site that is written again', () => {
  const folder = temporaryFolder({ 'curriculum/curriculum.yaml': '' });
  const out = path.join(folder, 'site');

  /** Publishes pages; those whose text stays the same are not made again. Tells what was made and what is dead. */
  async function publish(
    pages: Readonly<Record<string, string>>,
  ): Promise<{ readonly made: readonly string[]; readonly dead: readonly string[] }> {
    const made: string[] = [];
    const planned = Object.entries(pages).map(
      ([file, text]): SiteFile => ({
        path: file,
        inputs: async () => text,
        contents: async () => {
          made.push(file);
          return text;
        },
      }),
    );
    const { files, dead } = followLinks(planned, out);
    const report = await writeSite(files, out, path.join(folder, 'curriculum'));
    return { made, dead: dead(report).map(({ from, written }) => `${from}: ${written}`) };
  }

  const a = '<a href="b.html#part">b</a><a href="c.html">c</a>';
  const b = '<h2 id="part">Part</h2><h2 id="other">Other</h2>';

  it('are followed on every page', async () => {
    assert.deepEqual(await publish({ 'a.html': a, 'b.html': b, 'c.html': 'c' }), {
      made: ['a.html', 'b.html', 'c.html'],
      dead: [],
    });
  });

  it('lead nowhere where a page that is made again has lost a place', async () => {
    const { made, dead } = await publish({
      'a.html': a,
      'b.html': '<h2 id="other">Other</h2>',
      'c.html': 'c',
    });
    assert.deepEqual([made, dead], [['b.html'], ['a.html: b.html#part']]);
  });

  it('lead somewhere again, also from a page that is made again to one that is not', async () => {
    assert.deepEqual((await publish({ 'a.html': a, 'b.html': b, 'c.html': 'c' })).dead, []);
    const { made, dead } = await publish({
      'a.html': `${a}<a href="b.html#other">o</a><a href="b.html#none">n</a>`,
      'b.html': b,
      'c.html': 'c',
    });
    assert.deepEqual([made, dead], [['a.html'], ['a.html: b.html#none']]);
  });

  it('lead nowhere where a page is gone', async () => {
    await publish({ 'a.html': a, 'b.html': b, 'c.html': 'c' });
    const { made, dead } = await publish({ 'a.html': a, 'b.html': b });
    assert.deepEqual([made, dead], [[], ['a.html: c.html']]);
  });
});
