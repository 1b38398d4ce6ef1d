import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../server/src/core/syntax/read.ts';
import { siteFiles } from '../../server/src/host/site-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the files of a site', () => {
  it('are rendered from the documents that they need', async () => {
    const asked: string[] = [];
    const [file] = siteFiles(
      {
        pages: [
          {
            path: 'a.html',
            needs: ['a.unit.yaml'],
            render: (documents) => `<p>${documents.get('a.unit.yaml')?.text}`,
          },
        ],
        copies: [],
      },
      temporaryFolder(),
      async (paths) => {
        asked.push(...paths);
        return new Map([['a.unit.yaml', readDocument({ path: 'a.unit.yaml', text: 'id: a' })]]);
      },
    );
    assert.equal(await file?.contents(), '<p>id: a');
    assert.deepEqual(asked, ['a.unit.yaml']);
  });

  it('are copied from inside the curriculum only', async () => {
    const outside = temporaryFolder({ 'secret.svg': 'secret' });
    const folder = temporaryFolder({ 'a.svg': 'picture', 'folder.svg/x': '' });
    fs.symlinkSync(path.join(outside, 'secret.svg'), path.join(folder, 'link.svg'));
    const from = [
      'a.svg',
      'link.svg',
      `../${path.basename(outside)}/secret.svg`,
      path.join(outside, 'secret.svg'),
      'none.svg',
      'folder.svg',
    ];
    const files = siteFiles(
      { pages: [], copies: from.map((file, at) => ({ from: file, to: `${at}.svg` })) },
      folder,
      async () => new Map(),
    );
    const contents = await Promise.all(files.map((file) => file.contents()));
    assert.deepEqual(
      contents.map((bytes) => (bytes === undefined ? undefined : Buffer.from(bytes).toString())),
      ['picture', undefined, undefined, undefined, undefined, undefined],
    );
  });
});
