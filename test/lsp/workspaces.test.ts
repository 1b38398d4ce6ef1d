/** Which files belong together: one curriculum or several, in one folder or many, or none at all. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriAsInVsCode, uriOfFile } from '../support/editor-session.ts';
import { foundByCommand, shownBy } from '../support/findings.ts';

const curriculum = (id: string): string =>
  `id: ${id}\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n`;
const lesson = (id: string, body = ''): string => `---\nid: ${id}\ntitle: Lesson ${id}\n---\n${body}`;
/** A curriculum with a lesson that refers to nobody. */
const small = (prefix = ''): Readonly<Record<string, string>> => ({
  [`${prefix}curriculum.yaml`]: curriculum('c'),
  [`${prefix}u.unit.yaml`]: 'id: u\ntitle: U\nlessons: [a]\n',
  [`${prefix}a.lesson.md`]: lesson('a', ':lesson[nobody]\n'),
});

async function session(folders: readonly string[] | null, capabilities: object = {}): Promise<Editor> {
  const editor = await startEditor({ folders, capabilities });
  await editor.settled();
  return editor;
}

const rulesIn = (editor: Editor, uri: string): readonly unknown[] =>
  (editor.shown.get(uri) ?? []).map(({ code }) => code);

describe('curricula in an editor', () => {
  it('may be several in one folder, and one in another, each on its own', async () => {
    const outer = temporaryFolder({ ...small('x/'), ...small('y/'), ...small('y/inner/') });
    const other = temporaryFolder(small());
    const editor = await session([outer, other]);
    for (const folder of ['x', 'y/inner']) {
      const at = path.join(outer, folder);
      assert.deepEqual(shownBy(editor, at), await foundByCommand(at));
    }
    const y = shownBy(editor, path.join(outer, 'y')).filter((line) => !line.startsWith('inner/'));
    assert.deepEqual(y, await foundByCommand(path.join(outer, 'y')));
    assert.deepEqual(shownBy(editor, other), await foundByCommand(other));
    await editor.stop();
  });

  it('are found around a folder that is a part of one', async () => {
    const folder = temporaryFolder({ ...small(), 'units/b.lesson.md': lesson('b', ':lesson[a]\n') });
    const editor = await session([path.join(folder, 'units')]);
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    await editor.stop();
  });

  it('are found around a file that is opened, and forgotten when it is closed', async () => {
    const folder = temporaryFolder(small());
    const editor = await session(null);
    assert.equal(editor.shown.size, 0);
    const uri = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(uri, small()['a.lesson.md'] ?? '');
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    editor.close(uri);
    await editor.settled();
    assert.equal(editor.shown.size, 0);
    await editor.stop();
  });

  it('come and go with the folders of the editor', async () => {
    const one = temporaryFolder(small());
    const other = temporaryFolder(small());
    const editor = await session([one]);
    const folder = (at: string): object => ({ uri: uriOfFile(at), name: 'x' });
    editor.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder(other)], removed: [folder(one)] },
    });
    await editor.settled();
    assert.deepEqual(shownBy(editor, other), await foundByCommand(other));
    assert.deepEqual(shownBy(editor, one), []);
    await editor.stop();
  });

  it('leave out what Git ignores, and find it when it is opened by name', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'old/\nb.lesson.md\n',
      ...small(),
      ...small('old/'),
      'b.lesson.md': lesson('b', ':lesson[x]\n'),
      'node_modules/p/c.lesson.md': 'x: [',
    });
    const editor = await session([folder]);
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    // A file that is ignored is looked at alone: what it refers to is nobody's business.
    const b = uriOfFile(path.join(folder, 'b.lesson.md'));
    editor.open(b, lesson('b', ':lesson[x]\n'));
    await editor.settled();
    assert.deepEqual(rulesIn(editor, b), []);
    editor.replace(b, '---\nid: [\n---\n');
    await editor.settled();
    assert.ok(rulesIn(editor, b).includes('syntax'));
    editor.close(b);
    const old = uriOfFile(path.join(folder, 'old/a.lesson.md'));
    editor.open(old, small()['a.lesson.md'] ?? '');
    await editor.settled();
    const at = path.join(folder, 'old');
    assert.deepEqual(shownBy(editor, at), await foundByCommand(at));
    await editor.stop();
  });

  it('begin when a curriculum.yaml appears, and end when it vanishes', async () => {
    const { 'curriculum.yaml': text = '', ...files } = small();
    const folder = temporaryFolder(files);
    const editor = await session([folder], editors.vsCode);
    const lessonUri = uriOfFile(path.join(folder, 'a.lesson.md'));
    const rootUri = uriOfFile(path.join(folder, 'curriculum.yaml'));
    assert.equal(editor.shown.size, 0);
    writeFiles(folder, { 'curriculum.yaml': text });
    editor.watched([[rootUri, 1]]);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    assert.ok(rulesIn(editor, lessonUri).includes('unknown-reference'));
    fs.rmSync(path.join(folder, 'curriculum.yaml'));
    editor.watched([[rootUri, 3]]);
    await editor.settled();
    assert.equal(editor.shown.size, 0);
    await editor.stop();
  });

  it('take other files as their own when one begins inside of another', async () => {
    const folder = temporaryFolder({ ...small(), 'inner/b.lesson.md': lesson('b', ':lesson[nobody]\n') });
    const editor = await session([folder], editors.vsCode);
    const b = uriOfFile(path.join(folder, 'inner/b.lesson.md'));
    editor.open(b, lesson('b', ':lesson[a]\n'));
    await editor.settled();
    assert.ok(!rulesIn(editor, b).includes('unknown-reference'));
    writeFiles(folder, { 'inner/curriculum.yaml': curriculum('inner') });
    editor.watched([[uriOfFile(path.join(folder, 'inner/curriculum.yaml')), 1]]);
    await editor.settled();
    // Lesson a is in the outer one.
    assert.equal(
      editor.asked.some(({ method }) => method === 'workspace/diagnostic/refresh'),
      false,
    );
    const report = await editor.request<{ items: readonly { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: b },
    });
    assert.ok(report.items.some(({ code }) => code === 'unknown-reference'));
    fs.rmSync(path.join(folder, 'inner/curriculum.yaml'));
    editor.watched([[uriOfFile(path.join(folder, 'inner/curriculum.yaml')), 3]]);
    editor.close(b);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    await editor.stop();
  });

  it('may begin in an editor before they are saved', async () => {
    const { 'curriculum.yaml': text = '', ...files } = small();
    const folder = temporaryFolder(files);
    const editor = await session([folder]);
    const uri = uriOfFile(path.join(folder, 'curriculum.yaml'));
    editor.open(uri, text);
    await editor.settled();
    const shown = shownBy(editor, folder);
    writeFiles(folder, { 'curriculum.yaml': text });
    assert.deepEqual(shown, await foundByCommand(folder));
    await editor.stop();
  });
});

describe('a file that is in no curriculum', () => {
  it('is looked at alone', async () => {
    const folder = temporaryFolder({});
    const editor = await session([folder]);
    const uri = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(uri, lesson('a', ':lesson[nobody] [x](nowhere.md)\n').replace('title', 'titel'));
    await editor.settled();
    assert.deepEqual(new Set(rulesIn(editor, uri)), new Set(['schema']));
    editor.close(uri);
    await editor.settled();
    assert.equal(editor.shown.size, 0);
    await editor.stop();
  });

  for (const uri of [
    'untitled:Untitled-1',
    'untitled:new.lesson.md',
    'git:/x/a.lesson.md?%7B%22ref%22%3A%22%22%7D',
    'nonsense',
    '',
    'file://',
    'file:///%zz.lesson.md',
  ]) {
    it(`may have the address '${uri}'`, async () => {
      const editor = await session(null);
      editor.open(uri, '---\nid: [\n---\n');
      await editor.settled();
      assert.equal(rulesIn(editor, uri).includes('syntax'), uri.includes('.lesson.md'));
      editor.replace(uri, '');
      editor.close(uri);
      await editor.settled();
      assert.equal(editor.shown.size, 0);
      assert.equal(await editor.stop(), 0);
    });
  }
});

describe('a link', () => {
  it('to a curriculum leads to findings under the path that was opened', async () => {
    const real = temporaryFolder(small());
    const around = temporaryFolder({});
    const link = path.join(around, 'link');
    fs.symlinkSync(real, link);
    const editor = await session([link]);
    assert.deepEqual(shownBy(editor, link), await foundByCommand(real));
    assert.deepEqual(shownBy(editor, real), []);
    await editor.stop();
  });

  it('to a file is the same file, and each name that is open is told of it', async () => {
    const folder = temporaryFolder(small());
    fs.symlinkSync('a.lesson.md', path.join(folder, 'z.lesson.md'));
    const editor = await session([folder]);
    const real = uriOfFile(path.join(folder, 'a.lesson.md'));
    const link = uriOfFile(path.join(folder, 'z.lesson.md'));
    assert.ok(!editor.shown.has(link));
    editor.open(link, lesson('a', ':lesson[nowhere] :lesson[nobody]\n'));
    await editor.settled();
    const count = (uri: string): number =>
      rulesIn(editor, uri).filter((code) => code === 'unknown-reference').length;
    assert.deepEqual([count(link), count(real)], [2, 0]);
    editor.open(real, lesson('a', ':lesson[nowhere]\n'));
    await editor.settled();
    assert.deepEqual([count(link), count(real)], [1, 1]);
    editor.close(link);
    await editor.settled();
    assert.deepEqual([count(link), count(real)], [0, 1]);
    editor.close(real);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    await editor.stop();
  });
});

describe('an address', () => {
  const name = "Größe & 100% (#1) 'é' ünï+x 数.lesson.md";

  it('may have any letters, and be written in any way', async () => {
    const folder = temporaryFolder({ ...small('ä b/'), [`ä b/${name}`]: lesson('x', ':lesson[nobody]\n') });
    const file = path.join(folder, 'ä b', name);
    const editor = await startEditor({ folders: [path.join(folder, 'ä b')], capabilities: {} });
    await editor.settled();
    assert.deepEqual(
      shownBy(editor, path.join(folder, 'ä b')),
      await foundByCommand(path.join(folder, 'ä b')),
    );
    for (const uri of [uriOfFile(file), uriAsInVsCode(file)]) {
      editor.open(uri, lesson('x'));
      await editor.settled();
      assert.ok(!rulesIn(editor, uri).includes('unknown-reference'));
      assert.equal(
        [...editor.shown.keys()].filter((each) => decodeURIComponent(each).endsWith(name)).length,
        1,
      );
      editor.close(uri);
      await editor.settled();
    }
    assert.deepEqual(
      shownBy(editor, path.join(folder, 'ä b')),
      await foundByCommand(path.join(folder, 'ä b')),
    );
    await editor.stop();
  });
});
