/** The explanations of the checks as a terminal shows them, and the diff of what fixes would change. */
import assert from 'node:assert/strict';
import { explanationText } from '../../../server/src/core/report/explanation.ts';
import { patchText } from '../../../server/src/core/report/patch.ts';
import { markdownBlocks } from '../../../server/src/core/report/terminal-markdown.ts';
import { columnsOf } from '../../../server/src/core/report/width.ts';
import { allRules } from '../../../server/src/core/rules/all.ts';

const look = { columns: 80, isColoured: false };

describe('the explanation of a check in a terminal', () => {
  for (const { id } of allRules) {
    it(`is whole for ${id}`, () => {
      const text = explanationText(id, {
        ...look,
        examples: Number.POSITIVE_INFINITY,
        severity: 'How serious: x.',
      });
      assert.ok(text !== undefined, id);
      assert.ok(text.startsWith(`${id}\n\n`), id);
      for (const part of ['How serious: x.', 'Why it matters', 'What to do'])
        assert.ok(text.split('\n').includes(part), part);
      // Nothing of Markdown is left to read past, besides what the examples are written in.
      const [about = ''] = text.split(/^Examples?$/m);
      assert.doesNotMatch(about, /^#|\*\*[A-Z]|^```/m);
      for (const line of about.split('\n')) assert.ok(line.startsWith('    ') || columnsOf(line) <= 80, line);
    });
  }

  it('is none for what is no check', () => {
    for (const id of ['everything', '', 'constructor', '__proto__'])
      assert.equal(explanationText(id, { ...look, examples: 1, severity: '' }), undefined);
  });
});

describe('Markdown in a terminal', () => {
  const shown = (markdown: string, columns = 40): string =>
    markdownBlocks(markdown, { columns, isColoured: false })
      .map((lines) => lines.join('\n'))
      .join('\n\n');

  it('breaks between words, and never between a word and the sign after it', () =>
    assert.equal(
      shown('One **two**, *three* and `four five`. A [link](x.md)!', 20),
      'One two, three and\n`four five`. A link!',
    ));

  it('shows lists with their marks, and code as it is', () =>
    assert.equal(
      shown('- a b\n  c\n- d\n\n1. e\n2. f\n\nSo:\n\n    code:  x\n', 6),
      '- a b\n  c\n- d\n\n1. e\n2. f\n\nSo:\n\n    code:  x',
    ));

  it('shows a table side by side where there is room, and else row by row', () => {
    const table = '| a | b |\n|---|---|\n| one | `two` |\n';
    assert.equal(shown(table), 'a    b\none  two');
    assert.equal(shown(table, 8), '- a: one\n  b: two');
  });

  it('lets no control character through', () =>
    assert.ok(!shown('a\u001b[31mb `\u001b[0m`').includes('\u001b')));
});

describe('a diff', () => {
  it('has line ends, tabs and a missing last line end as they are, and no control characters', () =>
    assert.equal(
      patchText([{ path: 'a b.yaml', before: 'a\r\nb\t\u001b[31mx\r\nc', after: 'a\r\nb\ty\r\nc' }], false),
      '--- a/a b.yaml\n+++ b/a b.yaml\n@@ -1,3 +1,3 @@\n a\r\n-b\t␛[31mx\r\n+b\ty\r\n c\n\\ No newline at end of file\n',
    ));

  it('shows a new file whole, and nothing of one that stays the same', () =>
    assert.equal(
      patchText(
        [
          { path: 'n.yaml', before: undefined, after: 'x\n' },
          { path: 's.yaml', before: 'q', after: 'q' },
        ],
        false,
      ),
      '--- /dev/null\n+++ b/n.yaml\n@@ -0,0 +1,1 @@\n+x\n',
    ));

  it('does not compare to the end what differs everywhere', () => {
    const text = (sign: string): string =>
      Array.from({ length: 20_000 }, (_, at) => `${sign}${at}\n`).join('');
    assert.match(
      patchText([{ path: 'a.yaml', before: text('a'), after: text('b') }], false),
      /more than 2,000 lines/,
    );
  });
});
