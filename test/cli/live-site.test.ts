import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createLiveSite } from '../../server/src/cli/live-site.ts';
import { loadCurriculum } from '../../server/src/cli/load.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

describe('a site that follows a curriculum', () => {
  const unit = (title: string): string => `id: a\ntitle: ${title}\n`;
  const folder = temporaryFolder({
    'math/curriculum.yaml': 'id: math\ntitle: Math\nunits: [a]\n',
    'math/a.unit.yaml': unit('First'),
  });
  const out = path.join(folder, 'site');
  const page = path.join(out, 'units/a.html');
  const progress = { show: () => undefined, end: () => undefined };
  const nobody = { openPages: () => new Set<string>(), reload: () => undefined };

  it('is written once nobody asks for its pages, which are there before', async () => {
    const curriculum = await loadCurriculum(path.join(folder, 'math'), progress);
    const live = createLiveSite(curriculum, out, {}, progress);
    await live.write();
    assert.match(fs.readFileSync(page, 'utf8'), /First/);

    fs.writeFileSync(path.join(folder, 'math/a.unit.yaml'), unit('Second'));
    await live.change([{ path: 'a.unit.yaml', exists: true }], nobody);
    const writing = live.write();
    for (let asked = 0; asked < 10; asked++) {
      assert.match(String(await live.source.fresh('units/a.html')), /Second/);
      await new Promise((done) => setTimeout(done, 50));
      assert.match(fs.readFileSync(page, 'utf8'), /First/);
    }
    await writing;
    assert.match(fs.readFileSync(page, 'utf8'), /Second/);
  });

  it('is not written where something else has changed meanwhile', async () => {
    const curriculum = await loadCurriculum(path.join(folder, 'math'), progress);
    const live = createLiveSite(curriculum, out, {}, progress);
    await live.write();
    await live.change([{ path: 'a.unit.yaml', exists: true }], nobody);
    const writing = live.write();
    await live.change([{ path: 'a.unit.yaml', exists: true }], nobody);
    assert.equal(await writing, undefined);
  });
});
