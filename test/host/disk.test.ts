import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { diskFiles } from '../../server/src/host/disk.ts';
import type { FileProblem } from '../../server/src/host/files.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

async function listed(folder: string): Promise<readonly string[]> {
  return diskFiles(folder, ({ path: at, message }) => assert.fail(`${at}: ${message}`)).list();
}

describe('the files of a curriculum', () => {
  it('are listed by their path, sorted, with all that a text may link to', async () => {
    const folder = temporaryFolder({
      'curriculum.yaml': '',
      'units/b.unit.yaml': '',
      'units/a/x.svg': '',
      'README.md': '',
    });
    assert.deepEqual(await listed(folder), [
      'README.md',
      'curriculum.yaml',
      'units/a/x.svg',
      'units/b.unit.yaml',
    ]);
  });

  it('do not include hidden ones, packages, or the copies that a Mac makes', async () => {
    const folder = temporaryFolder({
      'a.md': '',
      '.git/x': '',
      '.vscode/x': '',
      'node_modules/p/a.unit.yaml': '',
      '._a.lesson.md': '',
      '.DS_Store': '',
    });
    assert.deepEqual(await listed(folder), ['a.md']);
  });

  it('do not include another curriculum, or a published site', async () => {
    const folder = temporaryFolder({
      'curriculum.yaml': '',
      'samples/one/curriculum.yaml': '',
      'samples/one/a.unit.yaml': '',
      'samples/two/curriculum.yml': '',
      'samples/two/a.unit.yaml': '',
      'samples/a.md': '',
      'site/.throughline-site.json': '{}',
      'site/index.html': '',
    });
    assert.deepEqual(await listed(folder), ['curriculum.yaml', 'samples/a.md']);
  });

  it('of an empty folder, or one that is not there, are none', async () => {
    assert.deepEqual(await listed(temporaryFolder()), []);
    assert.deepEqual(await listed(path.join(temporaryFolder(), 'none')), []);
  });
});

describe('.gitignore', () => {
  it('leaves out what it names, each in its own folder', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': '*.tmp\n/old/\nsite/\n!keep.tmp\n',
      'a.tmp': '',
      'keep.tmp': '',
      'old/a.md': '',
      'units/old/a.md': '',
      'units/site/a.md': '',
      'units/.gitignore': 'draft-*.md\n!b.tmp\n',
      'units/draft-1.md': '',
      'units/b.tmp': '',
      'draft-2.md': '',
    });
    assert.deepEqual(await listed(folder), ['draft-2.md', 'keep.tmp', 'units/b.tmp', 'units/old/a.md']);
  });

  it('counts from the repository down', async () => {
    const repository = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'build/\n/math/*.bak\n',
      'math/a.md': '',
      'math/a.bak': '',
      'math/build/x.md': '',
    });
    assert.deepEqual(await listed(path.join(repository, 'math')), ['a.md']);
  });

  it('above a folder that is in no repository does not count', async () => {
    const above = temporaryFolder({ '.gitignore': 'a.md\n', 'math/a.md': '' });
    assert.deepEqual(await listed(path.join(above, 'math')), ['a.md']);
  });

  it('does not leave out the very folder that was asked for', async () => {
    const repository = temporaryFolder({ '.git/HEAD': '', '.gitignore': 'tmp/\n', 'tmp/a.md': '' });
    assert.deepEqual(await listed(path.join(repository, 'tmp')), ['a.md']);
  });

  it('may begin with a byte order mark and have Windows line ends', async () => {
    assert.deepEqual(
      await listed(
        temporaryFolder({ '.gitignore': '\ufeffa.md\r\nb.md\r\n', 'a.md': '', 'b.md': '', 'c.md': '' }),
      ),
      ['c.md'],
    );
  });
});

describe('links', () => {
  it('that go in circles end', async () => {
    const folder = temporaryFolder({ 'a/b/x.svg': '' });
    fs.symlinkSync('..', path.join(folder, 'a/b/up'));
    fs.symlinkSync('.', path.join(folder, 'self'));
    fs.symlinkSync(folder, path.join(folder, 'a/all'));
    fs.symlinkSync('loop', path.join(folder, 'loop'));
    assert.deepEqual(await listed(folder), ['a/b/x.svg']);
  });

  it('that lead to each other end', async () => {
    const folder = temporaryFolder({ 'a/x.svg': '', 'b/y.svg': '' });
    fs.symlinkSync('../b', path.join(folder, 'a/b'));
    fs.symlinkSync('../a', path.join(folder, 'b/a'));
    assert.deepEqual(await listed(folder), ['a/b/y.svg', 'a/x.svg', 'b/a/x.svg', 'b/y.svg']);
  });

  it('that lead out of the folder are not followed', async () => {
    const outside = temporaryFolder({ 'secret.md': '' });
    const folder = temporaryFolder({ 'a.md': '' });
    fs.symlinkSync(outside, path.join(folder, 'out'));
    fs.symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'secret.md'));
    fs.symlinkSync(path.join(outside, 'nothing'), path.join(folder, 'nothing.md'));
    assert.deepEqual(await listed(folder), ['a.md']);
  });

  it('show what is inside the folder, and a document only once', async () => {
    const folder = temporaryFolder({ 'shared/x.svg': '', 'shared/a.lesson.md': '', 'u/b.unit.yaml': '' });
    fs.symlinkSync('../shared', path.join(folder, 'u/images'));
    fs.symlinkSync('u/b.unit.yaml', path.join(folder, 'z.unit.yaml'));
    assert.deepEqual(await listed(folder), [
      'shared/a.lesson.md',
      'shared/x.svg',
      'u/b.unit.yaml',
      'u/images/x.svg',
    ]);
  });

  it('show a document that has no other way to be seen', async () => {
    const folder = temporaryFolder({ '.store/a.lesson.md': '' });
    fs.symlinkSync('.store/a.lesson.md', path.join(folder, 'a.lesson.md'));
    fs.symlinkSync('.store/a.lesson.md', path.join(folder, 'b.lesson.md'));
    assert.deepEqual(await listed(folder), ['a.lesson.md']);
  });

  it('to the curriculum itself lead to its files', async () => {
    const folder = temporaryFolder({ 'real/a.lesson.md': '' });
    fs.symlinkSync('real', path.join(folder, 'link'));
    assert.deepEqual(await listed(path.join(folder, 'link')), ['a.lesson.md']);
  });
});

describe('reading a file', () => {
  async function read(
    contents: string | Uint8Array,
  ): Promise<{ text: string | undefined; problems: readonly FileProblem[] }> {
    const problems: FileProblem[] = [];
    const files = diskFiles(temporaryFolder({ 'a.md': contents }), (problem) => problems.push(problem));
    return { text: await files.read('a.md'), problems };
  }

  it('gives its text, byte order mark and line ends included', async () => {
    assert.deepEqual(await read('\ufeffid: é😀\r\n'), { text: '\ufeffid: é😀\r\n', problems: [] });
    assert.deepEqual(await read(''), { text: '', problems: [] });
  });

  it('gives all of a text that is larger than most', async () => {
    for (const length of [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_000]) {
      const { text } = await read('é'.repeat(length / 2));
      assert.equal(text?.length, Math.floor(length / 2));
    }
  });

  it('gives nothing for one that is not there', async () => {
    assert.equal(await diskFiles(temporaryFolder(), () => assert.fail()).read('none.md'), undefined);
  });

  for (const [what, bytes, said] of [
    [
      'Latin-1',
      Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
      /not saved as UTF-8.*Save it again with the encoding UTF-8/,
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), /saved as UTF-16/],
    ["a picture with a text's name", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /not saved as UTF-8/],
    ['far too much', new Uint8Array(16_000_001).fill(0x61), /16 MB, and at most 16 MB are read/],
  ] as const) {
    it(`says what is wrong with ${what}`, async () => {
      const { text, problems } = await read(bytes);
      assert.equal(text, undefined);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.path, 'a.md');
      assert.match(problems[0]?.message ?? '', said);
    });
  }

  it('says what is wrong with a folder in its place', async () => {
    const problems: FileProblem[] = [];
    const folder = temporaryFolder({ 'a.md/x': '' });
    assert.equal(await diskFiles(folder, (problem) => problems.push(problem)).read('a.md'), undefined);
    assert.match(problems[0]?.message ?? '', /could not be read, so it was not checked \(EISDIR/);
  });

  it('is quick for ten thousand files', async () => {
    const folder = temporaryFolder();
    for (let at = 0; at < 100; at++)
      writeFiles(
        folder,
        Object.fromEntries(
          Array.from({ length: 100 }, (_, file) => [`u${at}/l${file}.lesson.md`, 'x'.repeat(3000)]),
        ),
      );
    const files = diskFiles(folder, () => assert.fail());
    const start = performance.now();
    const paths = await files.list();
    for (const file of paths) await files.read(file);
    const took = performance.now() - start;
    assert.equal(paths.length, 10_000);
    // About 0.2 s; the bound is for a busy machine.
    assert.ok(took < 3_000, `took ${took} ms`);
  });
});

describe('a package of standards on disk', () => {
  it('is listed like any document, unless it is left out', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': '/old/\n',
      'curriculum.yaml': '',
      'standards/state.case.json': '{}',
      'old/state.case.json': '{}',
    });
    assert.deepEqual(await listed(folder), ['curriculum.yaml', 'standards/state.case.json']);
  });

  it('may be larger than any other text, up to a limit that is said', async () => {
    const folder = temporaryFolder();
    const sizes = { 'a.unit.yaml': 17_000_000, 'a.case.json': 17_000_000, 'b.case.json': 200_000_000 };
    for (const [name, size] of Object.entries(sizes)) {
      fs.writeFileSync(path.join(folder, name), '');
      fs.truncateSync(path.join(folder, name), size);
    }
    const problems = new Map<string, string>();
    const files = diskFiles(folder, ({ path: at, message }) => problems.set(at, message));
    assert.equal((await files.read('a.case.json'))?.length, 17_000_000);
    assert.equal(await files.read('a.unit.yaml'), undefined);
    assert.equal(await files.read('b.case.json'), undefined);
    assert.deepEqual(
      [...problems],
      [
        [
          'a.unit.yaml',
          "This file has 17 MB, and at most 16 MB are read, so it was not checked. Split it, or give it a name that is not a document's.",
        ],
        [
          'b.case.json',
          'This file has 200 MB, and at most 180 MB are read, so it was not checked. Import the standards of one subject, or of fewer grades.',
        ],
      ],
    );
  });
});
