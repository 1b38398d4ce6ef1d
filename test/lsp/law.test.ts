/** Laws of a session: however it went, the editor shows what the command finds in the same texts. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';
import { foundByCommand, shownBy } from '../support/findings.ts';
import { fuzz } from '../support/fuzz.ts';
import { type CountedIn, SessionModel } from '../support/session-model.ts';

const curriculum = (id: string, more = ''): string =>
  `id: ${id}\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u, v]\n${more}`;

/** Texts by the end of their path: right, wrong and odd ones that have to do with each other. */
const pools: Readonly<Record<string, readonly string[]>> = {
  'curriculum.yaml': [
    curriculum('c'),
    curriculum('c', "rules: {orphan-document: off, taught-not-assessed: {'b/**': error}}\n"),
    curriculum('c').replace('ccss-math', 'ccss-math, own'),
    'units: [',
  ],
  '.unit.yaml': [
    'id: u\ntitle: U\nstandards: {addressing: [4.NF.A.1, 4.NF.A.2]}\nlessons: [l, m]\nassessments: [q]\n',
    'id: v\ntitle: Vögel 😀\nstandards: {addressing: [4.NF.A, DL.1]}\nlessons: [m]\n',
    'id: u\r\ntitle: 数 "again"\r\nlessons: [l, nobody]\r\n',
    'id: [u]\nlessons: m\n',
  ],
  '.lesson.md': [
    '---\nid: l\ntitle: L\nstandards: {addressing: [4.NF.A.1], practices: [MP3]}\nchecks: [q]\n---\n\n## Warm up\n\n:term[half] [next](b/y.lesson.md#close) ![](logo.svg)\n',
    '\ufeff---\r\nid: m\r\ntitle: M\r\nstandards: {addressing: [4.NF.2, DL.1, 4.NF.B.c]}\r\n---\r\n\r\n## Close 😀\r\n\r\n😀 [back](../x.lesson.md#warm-up), :lesson[l], :standard[DL.2]\r\n',
    '---\rid: l\rtitle: L again\r---\r:lesson[nobody]\r',
    '---\nid: m\ntitle: M\nstandards: {addressing: [6.10]}\n',
    '# Only words 数\n\n![](https://example.org/x.svg)\n',
    '',
  ],
  '.assessment.yaml': [
    'id: q\ntitle: Q\ntype: formative\nafter: l\nitems:\n  - {id: a, prompt: P, type: numeric, standards: [4.NF.A.1, 4.NF.A.2]}\n',
    'id: q\ntitle: Q\nitems: none\n',
  ],
  '.standards.yaml': [
    'id: own\ntitle: Own\nstandards: [{code: DL.1, label: Trust}, {code: DL.2, parent: DL.1}]\n',
  ],
};
const files = [
  'curriculum.yaml',
  'u.unit.yaml',
  'b/v.unit.yaml',
  'x.lesson.md',
  'b/y.lesson.md',
  'b/inner/z.lesson.md',
  'q.assessment.yaml',
  'own.standards.yaml',
  'b/inner/curriculum.yaml',
];
const poolOf = (file: string): readonly string[] =>
  Object.entries(pools).find(([end]) => file.endsWith(end))?.[1] ?? [];
const inner = 'b/inner/curriculum.yaml';

type Action = (model: SessionModel) => void;

const file = fc.constantFrom(...files);
/** The root goes away in a test of its own: without it there is nothing that the command would check. */
const otherThanRoot = fc.constantFrom(...files.slice(1));
const written = file.chain((at) => fc.tuple(fc.constant(at), fc.constantFrom(...poolOf(at))));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const snippet = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '😀',
    'é',
    ': ',
    '- ',
    '[',
    ']',
    '"',
    '4.NF.A.1',
    ':lesson[l]',
    '---\n',
    '  ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const action: fc.Arbitrary<readonly [name: string, act: Action]> = fc.oneof(
  {
    weight: 5,
    arbitrary: written.map(([at, text]) => ['open', (model: SessionModel) => model.open(at, text)] as const),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(file, fc.array(fc.tuple(part, part, snippet), { minLength: 1, maxLength: 3 }))
      .map(([at, parts]) => ['edit', (model: SessionModel) => model.edit(at, parts)] as const),
  },
  {
    weight: 4,
    arbitrary: written.map(
      ([at, text]) => ['replace', (model: SessionModel) => model.replace(at, text)] as const,
    ),
  },
  { weight: 2, arbitrary: file.map((at) => ['save', (model: SessionModel) => model.save(at)] as const) },
  { weight: 2, arbitrary: file.map((at) => ['close', (model: SessionModel) => model.close(at)] as const) },
  {
    weight: 3,
    arbitrary: written.map(
      ([at, text]) => ['write', (model: SessionModel) => model.write(at, text)] as const,
    ),
  },
  {
    weight: 2,
    arbitrary: otherThanRoot.map((at) => ['remove', (model: SessionModel) => model.remove(at)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(otherThanRoot, file)
      .map(([from, to]) => ['rename', (model: SessionModel) => model.rename(from, to)] as const),
  },
);

/** What the command finds in the texts as they count, in a folder of its own. */
async function expected(model: SessionModel): Promise<readonly string[]> {
  const texts = model.texts();
  const folder = temporaryFolder(texts);
  const found = await foundByCommand(folder);
  const within =
    inner in texts ? await foundByCommand(path.join(folder, path.dirname(inner)), 'b/inner/') : [];
  fs.rmSync(folder, { recursive: true });
  return [...found, ...within].sort();
}

async function check(editor: Editor, model: SessionModel): Promise<void> {
  await editor.settled();
  assert.deepEqual(shownBy(editor, model.folder), await expected(model));
}

describe('law: the editor shows what the command finds', () => {
  for (const countedIn of ['utf-16', 'utf-8'] as const satisfies readonly CountedIn[]) {
    it(`however files were edited, saved, closed and changed, counted in ${countedIn}`, async () => {
      const capabilities = {
        ...editors.vsCode,
        textDocument: {},
        general: { positionEncodings: [countedIn] },
      };
      const editor = await startEditor({ folders: [], capabilities });
      const start = fc.uniqueArray(written, { selector: ([at]) => at, maxLength: 6 });
      const session = fc.array(fc.tuple(action, fc.integer({ min: 0, max: 5 })), {
        minLength: 1,
        maxLength: 25,
      });
      await fc.assert(
        fc.asyncProperty(start, session, async (entries, steps) => {
          const model = new SessionModel(editor, countedIn, {
            'curriculum.yaml': curriculum('c'),
            ...Object.fromEntries(entries),
          });
          const folder = { uri: uriOfFile(model.folder), name: 'x' };
          editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
          for (const [[, act], look] of steps) {
            act(model);
            // Now and then what is shown in between is looked at too, and at times there is a moment's rest.
            if (look === 0 && countedIn === 'utf-16') await check(editor, model);
            if (look === 1) await new Promise((done) => setTimeout(done, 1));
          }
          if (countedIn === 'utf-16') await check(editor, model);
          else await checkPlaces(editor, model);
          for (const at of files) model.close(at);
          editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
          await editor.settled();
          assert.deepEqual(shownBy(editor, model.folder), []);
          fs.rmSync(model.folder, { recursive: true });
        }),
        fuzz(countedIn === 'utf-16' ? 40 : 15),
      );
      assert.equal(await editor.stop(), 0);
    });
  }
});

/** As `check`, for an editor that counts bytes: its places are the command's, counted otherwise. */
async function checkPlaces(editor: Editor, model: SessionModel): Promise<void> {
  await editor.settled();
  const texts = model.texts();
  const shown = shownBy(editor, model.folder).map((line) => {
    const [, name = '', line1, column1, line2, column2, rest] =
      /^(.*?) (\d+):(\d+)-(\d+):(\d+) (.*)$/s.exec(line) ?? [];
    const lines = (texts[name] ?? '').replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    const column = (at: string | undefined, bytes: string | undefined): number =>
      Buffer.from(lines[Number(at) - 1] ?? '')
        .subarray(0, Number(bytes) - 1)
        .toString().length + 1;
    return `${name} ${line1}:${column(line1, column1)}-${line2}:${column(line2, column2)} ${rest}`;
  });
  assert.deepEqual(shown.sort(), await expected(model));
}
