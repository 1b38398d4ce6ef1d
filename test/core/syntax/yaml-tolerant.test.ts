import assert from 'node:assert/strict';
import { plainValue } from '../../../server/src/core/syntax/data.ts';
import { readYamlFast } from '../../../server/src/core/syntax/yaml-fast.ts';
import { type DataReading, readYamlTolerantly } from '../../../server/src/core/syntax/yaml-tolerant.ts';

const read = (text: string): DataReading => readYamlTolerantly(text, { start: 0, end: text.length });

/** The text, the place of its problem between « and », and words of the message. */
const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['a tab as indentation', 'a:\n«\t»b: 1\n', /tab.*spaces/],
  ['a colon in a title', 'title: «U»nit 1: Fractions\n', /second colon.*quotes/],
  ['a bracket that is not closed', 'a: [x, y\n«b»: 1\n', /bracket is opened.*not closed/],
  ['indentation that does not fit', 'a:\n  b: 1\n« »c: 2\n', /indentation/],
  ['a key twice', 'a: 1\n«a»: 2\n', /already set above/],
  ['a second document', 'a: 1\n«---»\nb: 2\n', /one document a file/],
  ['an alias of nothing', 'a: «*x»\n', /none of this name.*quotes/],
  ['bold text without quotes', 'a: «**bold**»\n', /put the value in quotes/],
  ['a value that begins with @', 'a: «@»x\n', /cannot begin with '@'.*quotes/],
  ['a value that begins with a backtick', 'a: «`»x`\n', /cannot begin with '`'/],
  ['an equation in double quotes', 'a: «"$\\frac{1}{2}$"»\n', /'\\f'.*single quotes/],
  ['times in double quotes', 'a: «"$3 \\times 4$"»\n', /'\\t'.*single quotes/],
  ['a tag', 'a: «!x» y\n', /special meaning/],
  ['a merge of something without keys', 'c:\n  «<<»: 3\n', /alias of a block/],
  ['a list as a key', '«[a]»: 1\n', /key must be a word/],
  ['no key', '«»: 1\n', /key is missing/],
  ['a key half typed', 'a: 1\n«stan»', /colon is missing after this key near 'stan'/],
  ['an alias inside itself', 'a: &a [«*a»]\n', /never end/],
  ['a missing comma', 'a: [x y, "z" «"»w"]\n', /comma is missing/],
  ['a key without its colon', 'id: a\n«minutes 45»\ntitle: T\n', /colon and a space are missing.*minutes 45/],
  ['a colon without its space', 'id: a\n«minutes:45»\n\ntitle: T\n', /colon and a space are missing/],
  ['no space before a note', 'a: "x"«# c»\n', /space is needed before '#'/],
];

describe('the tolerant reader of YAML', () => {
  for (const [title, marked, message] of mistakes) {
    it(`explains ${title}`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const { problems } = read(marked.replace(/[«»]/g, ''));
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0]?.message ?? '', message);
      assert.deepEqual([problems[0]?.start, problems[0]?.end], [start, end]);
    });
  }

  it('keeps what was understood of a half-typed file', () => {
    assert.deepEqual(plainValue(read('id: a\nstandards:\n  addressing: [4.NF.A.1, \ntitle: T\n').data), {
      id: 'a',
      standards: { addressing: ['4.NF.A.1'] },
      title: 'T',
    });
  });

  it('keeps a text with a colon as text, and the keys below it in their place', () => {
    const text =
      'id: a\ntitle: Unit 1: Fractions: more # note\nstandards:\n  addressing: [4.NF.A.1]\nminutes: 50\n';
    assert.deepEqual(plainValue(read(text).data), {
      id: 'a',
      title: 'Unit 1: Fractions: more',
      standards: { addressing: ['4.NF.A.1'] },
      minutes: 50,
    });
    assert.deepEqual(plainValue(read('id: a\n  title: A\ngrade: 4\n').data), { id: 'a', grade: 4 });
    assert.deepEqual(plainValue(read('a: {b: 1}\nc:\n  d: 1\n').data), { a: { b: 1 }, c: { d: 1 } });
  });

  it('puts an alias and a merge in place, with their ranges at the alias', () => {
    const text = 'base: &b {minutes: 45, days: 2}\nother:\n  <<: *b\n  days: 3\nagain: *b\n';
    const { data, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(plainValue(data), {
      base: { minutes: 45, days: 2 },
      other: { days: 3, minutes: 45 },
      again: { minutes: 45, days: 2 },
    });
    assert.ok(data?.type === 'map');
    const merged = data.entries[1]?.value;
    assert.ok(merged?.type === 'map');
    const minutes = merged.entries.find((entry) => entry.key === 'minutes');
    assert.equal(text.slice(minutes?.keyRange.start, minutes?.keyRange.end), '*b');
    const again = data.entries[2]?.value;
    assert.equal(text.slice(again?.start, again?.end), '*b');
  });

  it('does not let aliases grow without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`),
    ].join('\n');
    const { problems } = read(bomb);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /aliases/);
  });

  for (const [title, text] of [
    ['brackets', '['.repeat(50_000)],
    ['braces', `a: ${'{a: '.repeat(50_000)}`],
    ['dashes', '- '.repeat(50_000)],
    ['explicit keys', '? '.repeat(50_000)],
    ['indented keys', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')],
  ] as const) {
    it(`survives deep nesting of ${title} `, () => {
      const { problems } = read(text);
      assert.ok(problems.length > 0);
      for (const problem of problems) assert.match(problem.message, /nested|cannot be read/);
    });
  }

  it('keeps a key that means something to JavaScript as a key', () => {
    const value = plainValue(read('__proto__: {polluted: true}\nconstructor: 1\n').data);
    assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor']);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('counts offsets in UTF-16 units, with CRLF and a BOM', () => {
    const text = '\ufefftitle: "😀 漢字"\r\nid: x\r\n';
    const range = { start: 1, end: text.length };
    for (const reading of [readYamlTolerantly(text, range), readYamlFast(text, range)]) {
      assert.ok(reading?.data?.type === 'map');
      const id = reading.data.entries[1];
      assert.equal(text.slice(id?.keyRange.start, id?.value.end), 'id: x');
    }
  });

  it('reads a large file in the time its size explains', () => {
    const text = `items:\n${'  - {id: a, prompt: What is a half of four, points: 2}\n'.repeat(18_000)}`;
    assert.ok(text.length > 950_000);
    assert.deepEqual(read(text).problems, []);
    assert.ok(readYamlFast(text, { start: 0, end: text.length }) !== undefined);
  });
});
