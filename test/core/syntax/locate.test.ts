import assert from 'node:assert/strict';
import { applyTextEdits, textEdit } from '../../../server/src/core/syntax/edit.ts';
import { locate, type Part } from '../../../server/src/core/syntax/locate.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import type { PartEdit } from '../../../server/src/core/syntax/text-edit.ts';

function at(text: string, part: Part, path = 'a.lesson.md'): string {
  const { start, end } = locate(readDocument({ path, text }), part);
  return text.slice(start, end);
}

function edited(text: string, edit: PartEdit, path = 'a.unit.yaml'): string | undefined {
  const made = textEdit(readDocument({ path, text }), edit);
  return made === undefined ? undefined : applyTextEdits(text, [made]);
}

describe('where a part stands', () => {
  const lesson =
    '---\nid: a\nnote:\nstandards:\n  addressing: [4.NF.A.1, "4.NF.A.2"]\n---\n:::activity{title="T" standards="4.NF.A.10 4.NF.A.1"}\n[x](y.md)\n:::\n';

  for (const [part, expected] of [
    [{ pointer: '/standards/addressing/1' }, '"4.NF.A.2"'],
    [{ pointer: '/standards', part: 'key' }, 'standards'],
    [{ pointer: '/note' }, 'note'],
    [{ pointer: '/standards/practices/0' }, 'standards'],
    [{ pointer: '' }, 'id'],
    [{ pointer: '/body/directives/0', part: 'key' }, 'activity'],
    [{ pointer: '/body/directives/0/attributes/standards', within: '4.NF.A.1' }, '4.NF.A.1'],
    [{ pointer: '/body/directives/0/attributes/minutes' }, 'activity'],
    [{ pointer: '/body/links/0' }, 'y.md'],
    [{ pointer: '/body/links/7' }, ''],
  ] as const) {
    it(JSON.stringify(part), () => assert.equal(at(lesson, part), expected));
  }

  it('finds whole words before parts of words', () => {
    const { start } = locate(readDocument({ path: 'a.lesson.md', text: lesson }), {
      pointer: '/body/directives/0/attributes/standards',
      within: '4.NF.A.1',
    });
    assert.equal(start, lesson.lastIndexOf('4.NF.A.1'));
  });

  it('shows the first line of a file without data', () =>
    assert.equal(at('# Title\ntext', { pointer: '/id' }), '# Title'));
});

describe('edits', () => {
  it('keep the quotes that were there', () => {
    const replace = { kind: 'replace', pointer: '/a', text: "it's" } as const;
    assert.equal(edited('a: "x" # c\n', replace), 'a: "it\'s" # c\n');
    assert.equal(edited("a: 'x'\n", replace), "a: 'it''s'\n");
    assert.equal(edited('a: x\n', replace), "a: it's\n");
  });

  it('quote what would read as something else', () => {
    for (const [text, expected] of [
      ['6.10', "a: '6.10'\n"],
      ['true', "a: 'true'\n"],
      ['x: y', "a: 'x: y'\n"],
      ['- x', "a: '- x'\n"],
      ['4.NF.A.1', 'a: 4.NF.A.1\n'],
    ] as const) {
      assert.equal(edited('a: 1\n', { kind: 'replace', pointer: '/a', text }), expected);
    }
    assert.equal(edited('a: [x]\n', { kind: 'replace', pointer: '/a/0', text: 'x, y' }), "a: ['x, y']\n");
  });

  it('write a number as one', () => {
    const text = 'id: a\ndays: 12 # for now\n';
    assert.equal(
      edited(text, { kind: 'replace', pointer: '/days', text: 15 }),
      'id: a\ndays: 15 # for now\n',
    );
    assert.equal(
      edited('id: a\ndays: "12"\n', { kind: 'replace', pointer: '/days', text: 15 }),
      'id: a\ndays: 15\n',
    );
    assert.equal(
      edited(text, { kind: 'replace', pointer: '/days', text: '15' }),
      "id: a\ndays: '15' # for now\n",
    );
  });

  it('add to lists of every style, with their indentation and line ends', () => {
    const append = { kind: 'append', pointer: '/a', text: 'z' } as const;
    assert.equal(edited('a: [x, y] # c\nb: 1\n', append), 'a: [x, y, z] # c\nb: 1\n');
    assert.equal(edited('a: []\n', append), 'a: [z]\n');
    assert.equal(edited('a:\n  - x\n  - y # note\nb: 1\n', append), 'a:\n  - x\n  - y # note\n  - z\nb: 1\n');
    assert.equal(edited('a:\n- x\nb: 1\n', append), 'a:\n- x\n- z\nb: 1\n');
    assert.equal(edited('a:\r\n    - x', append), 'a:\r\n    - x\r\n    - z');
    assert.equal(edited('a: [\n  x,\n  y\n]\n', append), 'a: [\n  x,\n  y, z\n]\n');
  });

  it('give up where the part is gone', () => {
    assert.equal(edited('a: 1\n', { kind: 'replace', pointer: '/b', text: 'x' }), undefined);
    assert.equal(edited('a: 1\n', { kind: 'append', pointer: '/a', text: 'x' }), undefined);
    assert.equal(
      edited('a: hello\n', { kind: 'replace', pointer: '/a', within: 'bye', text: 'x' }),
      undefined,
    );
  });

  it('rename a key and leave its value', () => {
    assert.equal(
      edited('minuets: 4\n', { kind: 'replace', pointer: '/minuets', part: 'key', text: 'minutes' }),
      'minutes: 4\n',
    );
  });
});
