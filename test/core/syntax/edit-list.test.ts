/** Adding an item to a list in every way that a list, or the lack of one, is written. */
import assert from 'node:assert/strict';
import { applyTextEdits, textEdit } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';

function appended(text: string, pointer: string, path = 'a.unit.yaml'): string | undefined {
  const made = textEdit(readDocument({ path, text }), { kind: 'append', pointer, text: 'X.1' });
  return made === undefined ? undefined : applyTextEdits(text, [made]);
}

const at = '/standards/building-on';

describe('an item that is added', () => {
  for (const [title, before, after] of [
    [
      'to a list in brackets',
      'standards: { building-on: [a, b] }\n',
      'standards: { building-on: [a, b, X.1] }\n',
    ],
    [
      'to a list on lines',
      'standards:\n  building-on:\n    - a # first\nz: 1\n',
      'standards:\n  building-on:\n    - a # first\n    - X.1\nz: 1\n',
    ],
    [
      'to a list in brackets over lines',
      'standards:\n  building-on: [\n    a,\n    b,\n    ]\n',
      'standards:\n  building-on: [\n    a,\n    b, X.1,\n    ]\n',
    ],
    ['to an empty list', 'standards:\n  building-on: []\n', 'standards:\n  building-on: [X.1]\n'],
    [
      'to a key with nothing behind it',
      'standards:\n  building-on:\nz: 1\n',
      'standards:\n  building-on: [X.1]\nz: 1\n',
    ],
    [
      'to a list that is missing beside others',
      'standards:\n  addressing:\n    - a\nz: 1\n',
      'standards:\n  addressing:\n    - a\n  building-on: [X.1]\nz: 1\n',
    ],
    [
      'to a list that is missing in braces',
      'standards: {addressing: [a, {b: [c]}]}\n',
      'standards: {addressing: [a, {b: [c]}], building-on: [X.1]}\n',
    ],
    [
      'to a list that is missing with what it stands in',
      'id: u # c\n# end',
      'id: u # c\nstandards:\n  building-on: [X.1]\n# end',
    ],
    [
      'to a list below a key with nothing behind it',
      'standards: # c\nz: 1\n',
      'standards: # c\n  building-on: [X.1]\nz: 1\n',
    ],
    ['to a list in empty braces', 'standards: {}\n', 'standards: { building-on: [X.1] }\n'],
    [
      'after a block of text',
      'id: u\nsummary: |\n  a\n\n  b\n\n\n',
      'id: u\nsummary: |\n  a\n\n  b\nstandards:\n  building-on: [X.1]\n\n\n',
    ],
    [
      'with lines that end in CR LF',
      'id: u\r\nz: 1\r\n',
      'id: u\r\nz: 1\r\nstandards:\r\n  building-on: [X.1]\r\n',
    ],
    ['after a byte order mark', '\ufeffid: u\n', '\ufeffid: u\nstandards:\n  building-on: [X.1]\n'],
    [
      'in a file that is all braces',
      '{id: u, title: T}',
      '{id: u, title: T, standards: { building-on: [X.1] }}',
    ],
  ] as const) {
    it(title, () => {
      const now = appended(before, at);
      assert.equal(now, after);
      const { problems, value } = readDocument({ path: 'a.unit.yaml', text: now ?? '' });
      assert.deepEqual(problems, []);
      assert.match(JSON.stringify(value), /"building-on":\[.*"X\.1"\]/);
    });
  }

  it('stays in the front matter', () =>
    assert.equal(
      appended('---\nid: l\n---\n\nText\n', at, 'a.lesson.md'),
      '---\nid: l\nstandards:\n  building-on: [X.1]\n---\n\nText\n',
    ));

  for (const [title, text] of [
    ['a text', 'standards: later\n'],
    ['an alias', 'x: &x\n  addressing: [a]\nstandards: *x\n'],
    ['a hyphen on a line of its own', 'standards:\n  building-on:\n    -\n      a\n'],
    ['a list of lists', 'standards:\n  building-on:\n    - a\n    - [b]\n'],
    ['no keys at all', '- a\n'],
    ['nothing', ''],
    ['a key without a value in braces', 'standards: {building-on: }\n'],
  ] as const) {
    it(`is left to a person where there is ${title}`, () => assert.equal(appended(text, at), undefined));
  }
});

describe('a comment that is removed', () => {
  const removed = (text: string, path: string): string | undefined => {
    const made = textEdit(readDocument({ path, text }), {
      kind: 'remove',
      pointer: '/#throughline-ignore/0',
    });
    return made === undefined ? undefined : applyTextEdits(text, [made]);
  };
  const word = 'throughline-ignore a: r';
  for (const [title, path, before, after] of [
    ['takes its line with it', 'a.unit.yaml', `id: u\n  # ${word}\ntitle: T\n`, 'id: u\ntitle: T\n'],
    [
      'takes a line that ends in CR LF',
      'a.unit.yaml',
      `id: u\r\n# ${word}\r\ntitle: T\r\n`,
      'id: u\r\ntitle: T\r\n',
    ],
    ['leaves a byte order mark', 'a.unit.yaml', `\ufeff# ${word}\nid: u\n`, '\ufeffid: u\n'],
    ['leaves what it stands beside', 'a.unit.yaml', `id: u   # ${word}\ntitle: T\n`, 'id: u\ntitle: T\n'],
    ['may be the last line', 'a.unit.yaml', `id: u\n# ${word}`, 'id: u\n'],
    [
      'leaves paragraphs apart',
      'a.lesson.md',
      `---\nid: l\n---\na\n<!-- ${word} -->\nb\n`,
      '---\nid: l\n---\na\n\nb\n',
    ],
    [
      'takes its line where a blank one keeps them apart',
      'a.lesson.md',
      `---\nid: l\n---\na\n\n<!-- ${word} -->\nb\n`,
      '---\nid: l\n---\na\n\nb\n',
    ],
    [
      'takes all of its lines',
      'a.lesson.md',
      `---\nid: l\n---\n<!-- ${word}\nand more -->\nb\n`,
      '---\nid: l\n---\nb\n',
    ],
    [
      'leaves the mark of a list',
      'a.lesson.md',
      `---\nid: l\n---\n- <!-- ${word} -->\n  b\n`,
      '---\nid: l\n---\n-\n  b\n',
    ],
  ] as const) {
    it(title, () => assert.equal(removed(before, path), after));
  }

  it('is nothing where there is none any more', () =>
    assert.equal(removed('id: u\n', 'a.unit.yaml'), undefined));
});
