/** What an editor is told of the files of a curriculum: everything that is found, once, and only what is different. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DiagnosticTag } from 'vscode-languageserver';
import { run } from '../cli/command.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { type EditorName, editors, startEditor } from '../support/editor.ts';
import { uriOfFile } from '../support/editor-session.ts';
import { foundByCommand, shownBy, textOf } from '../support/findings.ts';
import { root } from '../support/root.ts';

const curriculum = (more = ''): string =>
  `id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n${more}`;
const unit = (lessons: string): string =>
  `id: u\ntitle: U\ngrade: 4\nstandards: {addressing: [4.NF.A.1]}\nlessons: [${lessons}]\n`;
const lesson = (id: string, body = ''): string =>
  `---\nid: ${id}\ntitle: Lesson ${id}\nstandards: {addressing: [4.NF.A.1]}\n---\n${body}`;
const small = {
  'curriculum.yaml': curriculum(),
  'u.unit.yaml': unit('a, b'),
  'a.lesson.md': lesson('a'),
  'b.lesson.md': lesson('b'),
};

describe('findings in an editor', () => {
  for (const sample of ['broken', 'full', 'minimal']) {
    for (const name of ['bare', 'neovim'] as const) {
      it(`are those of the command: ${sample}, as ${name}`, async () => {
        const folder = path.join(root, 'samples', sample);
        const editor = await startEditor({ folders: [folder], capabilities: utf16(name) });
        await editor.settled();
        assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
        await editor.stop();
      });
    }
  }

  it('are also those that the built command prints', async () => {
    const folder = path.join(root, 'samples/broken');
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    await editor.settled();
    const { out } = run(['check', folder, '--format', 'json'], { cwd: root });
    const report = JSON.parse(out) as {
      readonly findings: readonly { readonly path: string; readonly message: string }[];
    };
    const printed = report.findings.map(({ path: file, message }) => `${file} ${message}`).sort();
    const shown = [...editor.shown]
      .flatMap(([uri, diagnostics]) =>
        diagnostics.map(
          ({ message }) => `${path.relative(folder, decodeURIComponent(uri.slice(7)))} ${message}`,
        ),
      )
      .sort();
    assert.deepEqual(shown, printed);
    await editor.stop();
  });

  it('are told once for each file', async () => {
    const folder = path.join(root, 'samples/broken');
    const editor = await startEditor({ folders: [folder], capabilities: editors.neovim });
    await editor.settled();
    assert.equal(editor.published.length, editor.shown.size);
    await editor.stop();
  });

  it('say what they are, and carry what leads to their fix', async () => {
    const folder = temporaryFolder({ ...small, 'u.unit.yaml': unit('a, c') });
    const editor = await startEditor({ folders: [folder], capabilities: utf16('neovim') });
    await editor.settled();
    const diagnostic = editor.shown
      .get(uriOfFile(path.join(folder, 'u.unit.yaml')))
      ?.find(({ code }) => code === 'unknown-reference');
    assert.ok(diagnostic !== undefined);
    const { message: _, ...rest } = diagnostic;
    assert.match(textOf(diagnostic), /^There is no lesson 'c'/);
    assert.deepEqual(rest, {
      range: { start: { line: 4, character: 13 }, end: { line: 4, character: 14 } },
      severity: 1,
      code: 'unknown-reference',
      source: 'throughline',
      data: { rule: 'unknown-reference', pointer: '/lessons/1' },
    });
    await editor.stop();
  });

  it('show where else they come from, where the editor can', async () => {
    const folder = temporaryFolder({ ...small, 'b.lesson.md': lesson('a') });
    for (const name of ['neovim', 'bare'] as const) {
      const editor = await startEditor({ folders: [folder], capabilities: editors[name] });
      await editor.settled();
      const diagnostic = editor.shown
        .get(uriOfFile(path.join(folder, 'b.lesson.md')))
        ?.find(({ code }) => code === 'duplicate-id');
      const related = diagnostic?.relatedInformation?.map(({ location }) => location);
      const expected = {
        uri: uriOfFile(path.join(folder, 'a.lesson.md')),
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } },
      };
      assert.deepEqual(related, name === 'neovim' ? [expected] : undefined);
      assert.equal(diagnostic?.data !== undefined, name === 'neovim');
      await editor.stop();
    }
  });

  it('follow a text that moves, also where they only relate to it', async () => {
    const folder = temporaryFolder({ ...small, 'b.lesson.md': lesson('a') });
    const editor = await startEditor({ folders: [folder], capabilities: utf16('neovim') });
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(a, small['a.lesson.md']);
    await editor.settled();
    editor.replace(a, small['a.lesson.md'].replace('---\n', '---\n# One line more\n'));
    await editor.settled();
    const related = editor.shown.get(uriOfFile(path.join(folder, 'b.lesson.md')))?.[0]?.relatedInformation;
    assert.deepEqual(
      related?.map(({ location }) => location.range.start),
      [{ line: 2, character: 4 }],
    );
    await editor.stop();
  });

  it('of an open file come with the version of its text', async () => {
    const folder = temporaryFolder(small);
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(a, small['a.lesson.md'], 7);
    await editor.settled();
    editor.replace(a, lesson('a', ':lesson[nobody]\n'));
    await editor.settled();
    const own = editor.published.filter(({ uri }) => uri === a);
    assert.deepEqual(own.at(-1)?.version, 8);
    assert.ok(own.every(({ version }) => version === 7 || version === 8));
    assert.ok(editor.published.filter(({ uri }) => uri !== a).every(({ version }) => version === undefined));
    await editor.stop();
  });

  it('are not told again when an edit changes none', async () => {
    const folder = temporaryFolder(small);
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(a, small['a.lesson.md']);
    await editor.settled();
    const before = editor.published.length;
    for (const word of ['One', 'One two', 'One two three']) {
      editor.replace(a, lesson('a', `${word}\n`));
      await editor.settled();
    }
    assert.equal(editor.published.length, before);
    await editor.stop();
  });

  it('in other files follow an edit, and those that are mended go', async () => {
    const folder = temporaryFolder(small);
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    await editor.settled();
    const clean = shownBy(editor, folder);
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(a, small['a.lesson.md']);
    editor.replace(a, lesson('other'));
    await editor.settled();
    assert.match(
      shownBy(editor, folder).join('\n'),
      /u\.unit\.yaml 5:11-5:12 error unknown-reference: There is no lesson 'a'/,
    );
    editor.replace(a, small['a.lesson.md']);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), clean);
    await editor.stop();
  });

  it('follow what is saved again once a file is closed', async () => {
    const folder = temporaryFolder(small);
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    const a = uriOfFile(path.join(folder, 'a.lesson.md'));
    editor.open(a, lesson('other'));
    await editor.settled();
    assert.notDeepEqual(shownBy(editor, folder), await foundByCommand(folder));
    editor.close(a);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    await editor.stop();
  });

  it('of a file that is new and not yet saved count, and go with it', async () => {
    const folder = temporaryFolder({ ...small, 'u.unit.yaml': unit('a, b, c') });
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    await editor.settled();
    const before = shownBy(editor, folder);
    const c = uriOfFile(path.join(folder, 'c.lesson.md'));
    editor.open(c, lesson('c', ':lesson[nobody]\n'));
    await editor.settled();
    const during = shownBy(editor, folder).join('\n');
    assert.match(during, /c\.lesson\.md 6:9-6:15 error unknown-reference/);
    assert.doesNotMatch(during, /u\.unit\.yaml .*There is no lesson 'c'/);
    editor.close(c);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), before);
    await editor.stop();
  });

  it('are as serious as curriculum.yaml says, also while it is edited', async () => {
    const folder = temporaryFolder({ ...small, 'u.unit.yaml': unit('a, c') });
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    const uri = uriOfFile(path.join(folder, 'curriculum.yaml'));
    editor.open(uri, curriculum('rules: {unknown-reference: info}\n'));
    await editor.settled();
    assert.match(shownBy(editor, folder).join('\n'), /u\.unit\.yaml .* info unknown-reference/);
    editor.replace(uri, curriculum('rules: {unknown-reference: off}\n'));
    await editor.settled();
    assert.doesNotMatch(shownBy(editor, folder).join('\n'), /unknown-reference/);
    await editor.stop();
  });

  it('follow a list of standards without a new start', async () => {
    const own = (code: string): string => `id: own\ntitle: Own\nstandards: [{code: ${code}, label: Trust}]\n`;
    const folder = temporaryFolder({
      'curriculum.yaml': curriculum().replace('ccss-math', 'ccss-math, own'),
      'u.unit.yaml': unit('a'),
      'a.lesson.md': lesson('a').replace('4.NF.A.1', 'DL.1'),
      'own.standards.yaml': own('DL.2'),
    });
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    await editor.settled();
    assert.match(shownBy(editor, folder).join('\n'), /'DL\.1' is not a standard/);
    const uri = uriOfFile(path.join(folder, 'own.standards.yaml'));
    editor.open(uri, own('DL.1'));
    await editor.settled();
    assert.doesNotMatch(shownBy(editor, folder).join('\n'), /'DL\.1' is not a standard/);
    await editor.stop();
  });

  it('of the open file come before the rest is read, and then only what it shows by itself', async () => {
    const lessons = Array.from({ length: 1_500 }, (_, at) => `l${at}`);
    const files = Object.fromEntries(lessons.map((id) => [`${id}.lesson.md`, lesson(id)]));
    const folder = temporaryFolder({
      ...files,
      'curriculum.yaml': curriculum('rules: {schema: warning}\n'),
      'u.unit.yaml': unit(lessons.join(', ')),
    });
    const editor = await startEditor({ folders: [folder], capabilities: editors.neovim });
    const uri = uriOfFile(path.join(folder, 'l7.lesson.md'));
    editor.open(uri, lesson('l7', ':lesson[l1499] :lesson[nobody]\n').replace('title:', 'titel:'));
    await editor.settled();
    const [first, ...rest] = editor.published;
    assert.equal(first?.uri, uri);
    // By the severity that curriculum.yaml sets, and without calling anything missing that is not yet read.
    assert.ok(first.diagnostics.every(({ code, severity }) => code === 'schema' && severity === 2));
    assert.deepEqual(
      rest
        .filter((each) => each.uri === uri)
        .at(-1)
        ?.diagnostics.map(({ code }) => code),
      ['schema', 'schema', 'taught-not-assessed', 'unknown-reference'],
    );
    const progress = editor.told.filter(({ method }) => method === '$/progress').map(({ params }) => params);
    const kinds = progress.map((each) => (each as { readonly value: { readonly kind: string } }).value.kind);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    assert.ok(kinds.includes('report'));
    await editor.stop();
  });

  it('of a file that cannot be read say so, until it is opened', async () => {
    const folder = temporaryFolder({ ...small, 'b.lesson.md': new Uint8Array([0x2d, 0xff, 0xfe]) });
    const editor = await startEditor({ folders: [folder], capabilities: {} });
    const b = uriOfFile(path.join(folder, 'b.lesson.md'));
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    assert.match(
      shownBy(editor, folder).join('\n'),
      /b\.lesson\.md .* unreadable: This file is not saved as UTF-8/,
    );
    editor.open(b, lesson('b'));
    await editor.settled();
    assert.doesNotMatch(shownBy(editor, folder).join('\n'), /not saved as UTF-8/);
    editor.close(b);
    await editor.settled();
    assert.deepEqual(shownBy(editor, folder), await foundByCommand(folder));
    await editor.stop();
  });

  it('mark as unnecessary what can be taken away', async () => {
    const folder = temporaryFolder({
      ...small,
      'a.lesson.md': `${lesson('a')}\n<!-- throughline-ignore broken-link: It was once needed. -->\n`,
    });
    const editor = await startEditor({ folders: [folder], capabilities: editors.neovim });
    await editor.settled();
    const unused = [...editor.shown.values()].flat().filter(({ code }) => code === 'unused-suppression');
    for (const { tags } of unused) assert.deepEqual(tags, [DiagnosticTag.Unnecessary]);
    await editor.stop();
  });

  it('come with nothing fetched and nothing sent about anyone', async () => {
    const folder = path.join(root, 'samples/broken');
    const editor = await startEditor({ folders: [folder], capabilities: editors.vsCode });
    await editor.settled();
    assert.deepEqual(
      editor.told.filter(({ method }) => method.startsWith('telemetry/')),
      [],
    );
    assert.ok(
      [...editor.shown.values()].flat().every(({ codeDescription }) => codeDescription === undefined),
    );
    // The commands have a file of their own, and one of them serves a preview.
    const files = fs.readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.cjs'));
    for (const file of files.filter((one) => one !== 'main.cjs'))
      assert.doesNotMatch(
        fs.readFileSync(path.join(root, 'dist', file), 'utf8'),
        /require\("(?:node:)?(?:https?|dgram|dns|tls)"\)/,
        file,
      );
    await editor.stop();
  });
});

/** What an editor can do, counting in UTF-16 as the command does. */
function utf16(name: EditorName): (typeof editors)[EditorName] {
  return { ...editors[name], general: { positionEncodings: ['utf-16'] } };
}
