/** The same files give the same report, word for word, and no report is longer than its reader takes. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { sample } from '../cli/sample.ts';
import { filesIn, temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { formatIds, formats, reportsOn } from './reports.ts';

describe('reports on the same files', () => {
  const files = filesIn(path.join(root, 'samples/broken'));
  const names = Object.keys(files);
  const folder = path.join(temporaryFolder(), 'math');

  /** The files in the same place again, made in another order. */
  function make(order: readonly string[]): void {
    fs.rmSync(folder, { recursive: true, force: true });
    for (const name of order) writeFiles(folder, { [name]: files[name] ?? '' });
  }

  make(names);
  const usual = reportsOn([], { cwd: folder, env: { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' } });

  for (const [what, order, env] of [
    ['were made in another order', names.toReversed(), { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' }],
    [
      'on a Turkish computer',
      names,
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'UTC' },
    ],
    [
      'on a Swedish computer in Samoa',
      names,
      { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', TZ: 'Pacific/Apia' },
    ],
    [
      'on a computer without a language, on the other side of the date line',
      names,
      { LC_ALL: 'C', LANG: 'C', TZ: 'Pacific/Pago_Pago' },
    ],
  ] as const) {
    it(`are the same when they ${what}`, () => {
      make(order);
      const reports = reportsOn([], { cwd: folder, env });
      for (const id of formatIds) assert.equal(reports[id], usual[id], formats[id]);
    });
  }

  it('are the same when they are asked for from another folder, but for where the text leads', () => {
    make(names);
    const away = reportsOn([folder], { cwd: path.dirname(folder) });
    for (const id of ['json', 'gitlab'] as const)
      assert.equal(away[id].replaceAll('"math/', '"'), usual[id], formats[id]);
  });
});

describe('more findings than anyone reads', () => {
  const folder = sample();
  const mentions = Array.from({ length: 150 }, (_, at) => `:lesson[none-${at}]\n`).join('\n');
  writeFiles(folder, { 'many.lesson.md': `---\nid: many\ntitle: Many\n---\n\n${mentions}` });
  const reports = reportsOn([], { cwd: folder });

  for (const id of formatIds) {
    it(`are a hundred of each check in a file, the last of which says how many more there are: ${id}`, () => {
      const said = reports[id].match(/There are 51 more findings of unknown-reference in this file/g);
      assert.ok((said?.length ?? 0) >= 1, reports[id].slice(0, 2_000));
      assert.equal(reports[id].includes("There is no lesson 'none-99'"), false);
    });
  }

  it('are counted, also where they are not listed', () => {
    assert.match(reports.text, /\n150 errors, \d warnings? in /);
    assert.equal(JSON.parse(reports.json).summary.errors, 150);
    assert.match(reports.markdown, /\| `unknown-reference` \| 150 errors \|/);
  });
});
