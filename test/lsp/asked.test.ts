/** Findings for an editor that asks for them. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';

const lesson = (id: string, body = ''): string => `---\nid: ${id}\ntitle: Lesson ${id}\n---\n${body}`;
const files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n',
  'u.unit.yaml': 'id: u\ntitle: U\nlessons: [a]\n',
  'a.lesson.md': lesson('a', ':lesson[b]\n'),
};

const ask = (editor: Editor, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  editor.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

const codesOf = (report: DocumentDiagnosticReport): readonly unknown[] =>
  report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];

const refreshes = (editor: Editor): number =>
  editor.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;

describe('an editor that asks for findings', () => {
  it('is answered for open files, and told of the others only', async () => {
    const folder = temporaryFolder(files);
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    await editor.settled();
    assert.ok(editor.shown.has(a));
    editor.open(a, files['a.lesson.md']);
    await editor.settled();
    assert.ok(!editor.shown.has(a), 'told and asked would be shown twice');
    assert.ok(codesOf(await ask(editor, a)).includes('unknown-reference'));
    editor.replace(a, lesson('a'));
    assert.ok(!codesOf(await ask(editor, a)).includes('unknown-reference'));
    editor.close(a);
    await editor.settled();
    assert.ok(editor.shown.has(a));
    await editor.stop();
  });

  it('is told when nothing has changed since', async () => {
    const folder = temporaryFolder(files);
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    editor.open(a, files['a.lesson.md']);
    await editor.settled();
    const first = await ask(editor, a);
    assert.ok(first.resultId !== undefined);
    assert.deepEqual(await ask(editor, a, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    editor.replace(a, lesson('a', 'More.\n\n:lesson[b]\n'));
    const second = await ask(editor, a, first.resultId);
    assert.equal(second.kind, 'full');
    await editor.stop();
  });

  it('is told to ask again when another file changes its answers, and otherwise not', async () => {
    const folder = temporaryFolder(files);
    const uri = (name: string): string => uriOfFile(path.join(folder, name));
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    editor.open(uri('a.lesson.md'), files['a.lesson.md']);
    await editor.settled();
    editor.open(uri('b.lesson.md'), lesson('x'));
    await editor.settled();
    await ask(editor, uri('a.lesson.md'));
    const before = refreshes(editor);
    editor.replace(uri('b.lesson.md'), lesson('x', 'Some words.\n'));
    await editor.settled();
    assert.equal(refreshes(editor), before);
    editor.replace(uri('b.lesson.md'), lesson('b'));
    await editor.settled();
    assert.equal(refreshes(editor), before + 1);
    assert.ok(!codesOf(await ask(editor, uri('a.lesson.md'))).includes('unknown-reference'));
    await editor.settled();
    assert.equal(refreshes(editor), before + 1);
    await editor.stop();
  });

  it('is answered at once while the rest is read, and told to ask again after', async () => {
    const lessons = Array.from({ length: 1_000 }, (_, at) => `l${at}`);
    const folder = temporaryFolder({
      ...Object.fromEntries(lessons.map((id) => [`${id}.lesson.md`, lesson(id)])),
      ...files,
      'u.unit.yaml': `id: u\ntitle: U\nlessons: [a, ${lessons.join(', ')}]\n`,
    });
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    editor.open(a, lesson('a', ':lesson[b]\n').replace('title:', 'titel:'));
    const first = codesOf(await ask(editor, a));
    await editor.settled();
    const last = codesOf(await ask(editor, a));
    assert.deepEqual(new Set(first), new Set(['schema']));
    assert.ok(last.includes('unknown-reference') && last.includes('schema'));
    assert.ok(refreshes(editor) >= 1);
    await editor.stop();
  });

  it('that cannot be told to ask again is told everything instead, and still answered', async () => {
    const folder = temporaryFolder(files);
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    const capabilities = { textDocument: { diagnostic: {} } };
    const editor = await startEditor({ folders: [folder], capabilities });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    editor.open(a, files['a.lesson.md']);
    await editor.settled();
    assert.ok(editor.shown.get(a)?.some(({ code }) => code === 'unknown-reference'));
    assert.ok(codesOf(await ask(editor, a)).includes('unknown-reference'));
    assert.deepEqual(await ask(editor, 'file:///nowhere'), { kind: 'full', items: [] });
    await editor.stop();
  });
});
