import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../server/src/core/report/excerpt.ts';
import { columnsOf } from '../../../server/src/core/report/width.ts';
import { fuzz } from '../../support/fuzz.ts';

/** The excerpt of a line in which the words meant stand between « and ». */
function shown(marked: string, columns = 60): readonly [string, string] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { line, mark } = excerpt(marked.replace(/[«»]/g, ''), start, end, columns);
  return [line, mark];
}

describe('the excerpt of a line', () => {
  for (const [what, marked, line, mark] of [
    ['marks the words', 'id: «area»', 'id: area', '    ^~~~'],
    ['marks one character', '«[»', '[', '^'],
    ['marks a place without words', 'id: «»', 'id:', '    ^'],
    ['marks a place in the middle without words', 'ab«»cd', 'abcd', '  ^'],
    ['marks what comes after the line', 'id:«»', 'id:', '   ^'],
    ['puts spaces for a tab', '\tid: «area»', '    id: area', '        ^~~~'],
    ['puts spaces for a tab that is meant', 'a«\t»b', 'a   b', ' ^~~'],
    ['stands under wide characters', '漢字: «漢字»', '漢字: 漢字', '      ^~~~'],
    ['stands under emoji', '😀 «x»', '😀 x', '   ^'],
    ['marks an emoji', 'a«😀»', 'a😀', ' ^~'],
    ['shows an escape', 'a\u001b«b»', 'a␛b', '  ^'],
  ] as const) {
    it(what, () => assert.deepEqual(shown(marked), [line, mark]));
  }

  it('cuts a long line around the place', () => {
    const [line, mark] = shown(`${'a '.repeat(500)}«here»${' b'.repeat(500)}`, 40);
    assert.equal(columnsOf(line) <= 40, true);
    assert.match(line, /^….*here.*…$/);
    assert.equal(mark.indexOf('^'), line.indexOf('here'));
    assert.equal(mark.trim(), '^~~~');
  });

  it('shows the start of a long line without a cut before it', () => {
    const [line, mark] = shown(`«here» ${'b'.repeat(500)}`, 40);
    assert.match(line, /^here b+…$/);
    assert.equal(mark, '^~~~');
  });

  it('shows the end of a long line without a cut after it', () => {
    const [line, mark] = shown(`${'b'.repeat(500)} «here»`, 40);
    assert.match(line, /^…b+ here$/);
    assert.equal(line.length - mark.length, 0);
  });

  it('marks as much as it shows of words longer than the room', () => {
    const [line, mark] = shown(`ab «${'c'.repeat(500)}» d`, 40);
    assert.equal(mark.length <= 40, true);
    assert.match(line, /^ab c+…$/);
  });

  it('cuts wide characters without parting them', () => {
    const [line, mark] = shown(`${'漢'.repeat(300)}«字»${'漢'.repeat(300)}`, 41);
    assert.equal(columnsOf(line) <= 41, true);
    assert.equal(columnsOf(line.slice(0, line.indexOf('字'))), mark.indexOf('^'));
  });

  it('is quick with a line as long as a file may be', () => {
    const line = 'x'.repeat(4_000_000);
    const start = performance.now();
    for (let at = 0; at < 100; at++) excerpt(line, at * 40_000, at * 40_000 + 5, 100);
    assert.ok(performance.now() - start < 1_000);
  });

  it('law: it fits, and its mark begins with ^ below the line, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(40),
        fc.nat(40),
        fc.integer({ min: 10, max: 60 }),
        (line, start, length, columns) => {
          const from = Math.min(start, line.length);
          const found = excerpt(line, from, Math.min(from + length, line.length), columns);
          assert.match(found.mark, /^ *\^~*$/);
          assert.ok(columnsOf(found.line) <= columns + 1, JSON.stringify(found));
        },
      ),
      fuzz(1_000),
    );
  });
});
