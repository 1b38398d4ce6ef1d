/**
 * What each format says about samples/broken, word for word. After a change that is meant to change it:
 * `THROUGHLINE_GOLDEN=write npx mocha --grep golden`, then read the difference.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../support/root.ts';
import { formatIds, formats, reportsOn } from './reports.ts';

const golden = path.join(root, 'test/report/golden');

describe('golden reports on samples/broken', () => {
  const reports = reportsOn(['samples/broken'], { cwd: root });
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

  for (const id of formatIds) {
    it(id, () => {
      const file = path.join(golden, formats[id]);
      const said = withoutPlace(reports[id], version);
      if (process.env['THROUGHLINE_GOLDEN'] === 'write') {
        fs.mkdirSync(golden, { recursive: true });
        fs.writeFileSync(file, said);
      }
      assert.equal(said, fs.readFileSync(file, 'utf8'));
    });
  }
});

/** The same wherever the project is, and whatever its version. */
function withoutPlace(text: string, version: string): string {
  return text
    .replace(/"uri": "file:[^"]*"/g, '"uri": "file:///repository/"')
    .replaceAll(`ersion": "${version}"`, 'ersion": "0.0.0"');
}
