import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { run } from './command.ts';
import { change, lessonPath, sample, unitPath } from './sample.ts';

const clean = 'Nothing to report (5 files checked).\n';

/** A curriculum of six files with an error in its unit, and a warning about another. */
function broken(): string {
  const folder = sample();
  change(folder, unitPath, '- first-lesson', '- first-lessen');
  writeFiles(folder, { 'stray.unit.yaml': 'id: stray\ntitle: Stray\n' });
  return folder;
}

describe('throughline check', () => {
  it('ends with 0 when there is nothing to report', () => {
    assert.deepEqual(run(['check'], { cwd: sample() }), { code: 0, out: clean, err: '' });
  });

  it('ends with 1 at an error, and shows what a reader needs', () => {
    const { code, out, err } = run(['check'], { cwd: broken() });
    assert.deepEqual([code, err], [1, '']);
    assert.match(
      out,
      new RegExp(
        `^${unitPath}:20:5 {2}error {2}unknown-reference\n {2}There is no lesson 'first-lessen'`,
        'm',
      ),
    );
    assert.match(out, /^ {2}20 \| {3}- first-lessen\n {5}\| {5}\^~{11}\n {2}Fix: Write first-lesson\.$/m);
    assert.match(out, /\n\d+ errors?, \d+ warnings? in \d files \(6 files checked\)\n$/);
  });

  it('ends with 0 at a warning, and at an error that the curriculum made one', () => {
    const folder = broken();
    change(
      folder,
      'curriculum.yaml',
      'rules:',
      'rules:\n  unknown-reference: warning\n  assessed-not-taught: warning\n  orphan-document: info',
    );
    const { code, out } = run(['check'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /\d+ warnings?, \d+ info in/);
  });

  it('writes JSON', () => {
    const { code, out, err } = run(['check', '--format', 'json'], { cwd: broken() });
    assert.deepEqual([code, err], [1, '']);
    const report = JSON.parse(out);
    assert.deepEqual(
      [report.version, report.curriculum, report.files],
      [1, { id: 'c', title: 'Fractions' }, 6],
    );
    const finding = report.findings.find(({ rule }: { rule: string }) => rule === 'unknown-reference');
    assert.deepEqual(
      [finding.path, finding.start, finding.end, finding.fix],
      [
        unitPath,
        { line: 20, column: 5 },
        { line: 20, column: 17 },
        {
          title: 'Write first-lesson',
          edits: [
            {
              path: unitPath,
              start: { line: 20, column: 5 },
              end: { line: 20, column: 17 },
              text: 'first-lesson',
            },
          ],
        },
      ],
    );
  });

  it('is quiet about all but errors', () => {
    const folder = broken();
    assert.doesNotMatch(run(['check', '--quiet'], { cwd: folder }).out, /warning/);
    assert.deepEqual(run(['check', '--quiet'], { cwd: sample() }), { code: 0, out: '', err: '' });
    assert.deepEqual(
      JSON.parse(run(['check', '--quiet', '--format=json'], { cwd: folder }).out).summary.warnings,
      0,
    );
  });
});

describe('what is checked', () => {
  it('is the curriculum that one is in', () => {
    const folder = broken();
    const { code, out } = run(['check'], { cwd: path.join(folder, 'units/first-unit') });
    assert.equal(code, 1);
    assert.match(out, /^first-unit\.unit\.yaml:20:5 /m);
  });

  it('is the folder that is given, by a path that leads there', () => {
    const folder = broken();
    const { code, out } = run(['check', 'math'], { cwd: path.dirname(folder) });
    assert.equal(code, 1);
    assert.match(out, new RegExp(`^math/${unitPath}:20:5 `, 'm'));
    assert.match(
      run(['check', '../math'], { cwd: temporaryBeside(folder) }).out,
      new RegExp(`^\\.\\./math/${unitPath}:20:5 `, 'm'),
    );
  });

  it('is the nearest curriculum above the folder that is given', () => {
    assert.equal(run(['check', 'math/units'], { cwd: path.dirname(sample()) }).out, clean);
  });

  it('is shown for the files that are given only', () => {
    const folder = broken();
    const cwd = path.dirname(folder);
    const unit = run(['check', `math/${unitPath}`], { cwd });
    assert.equal(unit.code, 1);
    assert.match(unit.out, /\(1 file checked\)\n$/);
    assert.doesNotMatch(unit.out, /orphan-document/);
    const stray = run(['check', 'math/stray.unit.yaml'], { cwd });
    assert.equal(stray.code, 0);
    assert.match(stray.out, /orphan-document/);
    assert.equal(run(['check', `math/${lessonPath}`, `math/${unitPath}`], { cwd }).code, 1);
    assert.equal(
      run(['check', 'curriculum.yaml'], { cwd: folder }).out,
      'Nothing to report (1 file checked).\n',
    );
  });

  it('is a file behind a link to the curriculum', () => {
    const folder = broken();
    fs.symlinkSync('math', path.join(path.dirname(folder), 'link'));
    assert.equal(run(['check', `link/${unitPath}`], { cwd: path.dirname(folder) }).code, 1);
  });

  for (const [what, words, said] of [
    [
      'a file that is not there',
      ['curriculum.yaml', 'none.unit.yaml'],
      /there is no file or folder 'none\.unit\.yaml' in /,
    ],
    ['a path below a file', ['curriculum.yaml/x'], /there is no file or folder 'curriculum\.yaml\/x' in /],
    [
      'a file outside',
      ['../outside.unit.yaml'],
      /there is no curriculum\.yaml in .*, nor in any folder above it/,
    ],
    [
      'a file that is no document',
      ['README.md'],
      /README\.md is not a document that is checked\. A document says in its name what it is/,
    ],
    [
      'an ignored file',
      ['old.unit.yaml'],
      /old\.unit\.yaml is not checked with the curriculum in .*: a \.gitignore leaves it out/,
    ],
    ['a folder and a file', ['.', 'curriculum.yaml'], /give either one folder or files, not both/],
    ['two folders', ['.', 'units'], /one folder can be checked at a time, and 2 were given: \., units/],
    [
      'files of two curricula',
      ['curriculum.yaml', 'other/curriculum.yaml'],
      /these files belong to different curricula, /,
    ],
  ] as const) {
    it(`cannot be ${what}`, () => {
      const cwd = sample();
      writeFiles(cwd, {
        '../outside.unit.yaml': '',
        '.gitignore': 'old.*\n',
        'old.unit.yaml': '',
        'other/curriculum.yaml': '',
      });
      const { code, out, err } = run(['check', ...words], { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
      assert.match(err, /^throughline: [^\n]*\n$/);
    });
  }
});

describe('files that cannot be read', () => {
  it('are findings, not an end', () => {
    const folder = sample();
    writeFiles(folder, {
      [lessonPath]: Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
      'big.unit.yaml': 'x'.repeat(4_000_001),
    });
    const { code, out, err } = run(['check'], { cwd: folder });
    assert.deepEqual([code, err], [1, '']);
    assert.match(
      out,
      new RegExp(`^${lessonPath}:1:1 {2}error {2}unreadable\n {2}This file is saved as UTF-16`, 'm'),
    );
    assert.match(out, /^big\.unit\.yaml:1:1 {2}error {2}syntax\n {2}This file has 4,000,001 characters/m);
  });

  it('may be all there is', () => {
    const { code, out } = run(['check', '--format', 'json'], {
      cwd: temporaryFolder({ 'curriculum.yaml': Uint8Array.from([0xff]) }),
    });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).curriculum, null);
  });

  it('may be empty or broken in every way', () => {
    const { code, out } = run(['check'], {
      cwd: temporaryFolder({
        'curriculum.yaml': '',
        'a.unit.yaml': '\0',
        'b.lesson.md': '---\n[',
        'c.assessment.yaml': '&a [*a]',
      }),
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /\(4 files checked\)\nBegin with the 5 findings of syntax: what cannot be read seems to be missing elsewhere\.\n$/,
    );
  });
});

describe('the samples', () => {
  for (const name of ['minimal', 'full']) {
    it(`${name} has nothing to report`, () => {
      const { code, out } = run(['check', `samples/${name}`], { cwd: root });
      assert.match(out, /^Nothing to report \(\d+ files checked\)\.\n$/);
      assert.equal(code, 0);
    });
  }
});

function temporaryBeside(folder: string): string {
  const beside = path.join(path.dirname(folder), 'beside');
  fs.mkdirSync(beside);
  return beside;
}
