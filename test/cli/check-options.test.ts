/** `throughline check`: what counts, when it fails, and where it writes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn, temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { command, type Ran, run } from './command.ts';
import { change, lessonPath, sample, unitPath } from './sample.ts';

/** A curriculum with one error, one warning and one info. */
function withOneOfEach(): string {
  const folder = sample();
  change(folder, lessonPath, 'minutes: 45', 'minutes: 45\nminuts: 45');
  change(folder, 'curriculum.yaml', '  unit-without-feedback: off\n', '');
  writeFiles(folder, { 'stray.unit.yaml': 'id: stray\ntitle: Stray\n' });
  return folder;
}

/** A curriculum with two warnings and nothing else. */
function withTwoWarnings(): string {
  const folder = sample();
  writeFiles(folder, {
    'stray.unit.yaml': 'id: stray\ntitle: Stray\n',
    'lost.unit.yaml': 'id: lost\ntitle: Lost\n',
  });
  return folder;
}

const rulesIn = ({ out }: Ran): readonly string[] =>
  JSON.parse(out).findings.map(({ rule, severity }: Record<string, string>) => `${rule} ${severity}`);

describe('--fail-on', () => {
  const folder = withOneOfEach();
  change(folder, lessonPath, '\nminuts: 45', '');
  const warned = folder;

  for (const [severity, code] of [
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ] as const) {
    it(`${severity} ends with ${code} at a warning`, () =>
      assert.equal(run(['check', '--fail-on', severity], { cwd: warned }).code, code));
  }

  it('never ends with 0 at an error', () => {
    const { code, out } = run(['check', '--fail-on=never'], { cwd: withOneOfEach() });
    assert.equal(code, 0);
    assert.match(out, /\n1 error, 1 warning, 1 info in /);
  });

  it('decides what a quiet check shows', () => {
    const cwd = withOneOfEach();
    const shown = (...words: readonly string[]): readonly string[] =>
      rulesIn(run(['check', '--quiet', '--format=json', ...words], { cwd }));
    assert.deepEqual(shown(), ['schema error']);
    assert.deepEqual(shown('--fail-on', 'warning'), ['orphan-document warning', 'schema error']);
    assert.equal(shown('--fail-on', 'info').length, 3);
    assert.deepEqual(shown('--fail-on', 'never'), []);
  });
});

describe('--max-warnings', () => {
  const cwd = withTwoWarnings();

  it('lets as many pass', () => assert.equal(run(['check', '--max-warnings', '2'], { cwd }).code, 0));

  it('fails at more, says why, and shows them also where only what fails is shown', () => {
    const why = 'throughline: there are 2 warnings, and --max-warnings allows 1.\n';
    const { code, out, err } = run(['check', '--max-warnings=1', '--quiet'], { cwd });
    assert.deepEqual([code, err], [1, why]);
    assert.equal(out.match(/ {2}warning {2}/g)?.length, 2);
    assert.equal(run(['check', '--max-warnings=1'], { cwd }).err, why);
    assert.equal(run(['check', '--max-warnings=0', '--fail-on=never'], { cwd }).code, 1);
  });

  for (const value of ['-1', 'x', '1.5', '1e3']) {
    it(`is a number, and not ${value}`, () => {
      const { code, err } = run(['check', `--max-warnings=${value}`], { cwd });
      assert.equal(code, 2);
      assert.match(
        err,
        /--max-warnings cannot be '.*'\. It is a number from 0 up, for example: --max-warnings 10/,
      );
    });
  }
});

describe('--rule', () => {
  it('sets a severity in all files, over curriculum.yaml', () => {
    const cwd = withTwoWarnings();
    change(
      cwd,
      'curriculum.yaml',
      'rules:',
      'rules:\n  orphan-document: {lost.unit.yaml: off, stray.unit.yaml: error}',
    );
    assert.deepEqual(rulesIn(run(['check', '--format=json'], { cwd })), ['orphan-document error']);
    assert.deepEqual(rulesIn(run(['check', '--format=json', '--rule', 'orphan-document=info'], { cwd })), [
      'orphan-document info',
      'orphan-document info',
    ]);
    assert.equal(
      run(['check', '--rule', 'orphan-document=info', '--rule', 'orphan-document=off'], { cwd }).out,
      'Nothing to report (7 files checked).\n',
    );
  });

  for (const [written, said] of [
    [
      'orphan-dokument=info',
      "there is no check 'orphan-dokument', which --rule asks for. Did you mean 'orphan-document'?",
    ],
    ['orphan-document=inf', "--rule orphan-document cannot be 'inf'. Did you mean 'info'?"],
    [
      'orphan-document=loud',
      "--rule orphan-document cannot be 'loud'. It is one of: error, warning, info, off.",
    ],
    [
      'orphan-document',
      "--rule needs a check and a severity, and 'orphan-document' has no severity. Write for example: --rule orphan-document=warning",
    ],
    [
      'zzz=error',
      "there is no check 'zzz', which --rule asks for. The checks are listed in the README, and by 'throughline rules'.",
    ],
    [
      'internal-error=off',
      'the severity of internal-error cannot be set: it says that a check failed, and that must not be overlooked.',
    ],
  ] as const) {
    it(`explains what is wrong with ${written}`, () =>
      assert.deepEqual(run(['check', '--rule', written], { cwd: sample() }), {
        code: 2,
        out: '',
        err: `throughline: ${said}\n`,
      }));
  }

  it('speaks of files that cannot be read too', () => {
    const cwd = sample();
    writeFiles(cwd, { 'x.unit.yaml': Uint8Array.from([0xff]) });
    assert.equal(run(['check'], { cwd }).code, 1);
    assert.equal(run(['check', '--rule', 'unreadable=warning'], { cwd }).code, 0);
    change(cwd, 'curriculum.yaml', 'rules:', 'rules:\n  unreadable: info');
    assert.deepEqual(rulesIn(run(['check', '--format=json'], { cwd })), ['unreadable info']);
  });
});

describe('--only', () => {
  const cwd = withOneOfEach();

  it('shows what the named checks find', () => {
    assert.deepEqual(rulesIn(run(['check', '--format=json', '--only', 'schema'], { cwd })), ['schema error']);
    assert.deepEqual(
      rulesIn(run(['check', '--format=json', '--only', 'schema,orphan-document'], { cwd })),
      rulesIn(run(['check', '--format=json', '--only', 'schema', '--only=orphan-document'], { cwd })),
    );
  });

  it('says when a check that was asked for is off', () => {
    const { code, out, err } = run(['check', '--only', 'grade-standard-missing'], { cwd });
    assert.deepEqual([code, out], [0, 'Nothing to report (6 files checked).\n']);
    assert.equal(
      err,
      'throughline: grade-standard-missing is off, so it finds nothing. To see what it would find: --rule grade-standard-missing=warning.\n',
    );
  });

  it('explains what it does not know', () => {
    const { code, err } = run(['check', '--only', 'schema,unknown-standart'], { cwd });
    assert.deepEqual(
      [code, err],
      [
        2,
        "throughline: there is no check 'unknown-standart', which --only asks for. Did you mean 'unknown-standard'?\n",
      ],
    );
  });
});

describe('--format', () => {
  it('writes to files, makes their folders, and shows one format', () => {
    const cwd = withOneOfEach();
    const { code, out, err } = run(
      ['check', '--format=json=out/deep/report.json', '--format', 'text', '--format', 'gitlab=gl.json'],
      { cwd },
    );
    assert.deepEqual([code, err], [1, '']);
    assert.equal(out, run(['check'], { cwd }).out);
    assert.equal(
      fs.readFileSync(path.join(cwd, 'out/deep/report.json'), 'utf8'),
      run(['check', '--format=json'], { cwd }).out,
    );
    assert.equal(JSON.parse(fs.readFileSync(path.join(cwd, 'gl.json'), 'utf8')).length, 3);
    assert.deepEqual(fs.readdirSync(path.join(cwd, 'out/deep')), ['report.json']);
  });

  it('counts paths from where the command runs', () => {
    const cwd = sample();
    const { err } = run(['check', '--format=text=report.txt', '--format=json=../r.json'], {
      cwd: path.join(cwd, 'units'),
    });
    assert.ok(fs.existsSync(path.join(cwd, 'units/report.txt')));
    assert.equal(
      err,
      'throughline: Nothing to report (5 files checked). Written to report.txt, ../r.json.\n',
    );
  });

  it('writes over an older report, also through a link, and keeps its permissions', () => {
    const cwd = sample();
    writeFiles(cwd, { 'real.txt': 'old' });
    fs.chmodSync(path.join(cwd, 'real.txt'), 0o600);
    fs.symlinkSync('real.txt', path.join(cwd, 'link.txt'));
    assert.equal(run(['check', '--format=text=link.txt'], { cwd }).code, 0);
    assert.equal(
      fs.readFileSync(path.join(cwd, 'real.txt'), 'utf8'),
      'Nothing to report (5 files checked).\n',
    );
    assert.equal(fs.statSync(path.join(cwd, 'real.txt')).mode & 0o777, 0o600);
    assert.equal(fs.lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink(), true);
  });

  it('writes to what is no file, or is one that someone else writes to', () => {
    const cwd = sample();
    const shell = (line: string): string =>
      spawnSync('sh', ['-c', line], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, NODE: process.execPath, COMMAND: command },
      }).stdout;
    const clean = 'Nothing to report (5 files checked).\n';
    const check = '"$NODE" "$COMMAND" check --format=text=/dev/stdout';
    assert.equal(shell(`${check} | cat`), clean);
    shell(`(echo before; ${check}; echo after) >> all.txt`);
    assert.equal(fs.readFileSync(path.join(cwd, 'all.txt'), 'utf8'), `before\n${clean}after\n`);
  });

  it('has no colours in a file', () => {
    const cwd = withOneOfEach();
    run(['check', '--format=text=report.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    assert.doesNotMatch(fs.readFileSync(path.join(cwd, 'report.txt'), 'utf8'), /(?!\n)\p{Cc}/u);
  });

  it('leaves nothing behind where it cannot write', () => {
    const cwd = sample();
    const before = filesIn(cwd);
    const { code, err } = run(['check', `--format=json=${'n'.repeat(300)}.json`], { cwd });
    assert.equal(code, 2);
    assert.match(err, /could not be read or written \(ENAMETOOLONG/);
    assert.deepEqual(filesIn(cwd), before);
  });

  const nowhere = temporaryFolder();
  for (const [words, said] of [
    [
      ['--format=json', '--format=text'],
      'one format can be shown at a time, and 2 were asked for: json, text. Write the others to files, for example: --format text=report.txt',
    ],
    [
      ['--format=json=a', '--format=text=./a'],
      'two formats cannot be written to the same file, a. Give each a file of its own.',
    ],
    [['--format=json='], '--format json= names no file. Write it after the sign: --format json=report.json'],
    [['--format=json=.'], '. is a folder, and a report is a file. Name a file in it, such as report.json.'],
    [
      ['--format=text=units/a.unit.yaml'],
      'units/a.unit.yaml is the name of a document of a curriculum, and a report is not written over one. Choose another name, such as report.txt.',
    ],
    [['--format=serif'], "--format cannot be 'serif'. Did you mean 'sarif'?"],
    [['--format=serif=x'], "--format cannot be 'serif'. Did you mean 'sarif'?"],
  ] as const) {
    it(`explains what is wrong with ${words.join(' ')}`, () =>
      assert.deepEqual(run(['check', ...words], { cwd: nowhere }), {
        code: 2,
        out: '',
        err: `throughline: ${said}\n`,
      }));
  }
});

describe('a mistyped check in curriculum.yaml', () => {
  it('is an error, where it stands', () => {
    const cwd = sample();
    change(cwd, 'curriculum.yaml', 'rules:', 'rules:\n  orphan-documents: off');
    const { code, out } = run(['check'], { cwd });
    assert.equal(code, 1);
    assert.match(
      out,
      /^curriculum\.yaml:\d+:3 {2}error {2}schema\n {2}There is no check 'orphan-documents', so this setting changes nothing\. Did you mean/m,
    );
    assert.match(out, /Fix: Write orphan-document\./);
    assert.ok(fs.existsSync(path.join(cwd, unitPath)));
  });
});
