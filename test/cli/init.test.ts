import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { topics } from '../../server/src/core/templates/starter-topics.ts';
import { filesIn, temporaryFolder } from '../host/temporary-folder.ts';
import { run } from './command.ts';

describe('throughline init', () => {
  it('writes a curriculum that checks without findings, and says what is next', () => {
    const cwd = temporaryFolder();
    const { code, out, err } = run(['init', 'my curriculum'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Wrote 6 files:\n {2}my curriculum\/curriculum\.yaml\n[\s\S]*\nNext: throughline check "my curriculum"\nThen: throughline preview "my curriculum"\n$/,
    );
    assert.deepEqual(run(['check', 'my curriculum'], { cwd }), {
      code: 0,
      out: 'Nothing to report (5 files checked).\n',
      err: '',
    });
  });

  it('writes into the folder that one is in', () => {
    const cwd = temporaryFolder({ 'notes.txt': 'mine' });
    assert.match(run(['init'], { cwd }).out, /Next: throughline check\n/);
    assert.deepEqual(
      [...Object.keys(filesIn(cwd))],
      [
        'README.md',
        'curriculum.yaml',
        'notes.txt',
        'units/first-unit/first-lesson.lesson.md',
        'units/first-unit/first-unit-end.assessment.yaml',
        'units/first-unit/first-unit-study.protocol.yaml',
        'units/first-unit/first-unit.unit.yaml',
      ],
    );
  });

  for (const grade of topics.keys()) {
    it(`knows grade ${grade}`, () => {
      const cwd = temporaryFolder();
      assert.equal(run(['init', '--grade', grade], { cwd }).code, 0);
      assert.deepEqual(run(['check', '--format', 'json'], { cwd }).out.match(/"findings": \[\]/)?.length, 1);
      assert.doesNotMatch(run(['map'], { cwd }).out, /only|out of order/);
    });
  }

  for (const [words, id, title] of [
    [[], 'grade-3-mathematics', 'Grade 3 mathematics'],
    [['--grade', 'k'], 'kindergarten-mathematics', 'Kindergarten mathematics'],
    [['--title', "Été: l'aire & #1"], 'ete-l-aire-1', "Été: l'aire & #1"],
    [['--title', '漢字'], 'my-curriculum', '漢字'],
    [['--title', 'a\nb: c'], 'a-b-c', 'a b: c'],
    [['--title=- [x] `*_'], 'x', '- [x] `*_'],
    [['--id', 'own-id', '--title', 'T'], 'own-id', 'T'],
  ] as const) {
    it(`takes ${words.length === 0 ? 'a title and an id of its own' : words.join(' ')}`, () => {
      const cwd = temporaryFolder();
      assert.equal(run(['init', ...words], { cwd }).code, 0);
      const { curriculum, findings } = JSON.parse(run(['check', '--format', 'json'], { cwd }).out);
      assert.deepEqual([curriculum, findings], [{ id, title }, []]);
    });
  }

  it('never overwrites, and changes nothing where it would have to', () => {
    const cwd = temporaryFolder({ 'units/first-unit/first-lesson.lesson.md': 'mine' });
    const { code, out, err } = run(['init'], { cwd });
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      /already has units\/first-unit\/first-lesson\.lesson\.md\. Nothing was written, so that nothing of yours is lost\./,
    );
    assert.deepEqual(filesIn(cwd), { 'units/first-unit/first-lesson.lesson.md': 'mine' });
  });

  it('refuses a second time', () => {
    const cwd = temporaryFolder();
    run(['init'], { cwd });
    const before = filesIn(cwd);
    const { code, err } = run(['init', '--title', 'Other'], { cwd });
    assert.equal(code, 2);
    assert.match(
      err,
      /already has curriculum\.yaml, README\.md, .* and 3 more of the files that it would write\./,
    );
    assert.deepEqual(filesIn(cwd), before);
  });

  it('does not write through a link', () => {
    const cwd = temporaryFolder();
    const outside = path.join(temporaryFolder(), 'new.md');
    fs.symlinkSync(outside, path.join(cwd, 'README.md'));
    assert.equal(run(['init'], { cwd }).code, 2);
    assert.equal(fs.existsSync(outside), false);
  });

  for (const [words, said] of [
    [['--grade', '13'], /'13' is not a grade\. Write K, or a number from 1 to 12/],
    [['--id', 'My Id'], /'My Id' cannot be an id: .*Write --id my-id\n/],
    [['--id', '!!'], /For example: --id grade-4-mathematics\n/],
    [['--title', ' '], /a title has 1 to 200 characters, and this one has 0/],
    [['--title', 'x'.repeat(201)], /a title has 1 to 200 characters, and this one has 201/],
  ] as const) {
    it(`explains what is wrong with ${words.join(' ').slice(0, 40)}`, () => {
      const cwd = temporaryFolder();
      const { code, err } = run(['init', ...words], { cwd });
      assert.equal(code, 2);
      assert.match(err, said);
      assert.deepEqual(filesIn(cwd), {});
    });
  }

  it('refuses a file', () => {
    const cwd = temporaryFolder({ a: 'x' });
    assert.match(run(['init', 'a'], { cwd }).err, /is a file, and a curriculum needs a folder/);
  });

  it('says so when the folder was part of another curriculum', () => {
    const cwd = temporaryFolder();
    run(['init'], { cwd });
    const { code, err } = run(['init', 'units/other'], { cwd });
    assert.equal(code, 0);
    assert.match(err, /^This folder is inside the curriculum in .*, and is now a curriculum of its own\.\n$/);
  });
});
