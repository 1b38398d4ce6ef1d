/**
 * `throughline diff` in real repositories. The golden files hold its three forms for one change of samples/full; after a
 * change that is meant to change them: `THROUGHLINE_GOLDEN=write npx mocha --grep "golden diff"`, then read the difference.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { commit, git, rename, shallowClone } from '../support/git.ts';
import { root } from '../support/root.ts';
import { run } from './command.ts';
import { addLesson, assessmentPath, lessonPath, mathRepository, unitPath } from './repository.ts';
import { change } from './sample.ts';

function diff(folder: string, ...words: readonly string[]): string {
  const { code, out, err } = run(['diff', ...words], { cwd: folder });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

const nothing = (before: string, after = 'the files as they are now'): string =>
  `Fractions, from ${before} to ${after}: nothing has changed in meaning.\n`;

describe('throughline diff', () => {
  it('says that nothing has changed in meaning, whatever has changed in text', () => {
    const folder = mathRepository();
    assert.equal(diff(folder, 'main'), nothing('main'));
    change(folder, lessonPath, '---\n', '---\n# A note\n\n');
    change(folder, unitPath, '- 4.NF.A.1', '- 4.NF.1 # in the short form');
    rename(folder, assessmentPath, 'elsewhere/The End.assessment.yaml');
    assert.equal(diff(folder, 'main'), nothing('main'));
  });

  it('compares with what is not committed, or with another commit', () => {
    const folder = mathRepository();
    git(folder, 'tag', 'v1');
    addLesson(folder, 'second', '4.NF.A.2');
    commit(folder);
    git(folder, 'tag', 'v2');
    change(folder, lessonPath, 'minutes: 45', 'minutes: 50');
    const lessons = (text: string): string => /\nLessons\n([\s\S]*?)\n(?:\n|$)/.exec(text)?.[1] ?? '';
    assert.equal(
      lessons(diff(folder, 'v1', 'v2')),
      "  + Lesson second (second)\n      New: lesson 2 of 2 in 'Equivalent fractions'.",
    );
    assert.equal(
      lessons(diff(folder, 'v2')),
      '  ~ Equivalent fractions: a first problem (first-lesson)\n      Minutes 45 → 50.',
    );
    assert.equal(lessons(diff(folder, 'v1')).split('\n').length, 4);
    assert.equal(diff(folder, 'v2', 'v1'), nothing('v2', 'v1'));
  });

  it('starts where two branches parted', () => {
    const folder = mathRepository();
    git(folder, 'checkout', '-q', '-b', 'work');
    change(folder, lessonPath, 'minutes: 45', 'minutes: 50');
    commit(folder);
    git(folder, 'checkout', '-q', 'main');
    addLesson(folder, 'second', '4.NF.A.2');
    commit(folder);
    const text = diff(folder, 'main', 'work');
    assert.match(text, /Minutes 45 → 50/);
    assert.doesNotMatch(text, /second/);
  });

  it('follows a curriculum whose folder was renamed', () => {
    const folder = mathRepository();
    rename(path.dirname(folder), 'math', 'grade 4');
    assert.equal(diff(path.dirname(folder), 'main', '--folder', 'grade 4'), nothing('main'));
  });

  it('shows a whole curriculum that was not there yet', () => {
    const folder = mathRepository();
    writeFiles(folder, {
      'new/curriculum.yaml': 'id: n\ntitle: N\nunits: [a]\n',
      'new/a.unit.yaml': 'id: a\ntitle: A\n',
    });
    assert.match(
      diff(folder, 'main', '--folder', 'new'),
      /^N, from main .*2 changes of meaning \(1 in the curriculum, 1 in units\)\.\n\nThe curriculum\n {2}\+ N \(n\)\n\nUnits\n {2}\+ A \(a\)\n {6}New: unit 1 of 1\.\n$/,
    );
  });

  it('reads broken files on both sides', () => {
    const folder = mathRepository({ 'a.unit.yaml': 'id: [', 'b.lesson.md': '---\n', 'c.unit.yaml': '' });
    writeFiles(folder, { 'curriculum.yaml': '', 'a.unit.yaml': '\0' });
    const said = diff(folder, 'main');
    assert.match(said, /^The curriculum, from main|^[^\n]*, from main/);
    assert.match(
      said.replace(/\s+/g, ' '),
      /3 files cannot be read in main, so what they say seems not to be there/,
    );
    assert.match(said, /cannot be read in the files as they are now/);
    const { unread } = JSON.parse(run(['diff', 'main', '--format', 'json'], { cwd: folder }).out);
    assert.ok(unread.after.includes('a.unit.yaml'));
  });

  for (const [what, words, said] of [
    [
      'no base',
      [],
      /say what to compare with: a branch, a tag or a commit\. For example: throughline diff main/,
    ],
    [
      'three words',
      ['a', 'b', 'c'],
      /'throughline diff' takes 2 words at most, and 3 were given: a, b, c\. Write it so: throughline diff <base>/,
    ],
    ['a base that is not there', ['nope'], /no branch, tag or commit 'nope'/],
    ['a head that is not there', ['main', 'nope'], /no branch, tag or commit 'nope'/],
    ['a form that is not there', ['main', '--format', 'md'], /--format cannot be 'md'/],
    ['an option for a base', ['--', '--output=x'], /no branch, tag or commit '--output=x'/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const { code, out, err } = run(['diff', ...words], { cwd: mathRepository() });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
  }

  it('refuses a shallow clone, and histories that never met', () => {
    const folder = mathRepository();
    commit(folder);
    git(folder, 'checkout', '-q', '--orphan', 'other');
    commit(folder, 'Another beginning');
    assert.match(run(['diff', 'main'], { cwd: folder }).err, /main and HEAD have no commit in common/);
    const clone = shallowClone(path.dirname(folder), '--no-single-branch', '--branch', 'other');
    assert.match(
      run(['diff', 'origin/main'], { cwd: path.join(clone, 'math') }).err,
      /this clone has only the newest commits.*'fetch-depth: 0'/,
    );
  });
});

describe('golden diff of samples/full', () => {
  const golden = path.join(root, 'test/cli/golden');
  const top = temporaryFolder();

  before(() => {
    const full = path.join(top, 'full');
    fs.cpSync(path.join(root, 'samples/full'), full, { recursive: true });
    git(top, 'init', '-q', '-b', 'main');
    commit(top);
    const unit = 'units/fraction-equivalence/fraction-equivalence.unit.yaml';
    const assessments = 'units/fraction-equivalence/assessments';
    change(full, unit, '      - folding-strips\n', '');
    change(full, unit, '      - common-numerators\n', '      - common-numerators\n      - folding-strips\n');
    change(full, 'curriculum.yaml', '  - geometry\n', '');
    change(full, 'curriculum.yaml', 'units:\n', 'units:\n  - geometry\n');
    change(full, 'curriculum.yaml', 'per-week: 90', 'per-week: 60');
    for (const file of fs.readdirSync(path.join(full, assessments))) {
      const target = path.join(full, assessments, file);
      fs.writeFileSync(target, fs.readFileSync(target, 'utf8').replaceAll('4.NF.A.2', '4.NF.A.1'));
    }
    change(
      full,
      'schedule.schedule.yaml',
      'title: Grade 4 mathematics team',
      'title: Team of grade 4 `math` *',
    );
    fs.rmSync(path.join(full, 'units/fraction-equivalence/protocols/fractions-end-data.protocol.yaml'));
  });

  for (const [format, file] of [
    ['text', 'diff.txt'],
    ['json', 'diff.json'],
    ['markdown', 'diff.md'],
  ] as const) {
    it(format, () => {
      const said = diff(top, 'main', '--folder', 'full', '--format', format);
      if (process.env['THROUGHLINE_GOLDEN'] === 'write') {
        fs.mkdirSync(golden, { recursive: true });
        fs.writeFileSync(path.join(golden, file), said);
      }
      assert.equal(said, fs.readFileSync(path.join(golden, file), 'utf8'));
    });
  }
});
