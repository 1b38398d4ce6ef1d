import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest, distance } from '../../../server/src/core/text/distance.ts';

describe('the distance between words', () => {
  const table: readonly (readonly [a: string, b: string, expected: number])[] = [
    ['', '', 0],
    ['unit', 'unit', 0],
    ['unit', 'units', 1],
    ['units', 'unit', 1],
    ['unit', 'untt', 1],
    ['unit', 'nuit', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['lesson', 'lessno', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
  ];
  for (const [a, b, expected] of table) it(`${a} to ${b}`, () => assert.equal(distance(a, b, 9), expected));

  it('stops counting above its bound', () => {
    assert.equal(distance('kitten', 'sitting', 2), 3);
    assert.equal(distance('a', 'b', 0), 1);
    assert.equal(distance('a', 'a', 0), 0);
    assert.equal(distance('x'.repeat(1_000_000), 'y', 2), 3);
  });

  it('agrees with itself whatever the bound, and goes both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, most) => {
        const whole = distance(a, b, 9);
        assert.equal(distance(a, b, most), Math.min(whole, most + 1));
        assert.equal(distance(b, a, most), distance(a, b, most));
      }),
    );
  });

  it('is that of the definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => assert.equal(distance(a, b, 9), byDefinition(a, b))));
  });
});

/** The least cost of getting from one word to the other, from the whole table. */
function byDefinition(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const cost = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const change = cost(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? cost(row - 2, column - 2) + 1
          : Number.POSITIVE_INFINITY;
      const own = table[row];
      if (own !== undefined)
        own[column] = Math.min(change, swap, cost(row - 1, column) + 1, cost(row, column - 1) + 1);
    }
  }
  return cost(a.length, b.length);
}

describe('the closest words', () => {
  const keys = ['title', 'units', 'unit', 'lessons', 'language', 'license'];

  it('come nearest first, at most as many as asked for', () => {
    assert.deepEqual(closest('unis', keys), ['units', 'unit']);
    assert.deepEqual(closest('unis', keys, 1), ['units']);
    assert.deepEqual(closest('lisence', keys), ['license']);
  });

  it('do not mind case', () => assert.deepEqual(closest('Title', keys), ['title']));

  it('are none for a word unlike all, an empty one, or a very long one', () => {
    for (const word of ['xyzzy', '', 'z', 'title'.repeat(1000)]) assert.deepEqual(closest(word, keys), []);
  });

  it('never replace a whole word', () => assert.deepEqual(closest('x', ['y', 'xy']), []));
});
