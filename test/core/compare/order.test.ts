import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderBetween } from '../../../server/src/core/compare/order.ts';
import { fuzz } from '../../support/fuzz.ts';

const moved = (before: string, after: string): string =>
  [...orderBetween([...before], [...after]).moved].join('');

describe('the order of things', () => {
  for (const [before, after, expected] of [
    ['', '', ''],
    ['abc', 'abc', ''],
    ['abc', 'xaybzc', ''],
    ['abcdef', 'fabcde', 'f'],
    ['abcdef', 'bcdefa', 'a'],
    ['abcdef', 'acbdef', 'b'],
    ['abcdef', 'defabc', 'abc'],
    ['abc', 'xyz', ''],
    ['abcx', 'xcb', 'bc'],
  ] as const) {
    it(`of ${before || 'nothing'} and ${after || 'nothing'} differs in ${expected || 'nothing'}`, () =>
      assert.equal([...moved(before, after)].sort().join(''), expected));
  }

  it('has places that can be compared', () => {
    const { before, after } = orderBetween([...'abcd'], [...'dxabc']);
    assert.deepEqual(
      [...before],
      [
        ['a', 1],
        ['b', 3],
        ['c', 5],
        ['d', 6],
      ],
    );
    assert.deepEqual(
      [...after],
      [
        ['d', 0],
        ['x', 0],
        ['a', 1],
        ['b', 3],
        ['c', 5],
      ],
    );
  });

  it('is kept by all that did not move, and moves as few as can be', () => {
    const letters = fc.shuffledSubarray([...'abcdefghij'], { minLength: 0, maxLength: 10 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const order = orderBetween(before, after);
        const common = before.filter((letter) => after.includes(letter));
        const kept = common.filter((letter) => !order.moved.has(letter));
        assert.deepEqual(
          kept,
          after.filter((letter) => kept.includes(letter)),
        );
        for (const letter of kept) assert.equal(order.before.get(letter), order.after.get(letter));
        assert.equal(kept.length, longestCommon(before, after));
      }),
      fuzz(300),
    );
  });
});

/** The length of the longest common subsequence, by the book. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const here = table[row] ?? [];
      const above = table[row - 1] ?? [];
      here[column] =
        a[row - 1] === b[column - 1]
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, here[column - 1] ?? 0);
    }
  return table[a.length]?.[b.length] ?? 0;
}
