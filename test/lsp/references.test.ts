/** Places in files that are not open are kept from when they were read, and are those that their texts show. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';

const files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n',
  'u.unit.yaml':
    'id: u\r\ntitle: "🌍 数"\r\ngrade: 4\r\nsubject: mathematics\r\nstandards:\r\n  addressing: ["4.NF.A.1"]\r\nlessons: [\'one\', two]\r\n',
  'one.lesson.md':
    '---\nid: one\ntitle: One\nstandards: { addressing: [4.NF.A.1] }\n---\n🌍 :standard[4.NF.A.1] and :standard[4.NF.A.1]\n',
  'two.lesson.md':
    '---\nid: two\ntitle: Two\nstandards:\n  addressing:\n    - CCSS.Math.Content.4.NF.A.1\n---\nSee :lesson[one] and [it](one.lesson.md).\n',
};

const names = Object.keys(files);

describe('references and renames', () => {
  it('say the same of files whether they are open or not', async () => {
    const folder = temporaryFolder(files);
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    await editor.settled();
    open(editor, folder, 'one.lesson.md');
    const closed = await asked(editor, folder);
    for (const name of names.filter((each) => each !== 'one.lesson.md')) open(editor, folder, name);
    await editor.settled();
    const opened = await asked(editor, folder);
    assert.deepEqual(closed, opened);
    assert.equal(closed.standard.length, 5);
    for (const { uri, range } of closed.standard) {
      const name = path.basename(new URL(uri).pathname) as keyof typeof files;
      const line = files[name].split(/\r?\n/)[range.start.line] ?? '';
      assert.match(
        line.slice(range.start.character, range.end.character),
        /^(?:CCSS.Math.Content.)?4\.NF\.A\.1$/,
      );
    }
    assert.deepEqual(
      closed.renamed.map(([uri, edits]) => [path.basename(uri), edits]),
      [
        ['one.lesson.md', ['uno']],
        ['two.lesson.md', ['uno']],
        ['u.unit.yaml', ['uno']],
      ],
    );
    await editor.stop();
  });

  it('follow what has been written to a file that is not open', async () => {
    const folder = temporaryFolder(files);
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    await editor.settled();
    open(editor, folder, 'one.lesson.md');
    const file = path.join(folder, 'two.lesson.md');
    fs.writeFileSync(file, files['two.lesson.md'].replace('See', 'Do see, if you can,'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOfFile(file), type: 2 }] });
    await editor.settled();
    const mention = await mentions(editor, folder);
    assert.ok(mention.some(({ uri, range }) => uri === uriOfFile(file) && range.start.character === 28));
    await editor.stop();
  });
});

function open(editor: Editor, folder: string, name: string): void {
  const file = path.join(folder, name);
  editor.open(uriOfFile(file), fs.readFileSync(file, 'utf8'));
}

async function mentions(editor: Editor, folder: string): Promise<readonly Location[]> {
  return editor.request<readonly Location[]>('textDocument/references', {
    textDocument: { uri: uriOfFile(path.join(folder, 'one.lesson.md')) },
    position: { line: 1, character: 5 },
    context: { includeDeclaration: true },
  });
}

interface Asked {
  readonly standard: readonly Location[];
  readonly lesson: readonly Location[];
  readonly renamed: readonly (readonly [string, readonly string[]])[];
}

async function asked(editor: Editor, folder: string): Promise<Asked> {
  const textDocument = { uri: uriOfFile(path.join(folder, 'one.lesson.md')) };
  const standard = await editor.request<readonly Location[]>('textDocument/references', {
    textDocument,
    position: { line: 3, character: 28 },
    context: { includeDeclaration: true },
  });
  const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
    textDocument,
    position: { line: 1, character: 5 },
    newName: 'uno',
  });
  const renamed = (edit.documentChanges ?? []).flatMap((change) =>
    'edits' in change
      ? [
          [
            change.textDocument.uri,
            change.edits.map((each) => ('newText' in each ? each.newText : '')),
          ] as const,
        ]
      : [],
  );
  return {
    standard,
    lesson: await mentions(editor, folder),
    renamed: renamed.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}
