import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/core/syntax/read.ts';
import { siteFiles } from '../../server/src/host/site-files.ts';

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
      () => undefined,
      async (paths) => {
        asked.push(...paths);
        return new Map([['a.unit.yaml', readDocument({ path: 'a.unit.yaml', text: 'id: a' })]]);
      },
    );
    assert.equal(await file?.contents(), '<p>id: a');
    assert.deepEqual(asked, ['a.unit.yaml']);
  });
});
