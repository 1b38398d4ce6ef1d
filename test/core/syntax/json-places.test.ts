import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonPlaces } from '../../../server/src/core/syntax/json-places.ts';
import { childPointer } from '../../../server/src/core/syntax/pointer.ts';
import { fuzz } from '../../support/fuzz.ts';

function shown(text: string, pointer: string, part?: 'key'): string {
  const { start, end } = jsonPlaces(text).at(pointer, part);
  return text.slice(start, end);
}

describe('places in JSON', () => {
  const text = '{"a": [10, {"b": "x\\"]"}, [ ]], "c~/d": true, "e": {"f": null}, "a\\u0062": 5}';
  const table: readonly (readonly [pointer: string, value: string, key: string])[] = [
    ['', '{', '{'],
    ['/a', '"a"', '"a"'],
    ['/a/0', '10', '10'],
    ['/a/1', '{', '{'],
    ['/a/1/b', '"x\\"]"', '"b"'],
    ['/a/2', '[', '['],
    ['/c~0~1d', 'true', '"c~/d"'],
    ['/e', '"e"', '"e"'],
    ['/e/f', 'null', '"f"'],
    ['/ab', '5', '"a\\u0062"'],
    // What is not there is shown at what would hold it.
    ['/a/9', '"a"', '"a"'],
    ['/a/1/none', '{', '{'],
    ['/none/x', '{', '{'],
    ['/a/x', '"a"', '"a"'],
  ];
  for (const [pointer, value, key] of table) {
    it(`${pointer} is ${value}`, () => {
      assert.equal(shown(text, pointer), value);
      assert.equal(shown(text, pointer, 'key'), key);
    });
  }

  it('counts a byte order mark, and of two members with one name the last', () => {
    assert.equal(shown('\ufeff {"a": 1, "a": 2}', '/a'), '2');
  });

  it('are the same however often and in whatever order they are asked for', () => {
    const places = jsonPlaces(text);
    for (const [pointer, value] of [...table, ...table.toReversed()]) {
      const { start, end } = places.at(pointer);
      assert.equal(text.slice(start, end), value);
    }
  });

  it('law: what stands at a pointer is the value that is read there', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const written = JSON.stringify(value, undefined, indent);
        const places = jsonPlaces(written);
        const look = (at: unknown, pointer: string): void => {
          if (typeof at !== 'object' || at === null) {
            const { start, end } = places.at(pointer);
            assert.deepEqual(JSON.parse(written.slice(start, end)), at);
          } else for (const [key, child] of Object.entries(at)) look(child, childPointer(pointer, key));
        };
        look(value, '');
      }),
      fuzz(200),
    );
  });

  it('law: any text at all has them, inside of it', () => {
    const parts = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', ' ', '\n', '"a":'),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('', '/a', '/0', '/a/0', '/0/a/0'), (pieces, pointer) => {
        const written = pieces.join('');
        const { start, end } = jsonPlaces(written).at(pointer);
        assert.ok(start >= 0 && start <= end && end <= Math.max(written.length, 1), written);
      }),
      fuzz(500),
    );
  });

  it('of deep nesting and long strings are found in time that the text explains', () => {
    const deep = `{"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "y": "${'\\\\'.repeat(200_000)}", "z": 1}`;
    assert.equal(shown(deep, '/z'), '1');
  });
});
