import assert from 'node:assert/strict';
import path from 'node:path';
import { findCurriculum } from '../../server/src/host/find-curriculum.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('finding the curriculum', () => {
  const folder = temporaryFolder({
    'curriculum.yaml': '',
    'units/a/a.unit.yaml': '',
    'other/curriculum.yml': '',
    'other/units/x.md': '',
    'odd/curriculum.yaml/x': '',
  });

  for (const [from, found] of [
    ['', ''],
    ['units/a', ''],
    ['units/a/a.unit.yaml', ''],
    ['curriculum.yaml', ''],
    ['units/not-there-yet', ''],
    ['other', 'other'],
    ['other/units/x.md', 'other'],
    ['odd', ''],
  ] as const) {
    it(`from '${from}' gives '${found}'`, () =>
      assert.equal(findCurriculum(path.join(folder, from)), path.join(folder, found)));
  }

  it('from outside gives nothing', () => assert.equal(findCurriculum(temporaryFolder()), undefined));
});
