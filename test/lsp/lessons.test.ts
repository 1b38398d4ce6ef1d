/** What users of servers like this one complain about elsewhere: each of it once, as an editor would meet it. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

const curriculum = 'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n';
const files = {
  'curriculum.yaml': curriculum,
  'u.unit.yaml': 'id: u\ntitle: U\ngrade: 4\nstandards: {addressing: [4.NF.A.1]}\nlessons: [a]\n',
  'a.lesson.md': '---\nid: a\ntitle: A\nstandards: {addressing: [4.NF.A.1]}\n---\n',
};

interface Opened {
  readonly editor: Editor;
  readonly folder: string;
  /** Opens the lesson or the unit with this text, and gives what is found in it. */
  readonly findings: (name: string, text: string) => Promise<readonly Diagnostic[]>;
  readonly ask: <T>(method: string, name: string, before: string, text: string) => Promise<T>;
}

async function opened(own: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const folder = temporaryFolder({ ...files, ...own });
  const editor = await startEditor({ folders: [folder], capabilities: editors.bare });
  await editor.settled();
  const open = new Set<string>();
  async function show(name: string, text: string): Promise<string> {
    const uri = uriOfFile(path.join(folder, name));
    if (open.has(uri)) editor.replace(uri, text);
    else editor.open(uri, text);
    open.add(uri);
    await editor.settled();
    return uri;
  }
  return {
    editor,
    folder,
    findings: async (name, text) => editor.shown.get(await show(name, text)) ?? [],
    ask: async (method, name, before, text) => {
      const uri = await show(name, text);
      assert.ok(text.includes(before), before);
      const lines = text.slice(0, text.indexOf(before) + before.length).split(/\r?\n/);
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      return editor.request(method, { textDocument: { uri }, position, context: { triggerKind: 1 } });
    },
  };
}

const labels = (answer: CompletionList | null): readonly string[] =>
  (answer?.items ?? []).map(({ label }: CompletionItem) => label);

describe('lessons from servers like this one', () => {
  it('1: what a merge key or an alias brings in is checked as it is resolved, and reported there', async () => {
    const { editor, findings } = await opened();
    const text =
      'id: u\ntitle: U\ngrade: 4\nstandards: {addressing: &x [4.NF.A.1, 4.NF.Q.7], building-on: *x}\nlessons: [a]\n';
    const lines = (await findings('u.unit.yaml', text))
      .filter(({ code }) => code === 'unknown-standard')
      .map(({ range }) =>
        text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
      );
    assert.deepEqual(lines, ['4.NF.Q.7', '*x']);
    const merged = await findings(
      'u.unit.yaml',
      `${files['u.unit.yaml']}vocabulary: [{ <<: { term: x } }]\n`,
    );
    assert.ok(
      !merged.some(({ message }) => JSON.stringify(message).includes("'<<'")),
      JSON.stringify(merged),
    );
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [at, name] of [...'bcdefgh'].entries())
      bomb.push(
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefg'.charAt(at)}`)
          .join(', ')}]`,
      );
    const start = performance.now();
    assert.ok((await findings('u.unit.yaml', `${bomb.join('\n')}\n`)).length > 0);
    assert.ok(performance.now() - start < 20_000);
    await editor.stop();
  });

  it('2 and 3: half-typed items of lists are completed in their place, in every style', async () => {
    const { editor, ask } = await opened();
    for (const list of [
      'addressing: [4.NF',
      'addressing:\n    - 4.NF',
      'addressing:\n  - 4.NF',
      'addressing: ["4.NF',
    ]) {
      const text = `id: u\ntitle: U\ngrade: 4\nstandards:\n  ${list}`;
      const answer = await ask<CompletionList>('textDocument/completion', 'u.unit.yaml', list, text);
      assert.ok(labels(answer).includes('4.NF.A.1'), list);
    }
    // VS Code takes values of YAML for strings, in which it suggests nothing unless it is told to.
    const manifest = fs.readFileSync(path.join(root, 'client/package.json'), 'utf8');
    assert.match(manifest, /"editor\.quickSuggestions": \{[^}]*"strings": "on"/);
    await editor.stop();
  });

  it('4: front matter is completed, explained and checked by its schema', async () => {
    const { editor, ask, findings } = await opened();
    const half = '---\nid: a\ntitle: A\nobj';
    assert.ok(
      labels(
        await ask<CompletionList>('textDocument/completion', 'a.lesson.md', half, `${half}\n---\n`),
      ).includes('objectives'),
    );
    const told = await ask<Hover | null>(
      'textDocument/hover',
      'a.lesson.md',
      '\nmin',
      '---\nid: a\nminutes: 5\n---\n',
    );
    assert.match(JSON.stringify(told?.contents), /minutes/);
    const wrong = await findings('a.lesson.md', '---\nid: a\ntitle: A\nminutes: many\n---\n');
    assert.ok(wrong.some(({ code, range }) => code === 'schema' && range.start.line === 3));
    await editor.stop();
  });

  it('5 and 19: one finding is kept quiet at one place, with a reason', async () => {
    const { editor, findings } = await opened();
    const text = (comment: string): string =>
      `id: u\ntitle: U\ngrade: 4\nstandards:\n  addressing:\n    - 4.NF.A.1\n${comment}    - 4.NF.Q.7\n    - 4.NF.Q.8\nlessons: [a]\n`;
    const codes = (all: readonly Diagnostic[]): readonly string[] =>
      all
        .filter(({ code }) => code === 'unknown-standard')
        .map(({ message }) => /4\.NF\.Q\.\d/.exec(JSON.stringify(message))?.[0] ?? '');
    assert.deepEqual(codes(await findings('u.unit.yaml', text(''))), ['4.NF.Q.7', '4.NF.Q.8']);
    const quiet = '    # throughline-ignore unknown-standard: our district added it\n';
    assert.deepEqual(codes(await findings('u.unit.yaml', text(quiet))), ['4.NF.Q.8']);
    await editor.stop();
  });

  it('6: places are right with Windows line ends, emoji and characters of two units', async () => {
    const { editor, findings, ask } = await opened();
    const text =
      '---\r\nid: a\r\ntitle: "🌍🌍 数学"\r\nstandards: { addressing: [4.NF.A.1] }\r\n---\r\n🌍 数 :standard[4.NF.Q.1] 🌍 :standard[4.NF.A.1]\r\n';
    const [wrong] = (await findings('a.lesson.md', text)).filter(({ code }) => code === 'unknown-standard');
    assert.deepEqual(wrong?.range, { start: { line: 5, character: 15 }, end: { line: 5, character: 23 } });
    const told = await ask<Hover>('textDocument/hover', 'a.lesson.md', '🌍 :standard[4.NF', text);
    assert.deepEqual(told.range, { start: { line: 5, character: 38 }, end: { line: 5, character: 46 } });
    await editor.stop();
  });

  it('14: no second server is asked to check the same files', () => {
    const manifest = fs.readFileSync(path.join(root, 'client/package.json'), 'utf8');
    assert.doesNotMatch(manifest, /yamlValidation/);
  });

  it('15: a document is told what is wrong with its own kind, once for each place', async () => {
    const { editor, findings } = await opened();
    const text =
      '---\nid: a\ntitle: A\nstandards: {addressing: [4.NF.A.1]}\nobjectives:\n  - { text: 5, standards: many }\n---\n';
    const own = (await findings('a.lesson.md', text)).filter(({ code }) => code === 'schema');
    const places = own.map(({ range }) => `${range.start.line}:${range.start.character}`);
    assert.deepEqual(new Set(places).size, places.length, JSON.stringify(own));
    assert.ok(own.length > 0 && own.length <= 2, JSON.stringify(own));
    await editor.stop();
  });

  it('17: a code that YAML reads as a number is taken as it is written', async () => {
    const list = 'id: own\ntitle: Own\nstandards:\n  - { code: "6.10", label: Sketch, grades: [4] }\n';
    const { editor, findings } = await opened({
      'own.standards.yaml': list,
      'curriculum.yaml': curriculum.replace('[ccss-math]', '[ccss-math, own]'),
    });
    const text = files['u.unit.yaml'].replace('4.NF.A.1', '6.10');
    const found = await findings('u.unit.yaml', text);
    assert.ok(found.some(({ code }) => code === 'unquoted-code'));
    assert.ok(!found.some(({ code }) => code === 'unknown-standard'));
    await editor.stop();
  });
});
