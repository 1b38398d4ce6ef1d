/**
 * Whatever an editor says, in whatever order, and whatever stands in its texts: the server never ends, answers
 * everything, and shows nothing that is no longer true.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { type EditorName, editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { foundByCommand, shownBy } from '../support/findings.ts';
import { filesOf } from '../support/folder.ts';
import { fuzz } from '../support/fuzz.ts';
import { root } from '../support/root.ts';

const sample = path.join(root, 'samples/broken');
const samples = filesOf(sample);
const names = Object.keys(samples).filter((name) => samples[name] !== undefined);

/** Requests about a place in a document, with what they need besides. */
const requests: readonly (readonly [method: string, more?: object])[] = [
  ['textDocument/hover'],
  ['textDocument/completion'],
  ['textDocument/definition'],
  ['textDocument/implementation'],
  ['textDocument/references', { context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight'],
  ['textDocument/documentSymbol'],
  ['textDocument/codeAction', { context: { diagnostics: [] } }],
  ['textDocument/codeLens'],
  ['textDocument/documentLink'],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/prepareRename'],
  ['textDocument/rename', { newName: 'another-name' }],
  ['textDocument/foldingRange'],
  ['textDocument/selectionRange'],
  ['textDocument/semanticTokens/full'],
  ['textDocument/inlayHint'],
  ['textDocument/linkedEditingRange'],
  ['textDocument/prepareCallHierarchy'],
  ['textDocument/diagnostic'],
  ['workspace/symbol', { query: 'fra' }],
];

type Step = (editor: Editor, folder: string) => void;

const name = fc.constantFrom(...names);
const line = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(-1, 1e9));
const place = fc.record({
  line,
  character: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(-1, 1e9)),
});
const range = fc.record({ start: place, end: place });
const words = fc.oneof(
  fc.constantFrom(
    '',
    '\n',
    '\r',
    '---\n',
    ':::activity{',
    '[',
    '{',
    ']: ',
    '&a ',
    '*a',
    '<<: ',
    '!!x ',
    '😀',
    '\0',
    '"',
    '\t',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  name.map((each) => samples[each] ?? ''),
);

/** What an editor may do, in an order that makes sense or not. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(name, words).map(
      ([each, text]): Step =>
        (editor, folder) =>
          editor.open(uriIn(folder, each), text),
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(name, fc.array(fc.record({ range, text: words }), { minLength: 1, maxLength: 4 }))
      .map(
        ([each, changes]): Step =>
          (editor, folder) =>
            editor.edit(uriIn(folder, each), changes),
      ),
  },
  {
    weight: 1,
    arbitrary: name.map(
      (each): Step =>
        (editor, folder) =>
          editor.close(uriIn(folder, each)),
    ),
  },
  {
    weight: 1,
    arbitrary: name.map(
      (each): Step =>
        (editor, folder) =>
          editor.save(uriIn(folder, each)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(name, fc.constantFrom<1 | 2 | 3>(1, 2, 3)).map(
      ([each, type]): Step =>
        (editor, folder) =>
          editor.watched([[uriIn(folder, each), type]]),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...requests), name, place, range, fc.boolean()).map(
      ([[method, more], each, position, own, isCancelled]): Step =>
        (editor, folder) => {
          const params = {
            textDocument: { uri: uriIn(folder, each) },
            position,
            positions: [position],
            range: own,
            ...more,
          };
          const cancellation = new CancellationTokenSource();
          editor.connection.sendRequest(method, params, cancellation.token).then(
            () => undefined,
            () => undefined,
          );
          if (isCancelled) cancellation.cancel();
        },
    ),
  },
);

const junk = fc.oneof(
  fc.constantFrom(
    null,
    [],
    {},
    7,
    'x',
    { textDocument: null },
    { textDocument: {} },
    { contentChanges: [null] },
  ),
  fc.record({
    textDocument: fc.record({ uri: fc.anything(), version: fc.anything(), text: fc.anything() }),
    contentChanges: fc.anything(),
  }),
);

describe('law: an editor may say anything', () => {
  for (const editorName of ['bare', 'neovim', 'vsCode'] as const satisfies readonly EditorName[]) {
    it(`in any order, about any text, as ${editorName}`, async () => {
      const folder = temporaryFolder(Object.fromEntries(names.map((each) => [each, samples[each] ?? ''])));
      const editor = await startEditor({
        folders: [folder],
        capabilities: { ...editors[editorName], general: {} },
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
          for (const each of steps) each(editor, folder);
          for (const each of names) editor.close(uriIn(folder, each));
          await editor.settled();
          assert.deepEqual(faults(editor), []);
          assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
        }),
        fuzz(12),
      );
      assert.equal(await editor.stop(), 0);
    });
  }

  it('that makes no sense at all', async () => {
    const folder = temporaryFolder(Object.fromEntries(names.map((each) => [each, samples[each] ?? ''])));
    const editor = await startEditor({ folders: [folder], capabilities: editors.bare });
    const methods = [
      ...requests.map(([method]) => method),
      'workspace/executeCommand',
      'throughline/settled',
      'completionItem/resolve',
    ];
    const notes = ['didOpen', 'didChange', 'didClose', 'didSave'].map((each) => `textDocument/${each}`);
    const others = ['didChangeWatchedFiles', 'didChangeConfiguration', 'didChangeWorkspaceFolders'].map(
      (each) => `workspace/${each}`,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...methods), junk), { maxLength: 20 }),
        fc.array(fc.tuple(fc.constantFrom(...notes, ...others, '$/cancelRequest', 'x/y'), junk), {
          maxLength: 20,
        }),
        async (asked, told) => {
          for (const [method, params] of told) editor.notify(method, plain(params));
          await Promise.all(
            asked.map(([method, params]) =>
              editor.request(method, plain(params)).catch((error: unknown) => error),
            ),
          );
        },
      ),
      fuzz(40),
    );
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    assert.equal(await editor.stop(), 0);
  });

  it('also what is no message', async () => {
    const editor = await startEditor({ folders: null, capabilities: {} });
    for (const body of [
      '{',
      'null',
      '[]',
      '7',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":null,"method":7}',
    ])
      editor.child?.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await editor.settled();
    assert.equal(await editor.stop(), 0);
  });
});

function uriIn(folder: string, name: string): string {
  return uriOfFile(path.join(folder, name));
}

/** What can be sent at all. */
function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

/** What the server logged that is a fault of its own. */
function faults(editor: Editor): readonly unknown[] {
  return editor.told
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (params as { readonly message: string }).message)
    .filter((message) => /fault of Throughline|could not be/.test(message));
}
