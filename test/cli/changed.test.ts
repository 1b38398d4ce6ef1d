/** `check --changed` in real repositories. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { commit, git, rename, shallowClone } from '../support/git.ts';
import { root } from '../support/root.ts';
import { type RunOptions, run } from './command.ts';
import { addLesson, assessmentPath, lesson, lessonPath, mathRepository, unitPath } from './repository.ts';
import { change } from './sample.ts';

/** `path rule` for each finding that is reported, and the exit code. */
function found(folder: string, ...words: readonly string[]): readonly string[] {
  const { code, out, err } = run(['check', '--format', 'json', ...words], { cwd: folder });
  assert.equal(err, '');
  const { findings } = JSON.parse(out);
  return [
    ...findings.map(({ path: file, rule }: Record<string, string>) => `${file} ${rule}`),
    `exit ${code}`,
  ];
}

const oldLesson = 'units/first-unit/old.lesson.md';

/** A curriculum with two findings in a lesson of its own and none elsewhere. */
function withOldFindings(): string {
  return mathRepository({ [oldLesson]: lesson('old', '4.NF.A.1', 'colour: red\n') });
}

describe('check --changed', () => {
  it('reports nothing where nothing changed, whatever was there', () => {
    const folder = withOldFindings();
    assert.deepEqual(found(folder), [`${oldLesson} orphan-document`, `${oldLesson} schema`, 'exit 1']);
    assert.deepEqual(found(folder, '--changed', 'main'), ['exit 0']);
  });

  it('reports what a change caused, in another file than the one that was changed', () => {
    const folder = withOldFindings();
    change(folder, lessonPath, 'addressing:\n    - 4.NF.A.1', 'addressing:\n    - 4.NF.A.2');
    assert.deepEqual(
      found(folder, '--changed', 'HEAD').filter((line) => !line.includes(lessonPath)),
      [
        `${assessmentPath} assessed-not-taught`,
        `${assessmentPath} assessed-not-taught`,
        `${unitPath} unit-standard-not-in-lessons`,
        'exit 1',
      ],
    );
  });

  it('counts what is committed since, what is not, and files that git does not know yet', () => {
    const folder = withOldFindings();
    git(folder, 'checkout', '-q', '-b', 'work');
    writeFiles(folder, { 'a.unit.yaml': 'id: a\ntitle: A\n' });
    commit(folder);
    writeFiles(folder, { 'b.unit.yaml': 'id: b\ntitle: B\n' });
    git(folder, 'add', '-A');
    writeFiles(folder, { 'c.unit.yaml': 'id: c\ntitle: C\n' });
    assert.deepEqual(
      found(folder, '--changed', 'main', '--only', 'orphan-document'),
      ['a', 'b', 'c'].map((name) => `${name}.unit.yaml orphan-document`).concat('exit 0'),
    );
    assert.deepEqual(found(folder, '--changed', 'HEAD', '--only', 'orphan-document'), [
      'b.unit.yaml orphan-document',
      'c.unit.yaml orphan-document',
      'exit 0',
    ]);
  });

  it('starts where the work parted from the branch, not where the branch is now', () => {
    const folder = withOldFindings();
    git(folder, 'checkout', '-q', '-b', 'work');
    change(folder, lessonPath, 'minutes: 45', 'minutes: 46');
    commit(folder);
    git(folder, 'checkout', '-q', 'main');
    fs.rmSync(path.join(folder, oldLesson));
    commit(folder);
    git(folder, 'checkout', '-q', 'work');
    // On the branch the old findings are mended; here they are as they were, and are no work of ours.
    assert.deepEqual(found(folder, '--changed', 'main'), [
      `${lessonPath} lesson-minutes`,
      `${unitPath} unit-days`,
      'exit 0',
    ]);
  });

  it('is not misled by lines that moved, files that were renamed, or a folder that was', () => {
    const folder = withOldFindings();
    change(folder, oldLesson, '---\n', '---\n# A note\n\n\n');
    rename(folder, oldLesson, 'elsewhere/01 ältere Stunde.lesson.md');
    assert.deepEqual(found(folder, '--changed', 'main'), ['exit 0']);
    commit(folder);
    rename(path.dirname(folder), 'math', 'grade-4/mathematics');
    const moved = path.join(path.dirname(folder), 'grade-4/mathematics');
    assert.deepEqual(found(moved, '--changed', 'main'), ['exit 0']);
    commit(path.dirname(folder));
    assert.deepEqual(found(moved, '--changed', 'HEAD~2'), ['exit 0']);
  });

  it('is not misled by an id that was changed with its file', () => {
    const folder = withOldFindings();
    change(folder, oldLesson, 'id: old', 'id: very-old');
    assert.deepEqual(found(folder, '--changed', 'main'), ['exit 0']);
    rename(folder, oldLesson, 'units/first-unit/very-old.lesson.md');
    assert.deepEqual(found(folder, '--changed', 'main'), ['exit 0']);
  });

  it('is not misled by a file without an id that was renamed and edited', () => {
    const text = `title: A unit\ncolour: red\n${'# A line of notes.\n'.repeat(20)}`;
    const folder = mathRepository({ 'old.unit.yaml': text });
    fs.rmSync(path.join(folder, 'old.unit.yaml'));
    writeFiles(folder, { 'new.unit.yaml': `${text}size: large\n` });
    assert.deepEqual(found(folder, '--changed', 'main'), ['new.unit.yaml schema', 'exit 1']);
  });

  it('reports the copy of a file, and not the file', () => {
    const folder = withOldFindings();
    fs.copyFileSync(path.join(folder, oldLesson), path.join(folder, 'units/first-unit/0-copy.lesson.md'));
    assert.ok(
      found(folder, '--changed', 'main')
        .filter((line) => line.endsWith(' schema'))
        .every((line) => line.includes('0-copy')),
    );
  });

  it('reports one more of what was there', () => {
    const folder = withOldFindings();
    change(folder, oldLesson, 'colour: red', 'colour: red\nsize: large');
    assert.deepEqual(found(folder, '--changed', 'main'), [`${oldLesson} schema`, 'exit 1']);
  });

  it('reports what became more serious', () => {
    const folder = withOldFindings();
    change(folder, 'curriculum.yaml', 'rules:\n', 'rules:\n  orphan-document: error\n');
    assert.deepEqual(found(folder, '--changed', 'main'), [`${oldLesson} orphan-document`, 'exit 1']);
  });

  it('asks the same of both sides', () => {
    const folder = withOldFindings();
    assert.deepEqual(found(folder, '--changed', 'main', '--rule', 'orphan-document=error'), ['exit 0']);
  });

  it('shows only the files that were asked for, though all were compared', () => {
    const folder = withOldFindings();
    addLesson(folder, 'second', '4.NF.A.2');
    assert.deepEqual(found(folder, '--changed', 'main', oldLesson), ['exit 0']);
    assert.deepEqual(found(folder, '--changed', 'main', 'units/first-unit/second.lesson.md'), [
      'units/first-unit/second.lesson.md taught-not-assessed',
      'exit 0',
    ]);
  });

  it('says what it left out, and what became of the coverage', () => {
    const folder = withOldFindings();
    addLesson(folder, 'second', '4.NF.A.2');
    const text = run(['check', '--changed', 'main'], { cwd: folder }).out;
    assert.match(text, /\nOnly what is new since main is shown: 2 findings were there before\.\n$/);
    const markdown = run(['check', '--changed', 'main', '--format', 'markdown'], { cwd: folder }).out;
    assert.match(
      markdown,
      /### Coverage, compared with `main`\n\n.*\n.*\n\| `4\.NF\.A\.2` \| .* \| not addressed \| \*\*taught only\*\* \|/,
    );
  });

  it('knows a curriculum that was not there yet', () => {
    const folder = mathRepository();
    writeFiles(folder, {
      'new/curriculum.yaml': 'id: n\ntitle: N\n',
      'new/a.unit.yaml': 'id: a\ntitle: A\n',
    });
    const { out } = run(['check', '--changed', 'main'], { cwd: path.join(folder, 'new') });
    assert.match(out, /orphan-document/);
    assert.match(
      out,
      /The curriculum was not there yet where this work parted from main \([0-9a-f]{10}\), so everything in it is new\.\n$/,
    );
  });

  it('says which files it could not read as they were', () => {
    const folder = mathRepository();
    fs.writeFileSync(path.join(folder, 'a.unit.yaml'), Uint8Array.from([0xff, 0xfe, 0x61, 0]));
    commit(folder);
    writeFiles(folder, { 'a.unit.yaml': 'id: a\ntitle: A\n' });
    assert.match(
      run(['check', '--changed', 'HEAD'], { cwd: folder }).out,
      /1 file could not be read as it was at HEAD, so all that is found there counts as new: a\.unit\.yaml\.\n$/,
    );
  });

  it('works in a clone with other line ends', () => {
    const folder = withOldFindings();
    writeFiles(path.dirname(folder), { '.gitattributes': '* text eol=crlf\n' });
    commit(path.dirname(folder));
    fs.rmSync(folder, { recursive: true });
    git(path.dirname(folder), 'checkout', '-q', '--', 'math');
    assert.match(fs.readFileSync(path.join(folder, oldLesson), 'utf8'), /\r\n/);
    assert.deepEqual(found(folder, '--changed', 'main'), ['exit 0']);
  });

  it('works without a user, and in a hook that has its own settings', () => {
    const folder = withOldFindings();
    const env = {
      HOME: temporaryFolder(),
      GIT_DIR: 'none',
      GIT_INDEX_FILE: 'none',
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    assert.match(run(['check', '--changed', 'main'], { cwd: folder, env }).out, /^Nothing to report/);
  });
});

describe('a commit beside its own checkout', () => {
  for (const sample of ['broken', 'full']) {
    it(`shows nothing new in samples/${sample}`, () => {
      const folder = temporaryFolder();
      fs.cpSync(path.join(root, 'samples', sample), folder, { recursive: true });
      git(folder, 'init', '-q', '-b', 'main');
      commit(folder);
      assert.deepEqual(found(folder, '--changed', 'HEAD'), ['exit 0']);
      assert.match(run(['diff', 'HEAD'], { cwd: folder }).out, /nothing\s+has\s+changed\s+in\s+meaning\.\n/);
    });
  }
});

describe('check --changed cannot run', () => {
  function refused(words: readonly string[], options: RunOptions): string {
    const { code, out, err } = run(['check', ...words], options);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^throughline: [^\n]*\n$/);
    return err;
  }

  it('where there is no repository', () => {
    const folder = temporaryFolder({ 'curriculum.yaml': 'id: a\ntitle: A\n' });
    assert.match(
      refused(['--changed', 'main'], { cwd: folder }),
      /is not in a git repository, so there is no earlier state to compare with/,
    );
  });

  it('where there is no such branch', () =>
    assert.match(
      refused(['--changed', 'mian'], { cwd: mathRepository() }),
      /no branch, tag or commit 'mian' in this repository\. Did you mean 'main'\?/,
    ));

  it('where a name is meant to be an option', () => {
    const folder = mathRepository();
    assert.match(refused(['--changed=--output=x'], { cwd: folder }), /no branch, tag or commit '--output=x'/);
    assert.match(
      refused(['--changed', '--quiet'], { cwd: folder }),
      /--changed needs a value: the git ref\. For example: /,
    );
    assert.match(refused(['--changed', ''], { cwd: folder }), /--changed needs a value/);
  });

  it('in a shallow clone, and says how to get the rest', () => {
    const folder = mathRepository();
    git(folder, 'checkout', '-q', '-b', 'work');
    commit(folder);
    const clone = shallowClone(path.dirname(folder), '--branch', 'work');
    assert.match(
      refused(['--changed', 'main'], { cwd: path.join(clone, 'math') }),
      /no branch, tag or commit 'main'.*This clone has only the newest commits.*'fetch-depth: 0'/,
    );
    git(clone, 'fetch', '-q', '--depth', '1', 'origin', 'main:main');
    commit(clone);
    assert.match(
      refused(['--changed', 'main'], { cwd: path.join(clone, 'math') }),
      /this clone has only the newest commits, and the one where HEAD and main parted is not among them\. In GitHub Actions, give actions\/checkout 'fetch-depth: 0'/,
    );
  });

  it('in a clone without the contents of earlier files, and ends all the same', () => {
    const folder = mathRepository();
    const top = path.dirname(folder);
    git(top, 'config', 'uploadpack.allowFilter', 'true');
    change(folder, 'curriculum.yaml', 'id: c', 'id: later');
    commit(top);
    const clone = path.join(temporaryFolder(), 'clone');
    git(top, 'clone', '-q', '--filter=blob:none', `file://${top}`, clone);
    assert.match(
      refused(['--changed', 'HEAD~1'], { cwd: path.join(clone, 'math') }),
      /the contents of earlier files are not in this clone, because it was made with a filter/,
    );
  });

  it('where a file is damaged, and ends all the same', () => {
    const folder = mathRepository();
    const object = git(folder, 'rev-parse', `HEAD:math/${unitPath}`);
    const file = path.join(path.dirname(folder), '.git/objects', object.slice(0, 2), object.slice(2));
    fs.chmodSync(file, 0o644);
    fs.writeFileSync(file, 'damaged');
    assert.match(
      refused(['--changed', 'HEAD'], { cwd: folder }),
      /a file of the earlier state is damaged \(git says: .*\)\. Try 'git fsck', which looks for damage, or a fresh clone\.\n$/,
    );
  });

  it('without git', () =>
    assert.match(
      refused(['--changed', 'main'], { cwd: mathRepository(), env: { PATH: temporaryFolder() } }),
      /git is needed to look at an earlier state, and it is not on this computer.*https:\/\/git-scm\.com/,
    ));

  it('with a git that somebody put into the curriculum', () => {
    const folder = mathRepository();
    fs.writeFileSync(path.join(folder, 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    refused(['--changed', 'main'], { cwd: folder, env: { PATH: `.${path.delimiter}` } });
    assert.equal(fs.existsSync(path.join(folder, 'ran')), false);
  });
});
