import assert from 'node:assert/strict';
import path from 'node:path';
import { identityKey } from '../../../server/src/core/compare/identity.ts';
import { namesIn } from '../../../server/src/core/compare/names-in.ts';
import { loosePlace, placeName } from '../../../server/src/core/compare/place-name.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { identitiesIn, small } from './identities.ts';

const keys = (files: Files): readonly string[] => identitiesIn(files).map(identityKey).sort();

/** The same curriculum with one file changed. */
function changed(path: string, from: string, to: string): Files {
  const text = small[path] ?? '';
  assert.ok(text.includes(from), `${path} does not hold: ${from}`);
  return { ...small, [path]: text.replace(from, to) };
}

describe('the identity of a finding', () => {
  it('is the rule, the document, the place and what it is about', () => {
    assert.deepEqual(
      identitiesIn(small).map(({ rule, document, place, names }) => [rule, document, place, names]),
      [
        ['unknown-reference', 'lesson:columns', '/body/directives/lesson/row/label', ['row']],
        ['taught-not-assessed', 'lesson:columns', '/standards/addressing/4.NF.A.2', ['4.NF.A.2']],
        ['taught-not-assessed', 'lesson:rows', '/standards/addressing/4.NF.A.1', ['4.NF.A.1']],
        ['objective-without-standard', 'lesson:rows', '/objectives/{Say why two counts agree}/standards', []],
      ],
    );
  });

  it('stays when lines move', () => {
    assert.deepEqual(keys(changed('units/rows.lesson.md', '---\n', '---\n# A note.\n\n')), keys(small));
  });

  it('stays when an item is inserted above', () => {
    const files = changed(
      'units/rows.lesson.md',
      'objectives:\n',
      'objectives:\n  - text: Cover a rectangle\n    standards: [4.NF.A.1]\n',
    );
    assert.deepEqual(keys(files), keys(small));
  });

  it('stays when a block is inserted above in the body', () => {
    const files = changed('units/columns.lesson.md', 'See ', 'First :lesson[rows].\n\nSee ');
    assert.deepEqual(keys(files), keys(small));
  });

  it('stays when the file is renamed', () => {
    const { 'units/rows.lesson.md': text, ...rest } = small;
    assert.deepEqual(keys({ ...rest, 'elsewhere/01 rows.lesson.md': text }), keys(small));
  });

  it('stays when what a message suggests has changed', () => {
    const files: Files = { ...small, 'units/row-2.lesson.md': '---\nid: raw\ntitle: Raw\n---\n' };
    const of = (some: Files): readonly string[] =>
      keys(some).filter((key) => key.includes('unknown-reference'));
    assert.deepEqual(of(files), of(small));
  });

  it('stays when a document that is named gets another title', () => {
    const files = changed('units/rows.lesson.md', '[4.NF.A.1]}', '[4.NF.A.1, 4.G.A.1]}');
    const renamed = {
      ...files,
      'units/area.unit.yaml': (files['units/area.unit.yaml'] ?? '').replace(
        'title: Area',
        "title: The area of Ann's yard",
      ),
    };
    assert.ok(
      keys(files).some((key) => key.includes('lesson-standard-not-in-unit') && key.includes('unit:area')),
    );
    assert.deepEqual(keys(renamed), keys(files));
  });

  it('is another one for another standard', () => {
    assert.notDeepEqual(keys(changed('units/rows.lesson.md', '[4.NF.A.1]}', '[4.NF.B.4]}')), keys(small));
  });

  it('is that of the path where a document has no id', () => {
    const [first] = identitiesIn({ 'a/b.lesson.md': '---\ntitle: A\n---\n' });
    assert.equal(first?.document, 'file:a/b.lesson.md');
  });
});

describe('law: lines may move', () => {
  for (const sample of ['broken', 'full', 'minimal']) {
    it(`in samples/${sample}, and every finding is the same`, () => {
      const files = filesOf(path.join(root, 'samples', sample));
      const moved = Object.fromEntries(
        Object.entries(files).map(([file, text]) => [
          file,
          text === undefined ? undefined : withNote(file, text),
        ]),
      );
      assert.deepEqual(keys(moved), keys(files));
    });
  }

  /** A comment and an empty line above everything else. */
  function withNote(file: string, text: string): string {
    return file.endsWith('.md') ? text.replace(/^---\n/, '---\n# A note.\n\n') : `# A note.\n\n${text}`;
  }
});

describe('the name of a place', () => {
  const name = (text: string, pointer: string, path = 'a.lesson.md'): string =>
    placeName({ pointer }, readDocument({ path, text }));

  for (const [what, yaml, pointer, expected] of [
    ['an item by its id', 'items: [{prompt: x y, id: q3}]', '/items/0/prompt', '/items/q3/prompt'],
    ['an item by what it is about', 'w: [{unit: area, starts: 2027-01-04}]', '/w/0/starts', '/w/area/starts'],
    ['a word by itself', 'a: [MP3]', '/a/0', '/a/MP3'],
    ['a number by itself', 'a: [6.1]', '/a/0', '/a/6.1'],
    ['a text in braces', 'a: [one  two]', '/a/0', '/a/{one two}'],
    ['a text with braces', 'a: ["a {b} c"]', '/a/0', '/a/{a b c}'],
    ['a word with a slash', 'a: [a/b]', '/a/0', '/a/a~1b'],
    ['what has no text', 'a: [{n: 1}]', '/a/0', '/a/{}'],
    ['what is not there', 'a: []', '/a/3/b', '/a/{}/b'],
    ['a list in a list', 'a: [[x]]', '/a/0/0', '/a/x/x'],
    ['a key like that of a prototype', 'a: {}', '/a/constructor/0', '/a/constructor/0'],
  ] as const) {
    it(`has ${what}`, () => assert.equal(name(yaml, pointer, 'a.unit.yaml'), expected));
  }

  it('has the parts of a body by what they are', () => {
    const text =
      '---\nid: a\n---\n# Warm up\n\n[x](b.md) ![](c.png)\n\n:::activity{title="Try it" standards="MP3"}\n:::\n';
    assert.equal(name(text, '/body/links/0'), '/body/links/b.md');
    assert.equal(name(text, '/body/images/0'), '/body/images/c.png');
    assert.equal(name(text, '/body/headings/0'), '/body/headings/warm-up');
    assert.equal(
      name(text, '/body/directives/0/attributes/standards'),
      '/body/directives/activity/{Try it}/attributes/standards',
    );
    assert.equal(name(text, '/body/directives/7'), '/body/directives/{}');
  });

  it('is cut where it is long, and never in the middle of a character', () => {
    assert.equal(
      name(`a: ["${'😀 '.repeat(100)}"]`, '/a/0', 'a.unit.yaml'),
      `/a/{${'😀 '.repeat(30).trim()}}`,
    );
  });

  it('is the pointer where the document cannot be read', () =>
    assert.equal(placeName({ pointer: '/items/0' }, undefined), '/items/0'));

  it('of a comment that keeps a finding quiet is the check that it names, wherever it stands', () => {
    const text = '# throughline-ignore a: r\nid: u\n# throughline-ignore b: r\ntitle: T\n';
    for (const [index, rule] of ['a', 'b'].entries())
      assert.equal(
        placeName(
          { pointer: `/#throughline-ignore/${index}/rule` },
          readDocument({ path: 'a.unit.yaml', text }),
        ),
        `/#throughline-ignore/${rule}`,
      );
  });

  it('is the same loosely where only a text differs', () =>
    assert.equal(loosePlace('/a/{one two}/b/{x}'), loosePlace('/a/{three}/b/{}')));
});

describe('the names in a message', () => {
  const index = workspaceOf(small).index();
  for (const [message, names] of [
    ["There is no lesson 'row', so this leads nowhere. Did you mean 'rows'?", ['row']],
    ['4.NF.A.1 (Use 2-digit numbers) depends on 4.NF.B.3a.', ['4.NF.A.1', '4.NF.B.3a']],
    ["A teacher's own 'Mr. Smith. He' and 'x'", ['Mr. Smith. He', 'x']],
    ["It is taught in 'Area' and in 'Rows'.", ['lesson:rows', 'unit:area']],
    ["The students' work. 'x'", []],
    ['', []],
  ] as const) {
    it(`of ${JSON.stringify(message)}`, () => assert.deepEqual(namesIn(message, index), names));
  }

  it('of any message at all are found without delay', () => {
    assert.deepEqual(namesIn(" 'a".repeat(1_000_000), index), []);
  });
});
