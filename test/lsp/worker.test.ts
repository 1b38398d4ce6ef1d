/** The server in a browser: the same findings, with files through the editor. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors } from '../support/editor.ts';
import { beginSession, type Editor } from '../support/editor-session.ts';
import { diagnosticLine, foundByCommand } from '../support/findings.ts';
import { root } from '../support/root.ts';
import { startWorker } from '../support/worker.ts';

const top = 'memfs://school/maths%20%C3%A4';

/** The server for any editor, and the one in the extension, which is a process as well. */
const servers = ['dist/worker.js', 'client/dist/server.js'] as const;

/** An editor in a browser that holds the files of a folder, and what it was asked for. */
async function begin(
  files: Map<string, string>,
  { broken = false, server = servers[0] }: { broken?: boolean; server?: (typeof servers)[number] } = {},
): Promise<Editor> {
  const { connection, ended } = startWorker(server);
  const answer = (method: string, params: unknown): unknown => {
    const { uri = '' } = (params ?? {}) as { readonly uri?: string };
    if (broken && method.startsWith('throughline/')) throw new Error('no such luck');
    if (!uri.startsWith(top)) return method === 'throughline/listFiles' ? [] : null;
    const own = decodeURIComponent(uri.slice(top.length + 1));
    if (method === 'throughline/readFile') return files.get(own) ?? null;
    if (method !== 'throughline/listFiles') return null;
    const prefix = own === '' ? '' : `${own}/`;
    return [...files.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length));
  };
  const editor = await beginSession(connection, undefined, ended, {
    folders: [],
    capabilities: editors.bare,
    answer,
  });
  editor.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: top, name: 'maths' }], removed: [] },
  });
  await editor.settled();
  return editor;
}

function filesIn(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function shown(editor: Editor): readonly string[] {
  return [...editor.shown]
    .flatMap(([uri, diagnostics]: readonly [string, readonly Diagnostic[]]) =>
      diagnostics.map((each) => diagnosticLine(decodeURIComponent(uri.slice(top.length + 1)), each)),
    )
    .sort();
}

describe('the server in a browser', () => {
  for (const server of servers)
    it(`finds what the command finds (${server})`, async () => {
      const folder = path.join(root, 'samples/broken');
      const editor = await begin(filesIn(folder), { server });
      assert.deepEqual(shown(editor), await foundByCommand(folder));
      assert.equal(await editor.stop(), 0);
    });

  it('leaves out what a disk would leave out', async () => {
    const own = { 'a.lesson.md': '---\nid: a\ntitle: A\n---\n:lesson[nobody]\n' };
    const texts = {
      '.git/HEAD': '',
      '.gitignore': 'old/\n*.draft.lesson.md\n',
      'units/.gitignore': '!keep.draft.lesson.md\n',
      'curriculum.yaml':
        'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: []\n',
      'a.lesson.md': own['a.lesson.md'],
      'b.draft.lesson.md': own['a.lesson.md'],
      'units/keep.draft.lesson.md': own['a.lesson.md'],
      'old/a.lesson.md': own['a.lesson.md'],
      '.hidden/a.lesson.md': own['a.lesson.md'],
      'node_modules/a.lesson.md': own['a.lesson.md'],
      'site/.throughline-site.json': '{}',
      'site/a.lesson.md': own['a.lesson.md'],
    };
    const folder = temporaryFolder(texts);
    const editor = await begin(filesIn(folder));
    assert.deepEqual(shown(editor), await foundByCommand(folder));
    await editor.stop();
  });

  it('follows edits and files that come and go', async () => {
    const folder = path.join(root, 'samples/minimal');
    const files = filesIn(folder);
    const [name = '', text = ''] = [...files].find(([file]) => file.endsWith('.lesson.md')) ?? [];
    const editor = await begin(files);
    assert.deepEqual(shown(editor), []);
    const uri = `${top}/${name}`;
    editor.open(uri, `${text}\n:lesson[nobody]\n`);
    await editor.settled();
    assert.match(shown(editor).join('\n'), /unknown-reference: There is no lesson 'nobody'/);
    editor.replace(uri, text);
    await editor.settled();
    assert.deepEqual(shown(editor), []);
    editor.close(uri);
    files.delete(name);
    editor.watched([[uri, 3]]);
    await editor.settled();
    assert.match(shown(editor).join('\n'), /unknown-reference/);
    files.set(name, text);
    editor.watched([[uri, 1]]);
    await editor.settled();
    assert.deepEqual(shown(editor), []);
    files.set(name, `${text}\n:lesson[nobody]\n`);
    await editor.request('workspace/executeCommand', { command: 'throughline.rescan' });
    await editor.settled();
    assert.match(shown(editor).join('\n'), /unknown-reference: There is no lesson 'nobody'/);
    await editor.stop();
  });

  it('goes on with an editor that cannot answer', async () => {
    const editor = await begin(new Map(), { broken: true });
    const uri = `${top}/a.lesson.md`;
    editor.open(uri, '---\nid: [\n---\n');
    await editor.settled();
    assert.match(shown(editor).join('\n'), /syntax/);
    await editor.stop();
  });
});
