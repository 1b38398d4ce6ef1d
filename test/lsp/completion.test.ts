/** Completion as editors ask for it and as they write what is accepted. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver';
import { expanded } from '../support/accept.ts';
import { type EditorName, editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

const folder = path.join(root, 'samples/full');
const unitFolder = path.join(folder, 'units/fraction-equivalence');

const completion: Readonly<
  Record<EditorName, NonNullable<ClientCapabilities['textDocument']>['completion']>
> = {
  bare: undefined,
  neovim: {
    completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
    contextSupport: false,
  },
  vsCode: {
    contextSupport: true,
    completionItem: {
      snippetSupport: true,
      documentationFormat: ['markdown', 'plaintext'],
      insertTextModeSupport: { valueSet: [1, 2] },
      labelDetailsSupport: true,
    },
    completionList: {
      itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
    },
  },
};

async function editorLike(name: EditorName): Promise<Editor> {
  const { textDocument, ...others } = editors[name];
  const own = completion[name];
  const editor = await startEditor({
    folders: [folder],
    capabilities: {
      ...others,
      textDocument: { ...textDocument, ...(own === undefined ? {} : { completion: own }) },
    },
  });
  await editor.settled();
  return editor;
}

interface Asked {
  readonly list: CompletionList | null;
  /** The text and the line of the cursor, which is the bar in what was given. */
  readonly text: string;
  readonly line: number;
  readonly uri: string;
}

/** Opens or changes a file that is half-typed, and asks at the bar. */
async function ask(editor: Editor, uri: string, marked: string, sign?: string): Promise<Asked> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  editor.open(uri, text);
  const before = text.slice(0, offset).split('\n');
  const line = before.length - 1;
  const isUtf8 = editor.initialized.capabilities.positionEncoding === 'utf-8';
  const own = before[line] ?? '';
  const character = isUtf8 ? Buffer.byteLength(own) : own.length;
  const list = await editor.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character },
    context: sign === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: sign },
  });
  return { list, text, line, uri };
}

/** The text after an item is accepted, as the editor writes it. */
function afterAccepting(editor: Editor, { list, text, line }: Asked, item: CompletionItem): string {
  const own = item.textEdit;
  assert.ok(own === undefined || 'range' in own);
  const range = own?.range ?? list?.itemDefaults?.editRange;
  assert.ok(range !== undefined && 'start' in range && range.start.line === line && range.end.line === line);
  const lines = text.split('\n');
  const bytes = Buffer.from(lines[line] ?? '', 'utf8');
  const isUtf8 = editor.initialized.capabilities.positionEncoding === 'utf-8';
  const part = (from: number, to?: number): string =>
    isUtf8 ? bytes.subarray(from, to).toString('utf8') : (lines[line] ?? '').slice(from, to);
  const inserted = own?.newText ?? item.textEditText ?? item.label;
  const isSnippet = item.insertTextFormat === 2;
  const plain = isSnippet ? expanded(inserted).plain : inserted;
  const before = part(0, range.start.character);
  // Editors set the lines of a snippet in as the line is in which it is inserted.
  const indent = isSnippet ? (/^\s*/.exec(before)?.[0] ?? '') : '';
  lines[line] = before + plain.replaceAll('\n', `\n${indent}`) + part(range.end.character);
  return lines.join('\n');
}

const lesson = '---\nid: folding-strips\ntitle: Folding strips\nminutes: 60\n';

describe('completion in an editor', () => {
  for (const name of ['bare', 'neovim', 'vsCode'] as const) {
    describe(`like ${name}`, () => {
      let editor: Editor;
      before(async () => {
        editor = await editorLike(name);
      });
      after(() => editor.stop());

      const uri = uriOfFile(path.join(unitFolder, 'lessons/01-folding-strips.lesson.md'));

      async function firstWritten(marked: string, label?: string): Promise<string> {
        const asked = await ask(editor, uri, marked);
        const item = asked.list?.items.find((one) => label === undefined || one.label === label);
        assert.ok(item !== undefined, `there is an item in ${JSON.stringify(asked.list)?.slice(0, 200)}`);
        return afterAccepting(editor, asked, item);
      }

      it('writes a code in place of what is half-typed', async () => {
        const before = `${lesson}standards:\n  addressing:\n    - CCSS.Math.Content.4.nf.a|\n---\n`;
        const after = await firstWritten(before);
        assert.equal(after, before.replace('CCSS.Math.Content.4.nf.a|', '4.NF.A.1'));
        editor.replace(uri, after);
        await editor.settled();
        const codes = (editor.shown.get(uri) ?? []).map(({ code }) => code);
        for (const rule of ['syntax', 'schema', 'unknown-standard', 'non-canonical-code'])
          assert.ok(!codes.includes(rule), `${rule} is found`);
      });

      it('counts columns as the editor does', async () => {
        assert.equal(
          await firstWritten(`${lesson}---\n\nДроби 😀 :standard[4.NF.A| and more.\n`),
          `${lesson}---\n\nДроби 😀 :standard[4.NF.A.1] and more.\n`,
        );
      });

      it('sets the lines of a key in by as much as its list is', async () => {
        assert.equal(
          await firstWritten(`${lesson}objectives:\n  - text: I can.\n    stan|\n---\n`, 'standards'),
          `${lesson}objectives:\n  - text: I can.\n    standards:\n      - \n---\n`,
        );
      });

      it('tells more of an item that is pointed at', async () => {
        const { list } = await ask(editor, uri, `${lesson}standards:\n  addressing: [4.NF.A.1|]\n---\n`);
        const [item] = list?.items ?? [];
        assert.equal(item?.documentation, undefined);
        const { documentation } = await editor.request<CompletionItem>('completionItem/resolve', item);
        assert.ok(typeof documentation === 'object');
        assert.equal(documentation.kind, name === 'bare' ? 'plaintext' : 'markdown');
        assert.match(documentation.value, name === 'bare' ? /^4\.NF\.A\.1 / : /^\*\*4\.NF\.A\.1\*\* /);
        assert.match(documentation.value, /Taught in: /);
      });

      it('lists a hundred at most, in less than 50 KB', async () => {
        const { list } = await ask(editor, uri, `${lesson}standards:\n  addressing: [|]\n---\n`);
        assert.equal(list?.items.length, 100);
        assert.equal(list.isIncomplete, true);
        assert.ok(JSON.stringify(list).length < 50_000, `${JSON.stringify(list).length} bytes`);
      });

      it('answers with nothing where nothing is to be completed, and in a file that is not open', async () => {
        assert.equal((await ask(editor, uri, `${lesson}---\n\nJust |text.\n`)).list, null);
        const other = uriOfFile(path.join(folder, 'schedule.schedule.yaml'));
        const position = { line: 0, character: 0 };
        const answer = await editor.request('textDocument/completion', {
          textDocument: { uri: other },
          position,
        });
        assert.equal(answer, null);
        const unknown = { label: 'x', data: [99, 'standard 4.NF.A.1'] };
        assert.deepEqual(await editor.request('completionItem/resolve', unknown), unknown);
      });

      it('leaves out, where nobody asked, what an Enter would write by mistake', async () => {
        const labels = async (marked: string, sign?: string): Promise<readonly string[]> =>
          ((await ask(editor, uri, marked, sign)).list?.items ?? []).map(({ label }) => label);
        assert.deepEqual(await labels(`${lesson}license: |\n---\n`, ' '), []);
        assert.deepEqual(await labels(`${lesson}license: |\n---\n`), ['CC-BY-4.0', 'CC-BY-NC-SA-4.0']);
        assert.deepEqual(await labels(`${lesson}  |\n---\n`, ' '), []);
        assert.deepEqual(await labels(`${lesson}rigor:|\n---\n`, ':'), []);
        assert.ok((await labels(`${lesson}---\n\n:::|\n`, ':')).includes('activity'));
        assert.ok((await labels(`${lesson}rigor: [|]\n---\n`, '[')).includes('conceptual'));
      });
    });
  }
});
