/** Changes outside of the editor: told by it, noticed by us, or looked for. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, until, writeFiles } from '../host/temporary-folder.ts';
import { type EditorName, editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { foundByCommand, shownBy } from '../support/findings.ts';

const lesson = (id: string, body = ''): string => `---\nid: ${id}\ntitle: Lesson ${id}\n---\n${body}`;
const files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n',
  'u.unit.yaml': 'id: u\ntitle: U\nlessons: [a, b]\n',
  'a.lesson.md': lesson('a', '![A line](images/line.svg) [next](more/c.lesson.md)\n'),
  'b.lesson.md': lesson('b'),
};

interface Watched {
  readonly editor: Editor;
  readonly folder: string;
  readonly uri: (file: string) => string;
  /** Whether the editor shows what the command finds. */
  readonly isUpToDate: () => Promise<boolean>;
  readonly assertUpToDate: () => Promise<void>;
}

async function watched(name: EditorName, more: Readonly<Record<string, string>> = {}): Promise<Watched> {
  const folder = temporaryFolder({ ...files, ...more });
  const capabilities = { ...editors[name], general: {} };
  const editor = await startEditor({ folders: [folder], capabilities });
  await editor.settled();
  const same = async (): Promise<readonly [readonly string[], readonly string[]]> => [
    shownBy(editor, folder),
    await foundByCommand(folder),
  ];
  return {
    editor,
    folder,
    uri: (file) => uriOfFile(path.join(folder, file)),
    isUpToDate: async () => {
      const [shown, found] = await same();
      return shown.join('\n') === found.join('\n');
    },
    assertUpToDate: async () => {
      await editor.settled();
      const [shown, found] = await same();
      assert.deepEqual(shown, found);
    },
  };
}

const created = 1;
const changed = 2;
const deleted = 3;

describe('changes that an editor tells of', () => {
  it('are asked for once, in all its folders', async () => {
    const { editor } = await watched('vsCode');
    const watchers = registrations(editor, 'workspace/didChangeWatchedFiles');
    assert.deepEqual(watchers, [{ watchers: [{ globPattern: '**/*' }] }]);
    await editor.stop();
  });

  it('are asked for in a curriculum outside of them too', async () => {
    const folder = temporaryFolder(files);
    const editor = await startEditor({ folders: [temporaryFolder({})], capabilities: editors.vsCode });
    editor.open(uriOfFile(path.join(folder, 'a.lesson.md')), files['a.lesson.md']);
    await editor.settled();
    assert.deepEqual(registrations(editor, 'workspace/didChangeWatchedFiles'), [
      { watchers: [{ globPattern: '**/*' }] },
      { watchers: [{ globPattern: { baseUri: uriOfFile(folder), pattern: '**/*' } }] },
    ]);
    await editor.stop();
  });

  it('of one file are taken in: new, different, gone, and all at once', async () => {
    const { editor, folder, uri, assertUpToDate } = await watched('vsCode');
    writeFiles(folder, { 'b.lesson.md': lesson('b', ':lesson[x]\n') });
    editor.watched([[uri('b.lesson.md'), changed]]);
    await assertUpToDate();
    writeFiles(folder, { 'more/c.lesson.md': lesson('c') });
    editor.watched([[uri('more/c.lesson.md'), created]]);
    await assertUpToDate();
    fs.rmSync(path.join(folder, 'b.lesson.md'));
    editor.watched([[uri('b.lesson.md'), deleted]]);
    await assertUpToDate();
    writeFiles(folder, {
      'b.lesson.md': lesson('b'),
      'u.unit.yaml': files['u.unit.yaml'].replace('b]', 'b, c]'),
    });
    fs.rmSync(path.join(folder, 'a.lesson.md'));
    editor.watched([
      [uri('b.lesson.md'), created],
      [uri('u.unit.yaml'), changed],
      [uri('a.lesson.md'), deleted],
    ]);
    await assertUpToDate();
    await editor.stop();
  });

  it('that are no longer true when they come are not believed', async () => {
    const { editor, uri, assertUpToDate } = await watched('vsCode');
    editor.watched([
      [uri('b.lesson.md'), deleted],
      [uri('never.lesson.md'), created],
    ]);
    await assertUpToDate();
    await editor.stop();
  });

  it('of whole folders are taken in', async () => {
    const { editor, folder, uri, assertUpToDate } = await watched('vsCode', {
      'old/c.lesson.md': lesson('c', ':lesson[x]\n'),
      'old/deep/d.lesson.md': lesson('d'),
    });
    fs.renameSync(path.join(folder, 'old'), path.join(folder, 'more'));
    editor.watched([
      [uri('old'), deleted],
      [uri('more'), created],
    ]);
    await assertUpToDate();
    writeFiles(folder, { 'inner.1/curriculum.yaml': files['curriculum.yaml'] });
    editor.watched([[uri('inner.1'), created]]);
    await editor.settled();
    assert.ok(editor.shown.has(uri('inner.1/curriculum.yaml')));
    await editor.stop();
  });

  it('of a picture and of a .gitignore count', async () => {
    const { editor, folder, uri, assertUpToDate } = await watched('vsCode', { '.git/HEAD': '' });
    writeFiles(folder, { 'images/line.svg': '<svg/>' });
    editor.watched([[uri('images/line.svg'), created]]);
    await assertUpToDate();
    writeFiles(folder, { '.gitignore': 'b.lesson.md\n' });
    editor.watched([[uri('.gitignore'), created]]);
    await assertUpToDate();
    writeFiles(folder, { '.gitignore': '' });
    editor.watched([[uri('.gitignore'), changed]]);
    await assertUpToDate();
    await editor.stop();
  });

  it('do not touch what is open', async () => {
    const { editor, folder, uri, assertUpToDate } = await watched('vsCode');
    editor.open(uri('u.unit.yaml'), files['u.unit.yaml'].replace('b]', 'b, c]'));
    writeFiles(folder, { 'u.unit.yaml': 'id: u\ntitle: U\nlessons: []\n' });
    editor.watched([[uri('u.unit.yaml'), changed]]);
    await editor.settled();
    assert.doesNotMatch(shownBy(editor, folder).join('\n'), /b\.lesson\.md .*orphan-document/);
    editor.close(uri('u.unit.yaml'));
    await assertUpToDate();
    await editor.stop();
  });

  it('may be many thousands', async () => {
    const { editor, uri, assertUpToDate } = await watched('vsCode');
    editor.watched(Array.from({ length: 20_000 }, (_, at) => [uri(`node_modules/p${at}/index.js`), created]));
    editor.watched(Array.from({ length: 2_000 }, (_, at) => [uri(`.git/objects/${at}`), changed]));
    await assertUpToDate();
    await editor.stop();
  });
});

describe('changes that an editor does not tell of', () => {
  it('are noticed where it cannot watch', async () => {
    const { editor, folder, isUpToDate } = await watched('neovim');
    assert.deepEqual(registrations(editor, 'workspace/didChangeWatchedFiles'), []);
    writeFiles(folder, { 'b.lesson.md': lesson('b', ':lesson[x]\n'), 'more/c.lesson.md': lesson('c') });
    await until('the changes are shown', isUpToDate);
    fs.rmSync(path.join(folder, 'more'), { recursive: true });
    await until('what is gone is gone', isUpToDate);
    await editor.stop();
  });

  it('are found when a file is saved', async () => {
    const { editor, folder, uri, assertUpToDate } = await watched('vsCode');
    editor.open(uri('a.lesson.md'), files['a.lesson.md']);
    writeFiles(folder, { 'b.lesson.md': lesson('b', ':lesson[x]\n') });
    editor.save(uri('a.lesson.md'));
    editor.close(uri('a.lesson.md'));
    await assertUpToDate();
    await editor.stop();
  });

  it('are found when the editor comes to the front', async () => {
    const { editor, folder, assertUpToDate } = await watched('vsCode');
    writeFiles(folder, { 'b.lesson.md': lesson('b', ':lesson[x]\n') });
    editor.notify('throughline/focus');
    await assertUpToDate();
    await editor.stop();
  });

  it('are found when somebody asks, whatever the clock says', async () => {
    const { editor, folder, assertUpToDate } = await watched('vsCode');
    const file = path.join(folder, 'b.lesson.md');
    const { atime, mtime } = fs.statSync(file);
    const text = fs.readFileSync(file, 'utf8').replace('id: b', 'id: x');
    fs.writeFileSync(file, text);
    fs.utimesSync(file, atime, mtime);
    assert.ok(
      editor.initialized.capabilities.executeCommandProvider?.commands.includes('throughline.rescan'),
    );
    assert.equal(await editor.request('workspace/executeCommand', { command: 'throughline.rescan' }), null);
    await assertUpToDate();
    await editor.stop();
  });
});

function registrations(editor: Editor, method: string): readonly unknown[] {
  return editor.asked
    .filter((each) => each.method === 'client/registerCapability')
    .flatMap(
      ({ params }) =>
        (params as { registrations: { method: string; registerOptions: unknown }[] }).registrations,
    )
    .filter((each) => each.method === method)
    .map(({ registerOptions }) => registerOptions);
}
