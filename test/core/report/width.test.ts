import assert from 'node:assert/strict';
import { cellsOf, columnsOf, visible, wrapped } from '../../../server/src/core/report/width.ts';

describe('the width of text', () => {
  for (const [text, columns, what] of [
    ['plain', 5, 'letters'],
    ['', 0, 'nothing'],
    ['漢字', 4, 'Chinese characters take two columns each'],
    ['한국', 4, 'so do Korean ones'],
    ['ｆｕ', 4, 'and full-width letters'],
    ['é', 1, 'a letter with its accent'],
    ['e\u0301', 1, 'a letter and a combining accent'],
    ['😀', 2, 'an emoji'],
    ['👩‍👩‍👧‍👦', 2, 'a family is one emoji'],
    ['🇳🇱', 2, 'a flag'],
    ['❤️', 2, 'a heart made an emoji'],
    ['½', 1, 'a fraction'],
    ['\u200b', 0, 'a space without width'],
    ['\ufeffid', 2, 'a byte order mark'],
    ['a\tb', 5, 'a tab goes to the next stop'],
    ['abcd\te', 9, 'a tab at a stop goes to the next one'],
  ] as const) {
    it(`${what}: ${JSON.stringify(text)}`, () => assert.equal(columnsOf(text), columns));
  }

  it('counts where a character starts in UTF-16 units', () => {
    assert.deepEqual(
      cellsOf('😀é漢').map((cell) => cell.start),
      [0, 2, 3],
    );
  });
});

describe('visible text', () => {
  for (const [text, shown, what] of [
    ['\u001b[31mred', '␛[31mred', 'an escape cannot colour the terminal'],
    ['a\u0000b\u007f', 'a␀b␡', 'control characters have pictures'],
    ['a\u009b31m', 'a�31m', 'nor can the one-character form of an escape'],
    ['a\u202eb\u2066c', 'abc', 'marks that reorder text are left out'],
    ['עברית ½ 漢', 'עברית ½ 漢', 'scripts stay as they are'],
  ] as const) {
    it(what, () => assert.equal(visible(text), shown));
  }
});

describe('wrapped text', () => {
  it('breaks between words', () => assert.deepEqual(wrapped('one two three', 8), ['one two', 'three']));
  it('leaves a longer word on a line of its own', () =>
    assert.deepEqual(wrapped('a incomprehensible b', 5), ['a', 'incomprehensible', 'b']));
  it('counts columns, not letters', () => assert.deepEqual(wrapped('漢字 漢字', 8), ['漢字', '漢字']));
  it('takes line ends for spaces', () => assert.deepEqual(wrapped('one\n  two', 20), ['one two']));
  it('gives one empty line for nothing', () => assert.deepEqual(wrapped('', 20), ['']));
});
