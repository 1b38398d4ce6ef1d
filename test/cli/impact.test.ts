/**
 * `throughline impact`. The golden files hold both forms for samples/full; after a change that is meant to change them:
 * `THROUGHLINE_GOLDEN=write npx mocha --grep "golden impact"`, then read the difference.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { run } from './command.ts';
import { change, lessonPath, sample, unitPath } from './sample.ts';

describe('throughline impact', () => {
  const folder = sample();
  const impact = (...words: readonly string[]): string => {
    const { code, out, err } = run(['impact', ...words], { cwd: folder });
    assert.deepEqual([code, err], [0, '']);
    return out;
  };

  it('shows what depends on a lesson, by its id or its file', () => {
    const text = impact('first-lesson');
    assert.match(
      text,
      /^Lesson 'Equivalent fractions: a first problem' \(first-lesson\), lesson 1 of 1\nunits\/first-unit\/first-lesson\.lesson\.md\n\nUpstream: what it rests on\n {2}Is part of\n {4}unit 'Equivalent fractions' \(first-unit\), unit 1 of 1\n/,
    );
    assert.equal(impact(lessonPath), text);
    assert.equal(
      run(['impact', path.basename(lessonPath)], {
        cwd: path.join(folder, path.dirname(lessonPath)),
      }).out.split('\n')[0],
      text.split('\n')[0],
    );
  });

  it('takes the curriculum of another folder', () =>
    assert.equal(
      run(['impact', 'first-unit', 'math'], { cwd: path.dirname(folder) }).out.split('\n')[1],
      `math/${unitPath}`,
    ));

  it('shows all that has an id, or one of a kind', () => {
    const twice = sample();
    writeFiles(twice, {
      'x.assessment.yaml': 'id: first-lesson\ntitle: The same id\ntype: formative\nitems: []\n',
    });
    const { code, out, err } = run(['impact', 'first-lesson'], { cwd: twice });
    assert.equal(code, 0);
    assert.deepEqual(out.match(/^(?:Lesson|Assessment) '/gm), ["Lesson '", "Assessment '"]);
    assert.match(
      err,
      /^Several things have this id\. To see one of them: --kind lesson, or --kind assessment\n/,
    );
    assert.match(
      run(['impact', 'first-lesson', '--kind', 'assessment'], { cwd: twice }).out,
      /^Assessment 'The same id'/,
    );
    assert.deepEqual(
      JSON.parse(run(['impact', 'first-lesson', '--format', 'json'], { cwd: twice }).out).results.map(
        ({ subject }: { subject: { kind: string } }) => subject.kind,
      ),
      ['lesson', 'assessment'],
    );
  });

  it('says beside it that there are errors', () => {
    const broken = sample();
    change(broken, lessonPath, 'minutes: 45', 'minuts: 45');
    assert.match(run(['impact', 'first-lesson'], { cwd: broken }).err, /^The curriculum has 1 error/);
  });

  for (const [what, words, said] of [
    [
      'no word',
      [],
      /say what you want to know about: a code, an id, or a file\. For example: throughline impact 4\.NF\.A\.1/,
    ],
    [
      'an id that is nearly there',
      ['first-leson'],
      /nothing in this curriculum is called 'first-leson': no standard, id, term or file\. Did you mean 'first-lesson'\?/,
    ],
    ['a code that is nearly there', ['4.NF.C.1'], /Did you mean '4\.NF\.A\.1'\?/],
    [
      'a word that is nothing like it',
      ['zzz'],
      /Look for it with 'throughline map', which lists what there is\./,
    ],
    [
      'a kind that it is not of',
      ['first-lesson', '--kind', 'unit'],
      /there is no unit 'first-lesson'; it is the id of a lesson\. Leave --kind out, or name that\./,
    ],
    [
      'a kind that there is not',
      ['first-lesson', '--kind', 'lessen'],
      /--kind cannot be 'lessen'\. Did you mean 'lesson'\?/,
    ],
    [
      'a file of no curriculum',
      ['../outside.txt'],
      /nothing in this curriculum is called '\.\.\/outside\.txt'|there is no curriculum\.yaml in/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      writeFiles(folder, { '../outside.txt': '' });
      const { code, out, err } = run(['impact', ...words], { cwd: folder });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
  }
});

describe('golden impact in samples/full', () => {
  const golden = path.join(root, 'test/cli/golden');
  for (const [file, words] of [
    ['impact-standard.txt', ['4.NF.A.1']],
    ['impact-lesson.txt', ['same-whole']],
    ['impact-leader.json', ['math-lead', '--format', 'json']],
  ] as const) {
    it(file, () => {
      const { code, out, err } = run(['impact', words[0], 'samples/full', ...words.slice(1)], { cwd: root });
      assert.deepEqual([code, err], [0, '']);
      if (process.env['THROUGHLINE_GOLDEN'] === 'write') {
        fs.mkdirSync(golden, { recursive: true });
        fs.writeFileSync(path.join(golden, file), out);
      }
      assert.equal(out, fs.readFileSync(path.join(golden, file), 'utf8'));
    });
  }
});
