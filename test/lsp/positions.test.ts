/** Places in a text as an editor counts them: in each encoding, with each line ending, with any letters. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts } from '../../server/src/core/text/lines.ts';
import {
  chosenEncoding,
  type Encoding,
  toEditorPosition,
  toEditorRange,
  toOffset,
} from '../../server/src/lsp/positions.ts';
import { fuzz } from '../support/fuzz.ts';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];
const at = (text: string, offset: number, encoding: Encoding): string => {
  const { line, character } = toEditorPosition(text, lineStarts(text), offset, encoding);
  return `${line}:${character}`;
};

describe('positions', () => {
  for (const [text, offset, utf8, utf16, utf32] of [
    ['', 0, '0:0', '0:0', '0:0'],
    ['abc', 2, '0:2', '0:2', '0:2'],
    ['äb', 1, '0:2', '0:1', '0:1'],
    ['数b', 1, '0:3', '0:1', '0:1'],
    ['😀b', 2, '0:4', '0:2', '0:1'],
    ['a\r\n😀b', 5, '1:4', '1:2', '1:1'],
    ['a\rb\nc', 4, '2:0', '2:0', '2:0'],
    ['a\r\n', 3, '1:0', '1:0', '1:0'],
    ['\ufeffa', 1, '0:3', '0:1', '0:1'],
    ['abc', 99, '0:3', '0:3', '0:3'],
    // Between the halves of a character: at its start, where the encoding has no such place.
    ['😀b', 1, '0:0', '0:1', '0:0'],
  ] as const) {
    it(`of ${JSON.stringify(text)} at ${offset}`, () => {
      assert.deepEqual(
        encodings.map((encoding) => at(text, offset, encoding)),
        [utf8, utf16, utf32],
      );
    });
  }

  for (const [text, line, character, utf8, utf16, utf32] of [
    ['abc', 0, 2, 2, 2, 2],
    ['äbc', 0, 2, 1, 2, 2],
    ['😀bc', 0, 4, 2, 4, 4],
    // Past the end of a line is its end, and past the last line the end of the text.
    ['ab\r\ncd', 0, 9, 2, 2, 2],
    ['ab\rcd', 0, 9, 2, 2, 2],
    ['ab\ncd', 9, 0, 5, 5, 5],
    ['ab\n', 1, 7, 3, 3, 3],
    ['', 0, 0, 0, 0, 0],
    ['ab', 0, -1, 0, 0, 0],
    ['ab', -1, 1, 1, 1, 1],
    // Inside of a character is its start.
    ['😀b', 0, 1, 0, 1, 2],
    ['äb', 0, 1, 0, 1, 1],
  ] as const) {
    it(`to offsets in ${JSON.stringify(text)} from ${line}:${character}`, () => {
      assert.deepEqual(
        encodings.map((encoding) => toOffset(text, lineStarts(text), { line, character }, encoding)),
        [utf8, utf16, utf32],
      );
    });
  }

  it('law: lead there and back, at every place between characters', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\n', '\r', '\r\n', 'a', ' ', '\ufeff'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, (own) => {
        const starts = lineStarts(own);
        for (const encoding of encodings) {
          for (let offset = 0; offset <= own.length; offset++) {
            const isInside = isHalf(own, offset) || own.slice(offset - 1, offset + 1) === '\r\n';
            const position = toEditorPosition(own, starts, offset, encoding);
            const back = toOffset(own, starts, position, encoding);
            if (!isInside) assert.equal(back, offset, `${JSON.stringify(own)} at ${offset} in ${encoding}`);
            assert.ok(back >= 0 && back <= own.length);
          }
        }
      }),
      fuzz(300),
    );
  });

  it('law: count bytes in UTF-8 as everyone else does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (own) => {
        const line = Buffer.from(own.replace(/[\r\n]/g, '')).toString();
        const { character } = toEditorPosition(line, lineStarts(line), line.length, 'utf-8');
        assert.equal(character, Buffer.byteLength(line));
      }),
      fuzz(300),
    );
  });

  it('of a range are those of its ends', () => {
    assert.deepEqual(toEditorRange('a\nb', [0, 2], { start: 1, end: 3 }, 'utf-16'), {
      start: { line: 0, character: 1 },
      end: { line: 1, character: 1 },
    });
  });

  for (const [offered, chosen] of [
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-16'],
    [['utf-8', 'utf-32'], 'utf-32'],
    [['utf-8'], 'utf-8'],
    [['utf-7'], 'utf-16'],
  ] as const) {
    it(`are counted in ${chosen} where ${JSON.stringify(offered)} is offered`, () => {
      assert.equal(chosenEncoding(offered), chosen);
    });
  }
});

function isHalf(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}
