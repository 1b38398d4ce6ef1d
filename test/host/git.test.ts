/** A curriculum is read out of a commit as it would be read from disk, had the commit been checked out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { diskFiles } from '../../server/src/host/disk.ts';
import type { FileProblem, Files } from '../../server/src/host/files.ts';
import { commitFiles as filesAt } from '../../server/src/host/git/commit-files.ts';
import { gitRefusal } from '../../server/src/host/git/git-refusal.ts';
import { commitOf, mergeBase, openRepository } from '../../server/src/host/git/repository.ts';
import { commit, commitFiles, git, repository, shallowClone } from '../support/git.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

type Texts = Readonly<Record<string, string | undefined>>;

async function textsOf(files: Files): Promise<Texts> {
  const texts: Record<string, string | undefined> = {};
  for (const file of await files.list()) texts[file] = await files.read(file);
  return texts;
}

async function textsAt(folder: string, ref: string, problems: FileProblem[] = []): Promise<Texts> {
  const opened = openRepository(folder);
  const files = await filesAt(opened, commitOf(opened, ref), opened.prefix, (problem) =>
    problems.push(problem),
  );
  try {
    return await textsOf(files);
  } finally {
    files.close();
  }
}

const textsOnDisk = (folder: string): Promise<Texts> => textsOf(diskFiles(folder, () => undefined));

describe('the files of a commit', () => {
  it('are as they were, whatever has become of them since', async () => {
    const folder = repository({ 'curriculum.yaml': 'id: a\n', 'b/x.unit.yaml': 'id: x\n' });
    writeFiles(folder, { 'curriculum.yaml': 'id: changed\n', 'new.unit.yaml': '' });
    fs.rmSync(path.join(folder, 'b'), { recursive: true });
    assert.deepEqual(await textsAt(folder, 'HEAD'), {
      'b/x.unit.yaml': 'id: x\n',
      'curriculum.yaml': 'id: a\n',
    });
  });

  it('are those of the folder that is asked for', async () => {
    const folder = repository({
      'a b/math/curriculum.yaml': 'id: a\n',
      'a b/math/b/c.yaml': '',
      'a b/other/d.yaml': '',
      'e.yaml': '',
    });
    assert.deepEqual(Object.keys(await textsAt(path.join(folder, 'a b/math'), 'HEAD')), [
      'b/c.yaml',
      'curriculum.yaml',
    ]);
  });

  const odd = [
    ':(top)x',
    'é 数学 😀',
    '"quoted"',
    "it's",
    ' space ',
    '-n',
    'a*b',
    '[c]',
    '~',
    'line\nend',
    'tab\t',
    '#',
    '$HOME',
    '%s',
  ];
  for (const name of odd) {
    it(`may be in folders and have names like ${JSON.stringify(name)}`, async () => {
      const top = repository({
        [`${name}/curriculum.yaml`]: name,
        [`${name}/${name}/${name}.unit.yaml`]: 'id: a\n',
        [`${name}/${name}.png`]: '',
      });
      const folder = path.join(top, name);
      assert.deepEqual(await textsAt(folder, 'HEAD'), await textsOnDisk(folder));
      assert.equal(Object.keys(await textsAt(folder, 'HEAD')).length, 3);
    });
  }

  it('are listed by the same rules as those on disk', async () => {
    const folder = repository({
      '.gitignore': 'ignored/\n*.tmp\n!math/keep.tmp\n',
      'math/.gitignore': '/old.*\n',
      'math/curriculum.yaml': 'id: a\n',
      'math/keep.tmp': '',
      'math/sub/.gitignore': 'x*\n',
      'math/sub/y.unit.yaml': 'id: y\n',
      'math/other/curriculum.yaml': 'id: other\n',
      'math/other/z.unit.yaml': 'id: z\n',
      'math/site/.throughline-site.json': '{}',
      'math/site/index.html': '',
      'math/.hidden/a.unit.yaml': '',
      'math/node_modules/a.unit.yaml': '',
    });
    writeFiles(folder, {
      'math/old.unit.yaml': '',
      'math/sub/x.unit.yaml': '',
      'math/ignored/a.unit.yaml': '',
      'math/b.tmp': '',
    });
    // What is ignored may be in a commit all the same.
    git(folder, 'add', '-A', '-f');
    commit(folder);
    const math = path.join(folder, 'math');
    assert.deepEqual(await textsAt(math, 'HEAD'), await textsOnDisk(math));
    assert.deepEqual(Object.keys(await textsAt(math, 'HEAD')), [
      'curriculum.yaml',
      'keep.tmp',
      'sub/y.unit.yaml',
    ]);
  });

  it('may be links, which are followed inside the folder and nowhere else', async () => {
    const folder = repository({
      'math/curriculum.yaml': 'id: a\n',
      'math/.store/a.unit.yaml': 'id: u\n',
      'math/images/b.png': 'x',
      'outside/c.unit.yaml': '',
    });
    const links = {
      'u.unit.yaml': '.store/a.unit.yaml',
      'again.unit.yaml': '.store/a.unit.yaml',
      pictures: 'images',
      'deep.png': 'pictures/b.png',
      out: '../outside',
      'out.unit.yaml': '../outside/c.unit.yaml',
      'etc.unit.yaml': '/etc/passwd',
      circle: 'circle',
      nowhere: 'none',
    };
    for (const [name, target] of Object.entries(links))
      fs.symlinkSync(target, path.join(folder, 'math', name));
    commit(folder);
    const math = path.join(folder, 'math');
    const texts = await textsAt(math, 'HEAD');
    assert.deepEqual(texts, await textsOnDisk(math));
    assert.deepEqual(Object.keys(texts), [
      'again.unit.yaml',
      'curriculum.yaml',
      'deep.png',
      'images/b.png',
      'pictures/b.png',
    ]);
  });

  it('may be in a submodule, as far as that is checked out', async () => {
    const standards = repository({
      'district.standards.yaml': 'id: d\n',
      'deep/e.standards.yaml': 'id: e\n',
    });
    const folder = repository({ 'math/curriculum.yaml': 'id: a\n' });
    git(
      folder,
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      standards,
      'math/shared lists',
    );
    commit(folder);
    const math = path.join(folder, 'math');
    const then = await textsAt(math, 'HEAD');
    assert.deepEqual(then, await textsOnDisk(math));
    assert.equal(then['shared lists/district.standards.yaml'], 'id: d\n');
    commitFiles(path.join(math, 'shared lists'), { 'district.standards.yaml': 'id: later\n' });
    commit(folder);
    assert.deepEqual(await textsAt(math, 'HEAD~1'), then);
    assert.equal((await textsAt(math, 'HEAD'))['shared lists/district.standards.yaml'], 'id: later\n');
    git(folder, 'submodule', '--quiet', 'deinit', '-f', '--all');
    assert.deepEqual(Object.keys(await textsAt(math, 'HEAD')), ['curriculum.yaml']);
    git(folder, 'clone', '-q', standards, 'math/shared lists');
    await assert.rejects(
      textsAt(math, 'HEAD'),
      /needs commit [0-9a-f]{10} of the submodule 'math\/shared lists', which is not in this clone\. Run: git -C 'math\/shared lists' fetch --all/,
    );
  });

  it('may be kept in Git LFS', async () => {
    const object = 'ab'.repeat(32);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${object}\nsize 6\n`;
    const folder = repository({ 'math/curriculum.yaml': pointer });
    const problems: FileProblem[] = [];
    assert.deepEqual(await textsAt(path.join(folder, 'math'), 'HEAD', problems), {
      'curriculum.yaml': undefined,
    });
    assert.match(problems[0]?.message ?? '', /kept in Git LFS.*Run: git lfs fetch --all$/);
    writeFiles(folder, { [`.git/lfs/objects/ab/ab/${object}`]: 'id: a\n' });
    assert.deepEqual(await textsAt(path.join(folder, 'math'), 'HEAD'), { 'curriculum.yaml': 'id: a\n' });
  });

  it('may be no text, and large', async () => {
    const folder = repository({
      'a.unit.yaml': Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
      'b.unit.yaml': 'x'.repeat(16_000_001),
      'c.unit.yaml': 'é'.repeat(3_000_000),
    });
    const problems: FileProblem[] = [];
    const texts = await textsAt(folder, 'HEAD', problems);
    assert.deepEqual(
      problems.map(({ path: file, message }) => [file, message.slice(0, 30)]),
      [
        ['a.unit.yaml', 'This file is saved as UTF-16, '],
        ['b.unit.yaml', 'This file has 16 MB, and at mo'],
      ],
    );
    assert.equal(texts['c.unit.yaml']?.length, 3_000_000);
  });

  it('may be many', async () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `${at % 7}/${at}.unit.yaml`);
    const folder = repository(Object.fromEntries(names.map((name) => [name, `id: ${name}\n`])));
    assert.deepEqual(await textsAt(folder, 'HEAD'), await textsOnDisk(folder));
  });

  it('may be written with other line ends than on disk', async () => {
    const folder = repository({ '.gitattributes': '*.yaml text eol=crlf\n', 'a.unit.yaml': 'id: a\r\n' });
    assert.deepEqual(await textsAt(folder, 'HEAD'), { 'a.unit.yaml': 'id: a\n' });
    assert.deepEqual(await textsOnDisk(folder), { 'a.unit.yaml': 'id: a\r\n' });
  });

  it('are read without running anything that the repository names', async () => {
    const folder = repository({ 'a.unit.yaml': 'id: a\n', '.gitattributes': '* filter=evil diff=evil\n' });
    const mark = path.join(folder, 'ran');
    const evil = `touch '${mark}'`;
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'alias.ls-tree',
      'alias.cat-file',
      'uploadpack.packObjectsHook',
    ])
      git(folder, 'config', key, key.startsWith('alias') ? `!${evil}` : evil);
    for (const hook of [
      'post-checkout',
      'reference-transaction',
      'post-index-change',
      'pre-auto-gc',
      'fsmonitor-watchman',
    ])
      fs.writeFileSync(path.join(folder, '.git/hooks', hook), `#!/bin/sh\n${evil}\n`, { mode: 0o755 });
    const before = fs.statSync(path.join(folder, '.git/index')).mtimeMs;
    const opened = openRepository(folder);
    mergeBase(opened, [commitOf(opened, 'HEAD'), commitOf(opened, 'main')], ['HEAD', 'main']);
    assert.deepEqual(await textsAt(folder, 'HEAD'), { 'a.unit.yaml': 'id: a\n' });
    assert.equal(fs.existsSync(mark), false);
    assert.equal(fs.statSync(path.join(folder, '.git/index')).mtimeMs, before);
  });

  it('are not fetched where a clone left them out', async () => {
    const origin = repository({ 'a.unit.yaml': 'id: a\n' });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    commitFiles(origin, { 'a.unit.yaml': 'id: later\n' });
    const clone = path.join(temporaryFolder(), 'clone');
    git(origin, 'clone', '-q', '--filter=blob:none', `file://${origin}`, clone);
    assert.deepEqual(await textsAt(clone, 'HEAD'), { 'a.unit.yaml': 'id: later\n' });
    await assert.rejects(textsAt(clone, 'HEAD~1'), /contents of earlier files are not in this clone/);
  });

  it('are those of a worktree too', async () => {
    const folder = repository({ 'curriculum.yaml': 'id: a\n' });
    const tree = path.join(temporaryFolder(), 'tree');
    git(folder, 'worktree', 'add', '-q', tree);
    assert.deepEqual(await textsAt(tree, 'main'), { 'curriculum.yaml': 'id: a\n' });
  });
});

describe('a commit', () => {
  it('may be named in any way that git knows', () => {
    const folder = repository({ a: '' });
    const first = commit(folder, 'first');
    git(folder, 'tag', '-a', 'v1', '-m', 'x');
    const second = commit(folder, 'second');
    const opened = openRepository(folder);
    assert.deepEqual(
      ['HEAD', 'main', 'v1', 'HEAD~1', 'refs/heads/main', first.slice(0, 12), '@'].map((ref) =>
        commitOf(opened, ref),
      ),
      [second, second, first, first, second, first, second],
    );
  });

  for (const [ref, said] of [
    ['nain', /no branch, tag or commit 'nain' in this repository\. Did you mean 'main'\?$/],
    ['nothing-like-it', /Check the name; if it is on the server only, run: git fetch$/],
    ['--output=x', /no branch, tag or commit '--output=x'/],
    ['', /no branch, tag or commit ''/],
    ['a\nb\0', /no branch, tag or commit 'a\\nb\\u0000'/],
    ['main:a', /no branch, tag or commit 'main:a'/],
    ['x'.repeat(5_000), /no branch, tag or commit/],
  ] as const) {
    it(`is refused for ${JSON.stringify(ref.slice(0, 20))}`, () => {
      const opened = openRepository(repository({ a: 'text' }));
      assert.throws(() => commitOf(opened, ref), said);
      assert.equal(fs.existsSync(path.join(opened.top, 'x')), false);
    });
  }

  it('is suggested where only a remote has the branch', () => {
    const origin = repository({ a: '' });
    git(origin, 'branch', 'release');
    const clone = path.join(temporaryFolder(), 'clone');
    git(origin, 'clone', '-q', origin, clone);
    assert.throws(() => commitOf(openRepository(clone), 'release'), /Did you mean 'origin\/release'\?$/);
  });

  it('is missing where nothing was committed', () => {
    const folder = temporaryFolder({ a: '' });
    git(folder, 'init', '-q');
    for (const ref of ['HEAD', 'main'])
      assert.throws(
        () => commitOf(openRepository(folder), ref),
        /no commit yet.*Commit once, then run this again\.$/,
      );
  });
});

describe('where two lines of work parted', () => {
  it('is their last commit in common', () => {
    const folder = repository({ a: '' });
    const base = commit(folder, 'base');
    git(folder, 'checkout', '-q', '-b', 'work');
    const work = commit(folder, 'work');
    git(folder, 'checkout', '-q', 'main');
    const main = commit(folder, 'main');
    assert.equal(mergeBase(openRepository(folder), [main, work], ['main', 'work']), base);
  });

  it('is nowhere when they have nothing in common', () => {
    const folder = repository({ a: '' });
    const main = commit(folder, 'main');
    git(folder, 'checkout', '-q', '--orphan', 'other');
    const other = commit(folder, 'other');
    assert.throws(
      () => mergeBase(openRepository(folder), [main, other], ['main', 'HEAD']),
      /main and HEAD have no commit in common.*Name a branch or commit that HEAD began from\.$/,
    );
  });

  it('may not be in a shallow clone, which says how to get it', () => {
    const origin = repository({ a: '' });
    git(origin, 'checkout', '-q', '-b', 'work');
    commit(origin, 'work');
    git(origin, 'checkout', '-q', 'main');
    commit(origin, 'main');
    const opened = openRepository(shallowClone(origin, '--no-single-branch'));
    const commits = [commitOf(opened, 'origin/main'), commitOf(opened, 'origin/work')] as const;
    const said =
      /[Tt]his clone has only the newest commits.*'fetch-depth: 0'.*GIT_DEPTH: 0.*git fetch --unshallow$/;
    assert.throws(() => mergeBase(opened, commits, ['origin/main', 'HEAD']), said);
    assert.throws(() => commitOf(opened, 'v1'), said);
  });
});

describe('a folder', () => {
  it('has a place in its repository', () => {
    const top = repository({ 'a/b /c': '' });
    assert.deepEqual([openRepository(top).top, openRepository(top).prefix], [top, '']);
    const inner = openRepository(path.join(top, 'a/b '));
    assert.deepEqual([inner.top, inner.prefix], [top, 'a/b /']);
  });

  it('may be reached through a link', () => {
    const top = repository({ 'a/b': '' });
    const link = path.join(temporaryFolder(), 'link');
    fs.symlinkSync(path.join(top, 'a'), link);
    assert.deepEqual([openRepository(link).top, openRepository(link).prefix], [top, 'a/']);
  });

  it('may be in no repository', () => {
    assert.throws(
      () => openRepository(temporaryFolder()),
      /is not in a git repository, so there is no earlier state.*git init$/,
    );
  });

  it('may be inside of .git', () => {
    assert.throws(
      () => openRepository(path.join(repository({ a: '' }), '.git')),
      /is not in a git repository/,
    );
  });

  it('may belong to someone whom git does not trust', () => {
    const folder = repository({ a: '' });
    const { stderr } = spawnSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
      env: { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', LC_ALL: 'C' },
      encoding: 'utf8',
    });
    const refusal = gitRefusal(stderr, folder);
    assert.match(
      refusal?.message ?? stderr,
      /git does not trust the repository at .*git config --global --add safe\.directory '/,
    );
  });

  it('is found whatever a hook has set', async () => {
    const other = repository({ 'other.unit.yaml': '' });
    const folder = repository({ 'a.unit.yaml': 'id: a\n' });
    const set = {
      GIT_DIR: path.join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: 'none',
      GIT_OBJECT_DIRECTORY: 'none',
    };
    Object.assign(process.env, set);
    try {
      assert.deepEqual(await textsAt(folder, 'HEAD'), { 'a.unit.yaml': 'id: a\n' });
    } finally {
      for (const name of Object.keys(set)) delete process.env[name];
    }
  });
});
