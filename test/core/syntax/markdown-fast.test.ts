import assert from 'node:assert/strict';
import { scanBody } from '../../../server/src/core/syntax/markdown-fast.ts';
import { readBodyTolerantly } from '../../../server/src/core/syntax/markdown-tolerant.ts';

/** Lessons are written so: here the fast reader must be sure, or loading a curriculum is slow. */
const sure = [
  '# Lesson 1: *Area* and **rows**\n\n## Warm-up (5 minutes) :standard[3.MD.C.5]\n\n### What is $\\frac{1}{2}$ of 8? Pay \\$5',
  '## Only $5 for 3 < 4 & more\n\n## [A plan](plan.md) and `code` in snake_case ____',
  '::::activity{title="Which covers more?" minutes=10 standards="3.MD.C.5 MP3"}\n:::student\n1. One :term[area].\n2. Two\n:::\n\n:::answer\nNo.\n:::\n::::',
  'See [the *plan*](a.md), [x][y], [`code`](b.md "T"), [![alt](i.png)](u) and\n![Two bars](bars.png).',
  'It costs $5 and [a](b).\n\nThen \\$6 of [c](d), and $x$ of `[e](f)`.',
  '| a | b |\n|---|:-:|\n| $5 | [x](y) |\n| `a` | :term[b] |\ntext below',
  '1. a\n   - b\n     - [ ] c [x](y)\n\n     more\n2.\n3. d\n\n* e\n\t- f [x](y)',
  '- $$\n  x\n  $$\n- ```md\n  [a](b)\n  ```',
  '> A quote [a](b)\n> goes on.\n>\n> - with a list\n\nText[^1]\n\n[^1]: A note [x](y)\n\n    goes on.',
  '<!-- throughline-ignore rule: reason -->\n<!-- more\n:::note\n-->\nx<sup>2</sup>&nbsp;<br> <!-- note --> y',
  'https://example.org/a/b?x=1&y=2, (https://example.org) and <https://example.org/c>.',
  '::video[Label]{src=x}\n\n***\n\n    code [x](y)\n\n~~~\n# code\n~~~',
  'Title\r\n\r\n- a\r\n- b [x](y)\r\n\r\n```\r\n# code\r\n```\r\n',
  'Meet at 3:30, 3:4, a:b. Area is _ × _. “Quotes” – R&D, @home, 50%, #1, [0, 1), {x}.',
];

/** Here only the tolerant reader knows; what it knows is in its own tests. */
const givesWay = [
  'Title\n===',
  '[a]\n\n[a]: b',
  '<div>\n[a](b)\n</div>',
  '> a\nb [c](d)',
  '- :::note\n  a\n  :::',
  'It costs $5 and\n[a](b) costs $6.',
  'a `b\n[c](d) e` f',
  '# ~~a~~',
  'www.example.org',
  'a@example.org',
  '&copy; [a](b)',
  ':term[*a* [b](c)]',
  'a\rb',
];

/** Texts on which it was sure and wrong once. */
const mended = [
  '# :::b[a plan](plan.md) @home',
  '# ::a[b]',
  '#\t# Students compare',
  '## Purpose\t',
  '[a](b)`c`` d\n`:term[x]` e',
  '\t \n::\t \n:: a',
  '      [a](b)\n\n\n2) ```\n   ```\n\n   | [ |\n   | --- |\n   | [a](b) c |\n',
  '\t[a](b)\n2) c\n    ::leaf[x]{y=z}\n# d',
  'a\n> 2) # b',
  '    a\n\n> 2) # b',
  '    a\n12) b\n    # c',
];

function same(text: string): boolean {
  const range = { start: 0, end: text.length };
  const fast = scanBody(text, range);
  if (fast !== undefined) assert.deepEqual(fast, readBodyTolerantly(text, range).body);
  return fast !== undefined;
}

describe('the fast reader of Markdown', () => {
  for (const text of sure) {
    it(`is sure of ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(same(text), true));
  }
  for (const text of givesWay) {
    it(`gives way on ${JSON.stringify(text)}`, () => assert.equal(same(text), false));
  }
  for (const text of mended) {
    it(`agrees or gives way on ${JSON.stringify(text)}`, () => void same(text));
  }
});
