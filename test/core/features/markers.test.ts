/** Every file of `test/markers`: what the features answer at the marked places. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markerCase, readMarkerFile, writeMarkerFile } from '../../support/markers.ts';
import { root } from '../../support/root.ts';
import { markerFeatures } from './marker-features.ts';

const folder = path.join(root, 'test/markers');
const isUpdate = process.env['THROUGHLINE_GOLDEN'] === 'update';

describe('features at marked places', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();

  for (const name of names) {
    it(name.split(path.sep).join('/'), () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const file = readMarkerFile(text);
      assert.ok(file.expectations.length > 0, 'the file expects nothing');
      const given = markerCase(file);
      const answers = file.expectations.map(({ feature, words }) => {
        const answer = markerFeatures[feature];
        assert.ok(answer !== undefined, `there is no feature '${feature}'`);
        return `${answer(given, words).trimEnd()}\n`;
      });
      const now = writeMarkerFile(file, answers);
      if (isUpdate) writeFileSync(path.join(folder, name), now);
      assert.equal(now, isUpdate ? now : text);
    });
  }
});
