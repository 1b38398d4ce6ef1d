/** What the views of our editor ask for: the tree, the standards, new documents; and the same for any other editor. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyTextEdits } from '../../server/src/core/syntax/edit.ts';
import { lineStarts } from '../../server/src/core/text/lines.ts';
import { toOffset } from '../../server/src/lsp/positions.ts';
import type { Requests } from '../../server/src/protocol/requests.ts';
import type { Node } from '../../server/src/protocol/tree.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

const unit = 'id: u\ntitle: U\nlessons:\n  - a\n  # The second one.\n  - b\n';
const small: Readonly<Record<string, string>> = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\nrules: { grade-standard-missing: off, unit-without-feedback: off, unit-without-unit-study: off }\n',
  'u.unit.yaml': unit,
  'a.lesson.md': '---\nid: a\ntitle: A\nstandards: { addressing: [4.NF.A.1] }\n---\n',
  'b.lesson.md': '---\nid: b\ntitle: B\n---\nSee :lesson[a].\n',
};

type Method = keyof Requests;
function ask<M extends Method>(
  editor: Editor,
  method: M,
  params: Requests[M]['params'],
): Promise<Requests[M]['answer']> {
  return editor.request<Requests[M]['answer']>(method, params);
}

async function session(
  folder: string,
  answer?: (method: string, params: unknown) => unknown,
): Promise<Editor> {
  const { workspace, ...others } = editors.vsCode;
  const capabilities = {
    ...others,
    experimental: { throughlineChanged: true },
    workspace: {
      ...workspace,
      fileOperations: { willRename: true, didCreate: true, didRename: true, didDelete: true },
    },
  };
  const editor = await startEditor({
    folders: [folder],
    capabilities,
    ...(answer === undefined ? {} : { answer }),
  });
  await editor.settled();
  return editor;
}

/** Makes an edit on the disk, as an editor does that saves what it has changed. */
function make({ documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges as readonly (CreateFile | TextDocumentEdit)[]) {
    if (!('textDocument' in change)) {
      const file = new URL(change.uri);
      assert.equal(fs.existsSync(file), false, `${change.uri} is there already`);
      fs.mkdirSync(path.dirname(file.pathname), { recursive: true });
      fs.writeFileSync(file, '');
      continue;
    }
    const file = new URL(change.textDocument.uri);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, edited(text, change.edits as TextEdit[]));
  }
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const offset = (place: TextEdit['range']['start']): number => toOffset(text, starts, place, 'utf-16');
  return applyTextEdits(
    text,
    edits.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText })),
  );
}

async function below(editor: Editor, node?: Node): Promise<readonly Node[]> {
  const params = node === undefined ? {} : { node: { curriculum: node.curriculum, key: node.key } };
  return (await ask(editor, 'throughline/tree', params)).nodes;
}

const named = (nodes: readonly Node[], title: string): Node => {
  const node = nodes.find((each) => each.title === title);
  assert.ok(node !== undefined, `${title} is there`);
  return node;
};

describe('the tree in an editor', () => {
  it('has each curriculum, and what is open in none', async () => {
    const folder = temporaryFolder({
      ...Object.fromEntries(Object.entries(small).map(([name, text]) => [`one/${name}`, text])),
      'two/curriculum.yaml': small['curriculum.yaml'] ?? '',
      'alone.lesson.md': '---\nid: alone\ntitle: Alone\n---\n',
    });
    const editor = await session(folder);
    assert.deepEqual(
      (await below(editor)).map(({ kind, curriculum }) => [kind, curriculum.slice(-3)]),
      [
        ['curriculum', 'one'],
        ['curriculum', 'two'],
      ],
    );
    const uri = uriOfFile(path.join(folder, 'alone.lesson.md'));
    editor.open(uri, '---\nid: alone\ntitle: Still alone\nnothing: 1\n---\n');
    await editor.settled();
    const outside = (await below(editor)).at(-1);
    assert.equal(outside?.title, 'outside');
    const [alone] = await below(editor, outside);
    assert.equal(alone?.title, 'Still alone');
    assert.ok((alone?.problems.errors ?? 0) > 0);
    const way = await ask(editor, 'throughline/treeWay', { uri });
    assert.deepEqual(
      way.nodes.map(({ title }) => title),
      ['outside', 'Still alone'],
    );
    await editor.stop();
  });

  it('shows what is typed, its problems and its coverage, and says when to look again', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder);
    const [curriculum] = await below(editor);
    assert.ok(curriculum !== undefined);
    assert.deepEqual(curriculum.coverage, { covered: 0, of: 37, gaps: [] });
    const [u] = await below(editor, curriculum);
    assert.ok(u !== undefined);
    const before = u.problems;
    const uri = uriOfFile(path.join(folder, 'a.lesson.md'));
    assert.equal(named(await below(editor, u), 'A').uri, uri);
    const told = new Promise<void>((done) =>
      editor.connection.onNotification('throughline/changed', () => done()),
    );
    editor.open(uri, small['a.lesson.md'] ?? '');
    editor.replace(uri, '---\nid: a\ntitle: Another name\nstandards: { addressing: [4.ZZ.A.1] }\n---\n');
    await told;
    const now = (await below(editor, (await below(editor, curriculum))[0] ?? u))[0];
    assert.equal(now?.title, 'Another name');
    assert.equal(now.problems.errors, 1);
    const unitNow = (await below(editor, curriculum))[0];
    assert.equal(unitNow?.problems.errors, before.errors + 1);
    const place = await ask(editor, 'throughline/place', { uri, pointer: now.pointer ?? '' });
    assert.deepEqual(place?.range.start, { line: 2, character: 7 });
    await editor.stop();
  });

  it('moves a lesson, its comment with it', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder);
    const [curriculum] = await below(editor);
    const [u] = await below(editor, curriculum);
    const lessons = await below(editor, u);
    const answer = await ask(editor, 'throughline/move', {
      node: named(lessons, 'B'),
      to: named(lessons, 'A'),
    });
    assert.ok('edit' in answer);
    make(answer.edit);
    const file = path.join(folder, 'u.unit.yaml');
    assert.equal(
      fs.readFileSync(file, 'utf8'),
      'id: u\ntitle: U\nlessons:\n  # The second one.\n  - b\n  - a\n',
    );
    editor.watched([[uriOfFile(file), 2]]);
    await editor.settled();
    assert.deepEqual(
      (await below(editor, u)).map(({ title }) => title),
      ['B', 'A'],
    );
    const [first] = await below(editor, u);
    assert.ok(first !== undefined);
    assert.deepEqual(await ask(editor, 'throughline/move', { node: first, to: -1 }), { refused: 'end' });
    assert.ok('edit' in (await ask(editor, 'throughline/move', { node: first, to: 1 })));
    await editor.stop();
  });

  it('is answered whatever is sent', async () => {
    const editor = await session(temporaryFolder(small));
    for (const params of [undefined, null, 1, [], { node: 1 }, { node: { curriculum: 'x', key: 3 } }])
      assert.ok(Array.isArray((await editor.request<{ nodes: unknown }>('throughline/tree', params)).nodes));
    for (const method of [
      'move',
      'place',
      'treeWay',
      'standards',
      'standardUses',
      'insertStandard',
      'questions',
      'newDocument',
      'newCurriculum',
    ])
      for (const params of [
        undefined,
        null,
        [1],
        { uri: 4, node: [], to: {}, kind: 'x', position: 'y', words: {} },
      ])
        await editor.request(`throughline/${method}`, params);
    assert.equal(editor.told.filter(({ method }) => method === 'window/logMessage').length, 0);
    await editor.stop();
  });
});

describe('the standards in an editor', () => {
  it('are listed, searched and found where they are used', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder);
    const all = await ask(editor, 'throughline/standards', {});
    assert.equal(all.title, 'C');
    assert.equal(all.groups.find(({ code }) => code === '4.NF')?.of, 14);
    const found = await ask(editor, 'throughline/standards', {
      words: 'equivalent fractions',
      gapsOnly: true,
    });
    assert.ok(
      found.groups[0]?.rows.some(({ code, state }) => code === '4.NF.A.1' && state === 'taught-only'),
    );
    const uses = await ask(editor, 'throughline/standardUses', { code: '4.NF.A.1' });
    assert.deepEqual(
      uses?.places.map(({ uri, range, role }) => [path.basename(uri), range.start.line, role]),
      [['a.lesson.md', 3, 'addressing']],
    );
    assert.match(uses.markdown, /^\*\*4\.NF\.A\.1\*\*/);
    await editor.stop();
  });

  it('are written where the cursor is, in what is typed', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder);
    const uri = uriOfFile(path.join(folder, 'b.lesson.md'));
    const text = '---\nid: b\ntitle: B\nstandards:\n  addressing:\n    - \n---\n';
    editor.open(uri, text);
    const answer = await ask(editor, 'throughline/insertStandard', {
      uri,
      position: { line: 5, character: 6 },
      code: '4.NF.A.2',
    });
    assert.ok('edit' in answer);
    assert.match(edited(text, [answer.edit]), / {4}- 4\.NF\.A\.2\n---/);
    assert.deepEqual(
      await ask(editor, 'throughline/insertStandard', {
        uri: `${uri}x`,
        position: { line: 0, character: 0 },
        code: 'MP1',
      }),
      { refused: 'closed' },
    );
    await editor.stop();
  });
});

describe('new documents from an editor', () => {
  it('from an empty folder to a unit that checks clean, by answers alone', async () => {
    const folder = temporaryFolder({ 'notes.txt': 'Nothing yet.' });
    const editor = await session(folder);
    const write = async (edit: WorkspaceEdit): Promise<void> => {
      make(edit);
      const changes = (edit.documentChanges ?? []) as readonly (CreateFile | TextDocumentEdit)[];
      const uris = changes.map((change) => ('textDocument' in change ? change.textDocument.uri : change.uri));
      editor.watched([...new Set(uris)].map((uri) => [uri, 1]));
      await editor.settled();
    };
    const problems = (): readonly string[] =>
      [...editor.shown.values()].flat().map(({ message }) => String(message));
    assert.deepEqual(await ask(editor, 'throughline/newDocument', { kind: 'unit', title: 'X' }), {
      refused: 'curriculum',
    });
    const asked = await ask(editor, 'throughline/questions', { kind: 'curriculum' });
    assert.deepEqual(
      asked.questions.map(({ ask: words }) => words),
      ['Which grade is it for?', 'What is the curriculum called?'],
    );
    const begun = await ask(editor, 'throughline/newCurriculum', { folder: uriOfFile(folder), grade: '4' });
    assert.ok('edit' in begun);
    await write(begun.edit);
    assert.deepEqual(problems(), []);
    const selected = fs.readFileSync(new URL(begun.place.uri), 'utf8').split('\n')[
      begun.place.range.start.line
    ];
    assert.equal(selected, "title: 'Equivalent fractions: a first problem'");

    let unitId = '';
    // The title has been asked for, so what comes first is what follows it.
    for (const [kind, more, first] of [
      ['unit', {}, /^Say in a sentence or two/],
      ['lesson', { minutes: 50 }, /^I can say what I will/],
      ['assessment', { minutes: 20 }, /^Write a question .* 4\.NF\.A\.2\.$/],
      ['protocol', { minutes: 45 }, /^Do the main task/],
    ] as const) {
      const params = { kind, title: `My ${kind}`, standards: ['4.NF.A.2', 'MP3'], ...more };
      const made = await ask(
        editor,
        'throughline/newDocument',
        kind === 'unit' ? params : { ...params, unit: unitId },
      );
      assert.ok('edit' in made);
      if (kind === 'unit') unitId = made.id;
      await write(made.edit);
      const { start, end } = made.place.range;
      const line = fs.readFileSync(new URL(made.place.uri), 'utf8').split('\n')[start.line];
      assert.match(line?.slice(start.character, end.character) ?? '', first);
    }
    assert.deepEqual(problems(), []);
    const [curriculum] = await below(editor);
    const units = await below(editor, curriculum);
    assert.deepEqual(
      (await below(editor, named(units, 'My unit'))).map(({ title }) => title),
      ['My protocol', 'My lesson', 'My assessment'],
    );
    await editor.stop();
  });

  it('by a command, in an editor that makes edits when it is told to', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder, (method, params) => {
      if (method !== 'workspace/applyEdit') return null;
      make((params as { readonly edit: WorkspaceEdit }).edit);
      return { applied: true };
    });
    const command = (name: string, sent: unknown): Promise<unknown> =>
      editor.request('workspace/executeCommand', { command: name, arguments: [sent] });
    const answer = await command('throughline.newDocument', { kind: 'lesson', title: 'Third', unit: 'u' });
    assert.equal((answer as { readonly applied: boolean }).applied, true);
    assert.match(fs.readFileSync(path.join(folder, 'u.unit.yaml'), 'utf8'), / {2}- b\n {2}- third\n$/);
    assert.ok(fs.existsSync(path.join(folder, 'third.lesson.md')));
    const standards = (await command('throughline.standards', { words: '4.NF.A.1' })) as {
      groups: unknown[];
    };
    assert.equal(standards.groups.length, 1);
    await editor.stop();
    const bare = await startEditor({ folders: [folder], capabilities: {} });
    await bare.settled();
    assert.deepEqual(
      await bare.request('workspace/executeCommand', {
        command: 'throughline.newDocument',
        arguments: [{ kind: 'lesson', title: 'Fourth' }],
      }),
      { refused: 'editor' },
    );
    await bare.stop();
  });
});

describe('files that the editor deletes, creates and moves', () => {
  it('what named a deleted lesson says so, and again not when it is back', async () => {
    const folder = temporaryFolder(small);
    const editor = await session(folder);
    const file = path.join(folder, 'a.lesson.md');
    const rules = (name: string): readonly unknown[] =>
      (editor.shown.get(uriOfFile(path.join(folder, name))) ?? []).map(({ code }) => code);
    assert.equal(rules('u.unit.yaml').includes('unknown-reference'), false);
    fs.rmSync(file);
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: uriOfFile(file) }] });
    await editor.settled();
    assert.ok(rules('u.unit.yaml').includes('unknown-reference'));
    assert.ok(rules('b.lesson.md').includes('unknown-reference'));
    fs.writeFileSync(file, small['a.lesson.md'] ?? '');
    editor.notify('workspace/didCreateFiles', { files: [{ uri: uriOfFile(file) }] });
    await editor.settled();
    assert.equal(rules('u.unit.yaml').includes('unknown-reference'), false);
    await editor.stop();
  });

  it('also where it was open, and where its folder went', async () => {
    const folder = temporaryFolder({
      ...small,
      'lessons/c.lesson.md': '---\nid: c\ntitle: C\n---\n',
      'u.unit.yaml': 'id: u\ntitle: U\nlessons: [a, b, c]\n',
    });
    const editor = await session(folder);
    const shown = (): readonly string[] =>
      (editor.shown.get(uriOfFile(path.join(folder, 'u.unit.yaml'))) ?? [])
        .filter(({ code }) => code === 'unknown-reference')
        .map(({ message }) => /'([abc])'/.exec(String(message))?.[1] ?? '');
    const open = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(open, small['a.lesson.md'] ?? '');
    await editor.settled();
    fs.rmSync(path.join(folder, 'a.lesson.md'));
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: open }] });
    editor.close(open);
    fs.renameSync(path.join(folder, 'lessons'), path.join(folder, '.gone'));
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: uriOfFile(path.join(folder, 'lessons')) }] });
    await editor.settled();
    assert.deepEqual(shown(), ['a', 'c']);
    fs.renameSync(path.join(folder, '.gone'), path.join(folder, 'other'));
    editor.notify('workspace/didRenameFiles', {
      files: [
        {
          oldUri: uriOfFile(path.join(folder, '.gone')),
          newUri: uriOfFile(path.join(folder, 'other')),
        },
      ],
    });
    await editor.settled();
    assert.deepEqual(shown(), ['a']);
    await editor.stop();
  });

  it('one that has been created is filled on request', async () => {
    const folder = temporaryFolder({ ...small, 'fresh.lesson.md': '' });
    const editor = await session(folder);
    const uri = uriOfFile(path.join(folder, 'fresh.lesson.md'));
    editor.open(uri, '');
    await editor.settled();
    const start = { line: 0, character: 0 };
    const capable = await editor.request<readonly { title: string; edit: WorkspaceEdit }[]>(
      'textDocument/codeAction',
      { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } },
    );
    const action = capable.find(({ title }) => title === 'Begin with a lesson to fill in');
    const changes = (action?.edit.documentChanges ?? []) as readonly TextDocumentEdit[];
    assert.deepEqual(changes.map(({ textDocument }) => path.basename(textDocument.uri)).sort(), [
      'fresh.lesson.md',
      'u.unit.yaml',
    ]);
    await editor.stop();
  });
});

describe('the sample', () => {
  it('is shown whole', async () => {
    const editor = await session(path.join(root, 'samples/full'));
    const [curriculum] = await below(editor);
    assert.deepEqual(curriculum?.problems, { errors: 0, warnings: 0, infos: 0 });
    assert.equal((await below(editor, curriculum)).length, 19);
    await editor.stop();
  });
});
