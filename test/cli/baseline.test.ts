/** The ratchet: a baseline through the life of a curriculum. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { commit, git, rename } from '../support/git.ts';
import { run } from './command.ts';
import { addLesson, lesson, mathRepository } from './repository.ts';
import { change, sample } from './sample.ts';

const file = '.throughline-baseline.json';
const oldLesson = 'units/first-unit/old.lesson.md';

/** A curriculum with a misspelled key and two orphans. */
function old(): string {
  return mathRepository({
    [oldLesson]: lesson('old', '4.NF.A.1', 'colour: red\n'),
    'stray.unit.yaml': 'id: stray\ntitle: Stray\n',
  });
}

function baseline(folder: string, ...words: readonly string[]): string {
  const { code, out, err } = run(['baseline', ...words], { cwd: folder });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

/** The last lines of a check, from the summary on, with its exit code. */
function check(folder: string, ...words: readonly string[]): string {
  const { code, out, err } = run(['check', '--baseline', file, ...words], { cwd: folder });
  assert.equal(err, '');
  return `${out.slice(out.lastIndexOf('\n\n') + 1).trim()}\nexit ${code}`;
}

const entries = (folder: string): readonly string[] =>
  fs
    .readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('    {'));

describe('the ratchet', () => {
  it('goes one way through a sequence of commits', () => {
    const folder = old();
    assert.equal(run(['check'], { cwd: folder }).code, 1);
    assert.equal(baseline(folder), `${file} lists 3 findings.\nNext: throughline check --baseline ${file}\n`);
    commit(folder);
    assert.equal(
      check(folder),
      'Nothing to report (7 files checked).\n3 findings of the baseline are still there and not shown.\nexit 0',
    );

    // Lines move, a file is renamed, a title changes: nothing is new.
    change(folder, oldLesson, '---\n', '---\n# A note\n\n');
    rename(folder, oldLesson, 'units/first-unit/älter/01 old.lesson.md');
    change(
      folder,
      'units/first-unit/first-unit.unit.yaml',
      "title: 'Equivalent fractions'",
      "title: 'Fractions, the same amount'",
    );
    commit(folder);
    assert.equal(
      check(folder),
      'Nothing to report (7 files checked).\n3 findings of the baseline are still there and not shown.\nexit 0',
    );

    // A new finding fails, and the list does not take it in.
    addLesson(folder, 'second', '4.NF.A.2');
    writeFiles(folder, { 'stray.unit.yaml': 'id: stray\ntitle: Stray\nsize: 3\n' });
    assert.match(
      check(folder),
      /^1 error, 1 warning in 2 files \(8 files checked\)\n3 findings of the baseline are still there and not shown\.\nexit 1$/,
    );
    const before = entries(folder);
    assert.equal(
      baseline(folder),
      `${file} lists 3 findings, 0 taken out, 0 added.\n2 findings are new and were not added. Mend them, or add them with --accept-new.\n`,
    );
    assert.equal(entries(folder).length, before.length);

    // What is mended is said, and locked in by one line less.
    writeFiles(folder, { 'stray.unit.yaml': 'id: stray\ntitle: Stray\n' });
    change(folder, 'units/first-unit/älter/01 old.lesson.md', 'colour: red\n', '');
    assert.match(
      check(folder),
      /\n2 findings of the baseline are still there and not shown\.\n1 finding of the baseline is gone: run 'throughline baseline' to lock that in\.\nexit 0$/,
    );
    commit(folder);
    assert.equal(
      baseline(folder),
      `${file} lists 2 findings, 1 taken out, 0 added.\n1 finding is new and was not added. Mend it, or add it with --accept-new.\n`,
    );
    assert.match(git(folder, 'diff', '--numstat', file), /^0\s1\s/);

    // What comes back is new.
    change(folder, 'units/first-unit/älter/01 old.lesson.md', 'minutes: 45\n', 'minutes: 45\ncolour: red\n');
    assert.match(check(folder), /^1 error, 1 warning in 2 files/);
    assert.equal(baseline(folder, '--accept-new'), `${file} lists 4 findings, 0 taken out, 2 added.\n`);
    assert.equal(
      check(folder),
      'Nothing to report (8 files checked).\n4 findings of the baseline are still there and not shown.\nexit 0',
    );
  }).timeout(300_000);

  it('is the same file for the same findings, however it came about', () => {
    const folder = old();
    baseline(folder);
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    baseline(folder);
    baseline(folder, '--accept-new');
    assert.equal(fs.readFileSync(path.join(folder, file), 'utf8'), text);
    assert.deepEqual(entries(folder), [...entries(folder)].sort());
  });

  it('knows a file without an id after it was renamed', () => {
    const folder = mathRepository({ 'a.unit.yaml': 'title: A\ncolour: red\n' });
    baseline(folder);
    rename(folder, 'a.unit.yaml', 'units/b.unit.yaml');
    assert.match(check(folder), /^Nothing to report/);
  });

  it('does not hide the hundred-and-first finding when others are mended', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join('');
    const folder = mathRepository({ 'many.unit.yaml': `id: many\ntitle: Many\n${keys(150)}` });
    // A hundred and fifty keys, and a unit that nothing lists.
    assert.match(baseline(folder), /lists 151 findings\./);
    assert.match(check(folder), /^Nothing to report/);
    writeFiles(folder, {
      'many.unit.yaml': `id: many\ntitle: Many\n${keys(150).replace(/^(?:.*\n){20}/, '')}`,
    });
    assert.match(check(folder), /20 findings of the baseline are gone/);
    writeFiles(folder, { 'many.unit.yaml': `id: many\ntitle: Many\nfirst: 1\n${keys(150)}` });
    assert.match(check(folder), /^1 error in 1 file/);
  });

  it('says nothing of what is gone where not all was looked for', () => {
    const folder = old();
    baseline(folder);
    assert.doesNotMatch(check(folder, '--only', 'schema'), /gone/);
    assert.doesNotMatch(check(folder, 'stray.unit.yaml'), /gone/);
  });

  it('is used only when it is named', () => {
    const folder = old();
    baseline(folder);
    assert.equal(run(['check'], { cwd: folder }).code, 1);
  });

  it('may stand elsewhere, under another name, in a folder that is not there yet', () => {
    const folder = old();
    assert.match(
      baseline(path.dirname(folder), 'math', '--out', 'ci/known ones.json'),
      /^ci\/known ones\.json lists 3 findings\.\nNext: throughline check --baseline "ci\/known ones\.json"\n$/,
    );
    writeFiles(folder, {
      'stray.unit.yaml': 'id: stray\ntitle: Stray\nauthors: []\n',
      [oldLesson]: lesson('old', '4.NF.A.1'),
    });
    const { code, out } = run(['check', 'math', '--baseline', 'ci/known ones.json'], {
      cwd: path.dirname(folder),
    });
    assert.equal(code, 0, out);
    assert.match(out, /run 'throughline baseline --out "ci\/known ones\.json"' to lock that in/);
  });

  it('and --changed may be asked for together', () => {
    const folder = old();
    baseline(folder);
    commit(folder);
    addLesson(folder, 'second', '4.NF.A.2');
    const { out } = run(['check', '--baseline', file, '--changed', 'HEAD'], { cwd: folder });
    assert.match(out, /taught-not-assessed/);
    assert.match(
      out,
      /\n1 warning in 1 file \(8 files checked\)\n3 findings of the baseline are still there and not shown\.\nOnly what is new since HEAD is shown: 3 findings were there before\.\n$/,
    );
  });

  it('and --changed do not hide what is new to both', () => {
    const folder = mathRepository({ 'a.unit.yaml': 'id: a\ntitle: A\nnotes:\n  - one\n' });
    baseline(folder);
    commit(folder);
    // Two files with one id: their findings are the same but for the file.
    writeFiles(folder, { 'b/a.unit.yaml': 'id: a\ntitle: A\nnotes:\n  - one\n' });
    const { out } = run(['check', '--baseline', file, '--changed', 'HEAD', '--only', 'schema'], {
      cwd: folder,
    });
    assert.match(out, /^b\/a\.unit\.yaml:3:1 {2}error {2}schema\n/);
  });

  it('is set aside in the reports for programs, not lost', () => {
    const folder = old();
    baseline(folder);
    const { runs } = JSON.parse(run(['check', '--baseline', file, '--format', 'sarif'], { cwd: folder }).out);
    assert.equal(runs[0].results.filter(({ suppressions = [] }) => suppressions.length > 0).length, 3);
  });
});

describe('a baseline that cannot be used', () => {
  const folder = sample();
  for (const [what, text, said] of [
    [
      'is not there',
      undefined,
      /^throughline: there is no baseline \.throughline-baseline\.json\. Write one with 'throughline baseline'\.\n$/,
    ],
    [
      'is empty',
      '',
      /the baseline \.throughline-baseline\.json is not whole: it is no JSON\. Get it back from git, or remove it and write it anew with 'throughline baseline'\.\n$/,
    ],
    [
      'is older',
      '{"version": 0, "findings": []}',
      /is not a baseline that this Throughline reads\. Get it back from git, or remove it/,
    ],
    [
      'is newer',
      '{"version": 2, "findings": []}',
      /was written by a newer Throughline than this one\. Update Throughline here\.\n$/,
    ],
    ['is damaged', '{"version": 1, "findings": [{}]}', /is damaged in its finding 1\./],
    [
      'has two sides',
      '{\n<<<<<<< HEAD\n=======\n>>>>>>> x\n}\n',
      /holds the marks of a merge that is not finished\. Take one of its two sides, then run 'throughline baseline'\.\n$/,
    ],
  ] as const) {
    it(`because it ${what}, is refused by both commands`, () => {
      const target = path.join(folder, file);
      fs.rmSync(target, { force: true });
      if (text !== undefined) fs.writeFileSync(target, text);
      const { code, out, err } = run(['check', '--baseline', file], { cwd: folder });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
      if (text === undefined) return;
      assert.match(run(['baseline'], { cwd: folder }).err, said);
      assert.equal(fs.readFileSync(target, 'utf8'), text);
    });
  }

  it('because it is meant from the curriculum, says how to name it', () => {
    const top = path.dirname(sample());
    run(['baseline', 'math'], { cwd: top });
    assert.match(
      run(['check', 'math', '--baseline', file], { cwd: top }).err,
      /there is no baseline \.throughline-baseline\.json\. Did you mean --baseline math\/\.throughline-baseline\.json\?\n$/,
    );
  });

  it('because it is a folder, is refused', () => {
    const empty = temporaryFolder({ 'curriculum.yaml': 'id: a\ntitle: A\n' });
    fs.mkdirSync(path.join(empty, file));
    for (const words of [['check', '--baseline', file], ['baseline']])
      assert.match(
        run(words, { cwd: empty }).err,
        /\.throughline-baseline\.json is no file, and a baseline is one\./,
      );
  });

  it('because it would be a document, is refused', () =>
    assert.match(
      run(['baseline', '--out', 'known.unit.yaml'], { cwd: folder }).err,
      /known\.unit\.yaml is the name of a document of a curriculum/,
    ));
});
