import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { siteBytes } from '../../server/src/host/site-bytes.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

describe('the bytes of files of a site', () => {
  it('are those that the system makes of a text, whatever came before', () => {
    const bytes = siteBytes();
    const text = fc
      .string({ unit: 'binary', maxLength: 50 })
      .chain((part) =>
        fc.constantFrom(1, 3, 5_000).map((times) => `${part}\ud800${part}é漢😀`.repeat(times)),
      );
    fc.assert(fc.property(text, (own) => assert.ok(Buffer.from(own).equals(bytes.ofText(own)))));
  });

  it('are those of a file, of any length', () => {
    const bytes = siteBytes();
    const folder = temporaryFolder();
    for (const length of [0, 1, 65_535, 65_536, 65_537, 1_000_000, 7]) {
      const contents = Buffer.alloc(length, 'abc');
      writeFiles(folder, { file: contents });
      assert.ok(contents.equals(bytes.ofFile(path.join(folder, 'file'))));
    }
  });
});
