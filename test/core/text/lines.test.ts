import assert from 'node:assert/strict';
import { lineStarts, lineText, positionAt } from '../../../server/src/core/text/lines.ts';

describe('lines and columns', () => {
  it('count UTF-16 units, whatever ends the lines', () => {
    const text = 'a😀b\r\nc\rd\n\ne';
    const starts = lineStarts(text);
    assert.deepEqual(starts, [0, 6, 8, 10, 11]);
    assert.deepEqual(positionAt(starts, 3), { line: 0, column: 3 });
    assert.deepEqual(positionAt(starts, 6), { line: 1, column: 0 });
    assert.deepEqual(positionAt(starts, 11), { line: 4, column: 0 });
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lineText(text, starts, line)),
      ['a😀b', 'c', 'd', '', 'e'],
    );
  });

  it('take an offset past the end as the end', () => {
    assert.deepEqual(positionAt(lineStarts('ab'), 9), { line: 0, column: 9 });
    assert.deepEqual(positionAt(lineStarts(''), 0), { line: 0, column: 0 });
  });
});
