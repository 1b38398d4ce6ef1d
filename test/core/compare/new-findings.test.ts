import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Comparable, compareFindings } from '../../../server/src/core/compare/new-findings.ts';
import { fuzz } from '../../support/fuzz.ts';

interface Short {
  readonly rule?: string;
  readonly document?: string;
  readonly place?: string;
  readonly names?: readonly string[];
  readonly path?: string;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly more?: number;
}

function finding({
  rule = 'r',
  document = 'lesson:a',
  place = '/minutes',
  names = [],
  path = 'a.lesson.md',
  ...rest
}: Short): Comparable {
  return { path, identity: { rule, document, place, names }, ...rest };
}

function compared(
  before: readonly Short[],
  after: readonly Short[],
  names: Readonly<Record<string, string>> = {},
): string {
  const later = after.map(finding);
  const { added, known, gone } = compareFindings(before.map(finding), later, new Map(Object.entries(names)));
  assert.deepEqual(new Set([...added, ...known]), new Set(later));
  assert.equal(added.length + known.length, later.length);
  return `${added.map((one) => later.indexOf(one)).join(',')} new, ${gone} gone`;
}

describe('new findings', () => {
  for (const [what, before, after, expected] of [
    ['nothing', [], [], ' new, 0 gone'],
    ['the first ones', [], [{}, {}], '0,1 new, 0 gone'],
    ['the same', [{}], [{}], ' new, 0 gone'],
    ['what was mended', [{}, { place: '/days' }], [{}], ' new, 1 gone'],
    ['one more of the same', [{}], [{}, {}], '1 new, 0 gone'],
    ['one fewer of the same', [{}, {}], [{}], ' new, 1 gone'],
    ['another place', [{}], [{ place: '/days' }], '0 new, 1 gone'],
    ['another rule', [{}], [{ rule: 's' }], '0 new, 1 gone'],
    ['another document', [{}], [{ document: 'lesson:b' }], '0 new, 1 gone'],
    ['another name', [{ names: ['a'] }], [{ names: ['b'] }], '0 new, 1 gone'],
    ['a file that was renamed', [{}], [{ path: 'b.lesson.md' }], ' new, 0 gone'],
    ['a copy of a file', [{}], [{ path: '0-copy.lesson.md' }, {}], '0 new, 0 gone'],
    [
      'a text that was reworded',
      [{ place: '/o/{one two}/x' }],
      [{ place: '/o/{three four}/x' }],
      ' new, 0 gone',
    ],
    [
      'one more text',
      [{ place: '/o/{one two}' }],
      [{ place: '/o/{three four}' }, { place: '/o/{one two}' }],
      '0 new, 0 gone',
    ],
    [
      'a part that was mended',
      [{ names: ['4.G', '4.G.A.1', '4.G.A.2'] }],
      [{ names: ['4.G.A.2'] }],
      ' new, 0 gone',
    ],
    [
      'a whole that fell in parts',
      [{ names: ['4.G'] }],
      [{ names: ['4.G.A.1'] }, { names: ['4.G.A.2'] }],
      ' new, 0 gone',
    ],
    ['a part that became a whole', [{ names: ['4.G.A.1'] }], [{ names: ['4.G'] }], '0 new, 1 gone'],
    [
      'a code that only looks like a part',
      [{ names: ['4.G.A.1'] }],
      [{ names: ['4.G.A.10'] }],
      '0 new, 1 gone',
    ],
    ['one that became an error', [{ severity: 'warning' }], [{ severity: 'error' }], '0 new, 1 gone'],
    ['one that became a warning', [{ severity: 'error' }], [{ severity: 'warning' }], ' new, 0 gone'],
    ['one whose severity was not known', [{}], [{ severity: 'error' }], ' new, 0 gone'],
    ['the same crowd', [{}, { place: '/b', more: 51 }], [{}, { place: '/c', more: 51 }], ' new, 0 gone'],
    [
      'a smaller crowd, of which others are shown',
      [{}, { place: '/b', more: 51 }],
      [{ place: '/d' }, { place: '/c', more: 50 }],
      ' new, 1 gone',
    ],
    [
      'a larger crowd',
      [{}, { place: '/b', more: 51 }],
      [{}, { place: '/new' }, { place: '/c', more: 51 }],
      '1 new, 0 gone',
    ],
    [
      'a crowd that grew out of sight',
      [{}, { place: '/b', more: 51 }],
      [{}, { place: '/b', more: 53 }],
      '1 new, 0 gone',
    ],
    ['a crowd that came', [{}], [{}, { place: '/b', more: 2 }], '1 new, 0 gone'],
    ['a crowd that went', [{}, { place: '/b', more: 2 }], [{}], ' new, 2 gone'],
    [
      'a crowd beside others',
      [{ more: 5 }, { rule: 's' }],
      [{ more: 5 }, { rule: 's' }, { rule: 't' }],
      '2 new, 0 gone',
    ],
  ] as const) {
    it(`are found among ${what}`, () => assert.equal(compared(before, after), expected));
  }

  it('are found where a document has another name', () =>
    assert.equal(
      compared([{}], [{ document: 'lesson:b' }, { document: 'lesson:b' }], { 'lesson:a': 'lesson:b' }),
      '1 new, 0 gone',
    ));
});

describe('law: what was there is not new', () => {
  const arbitrary = fc.record({
    rule: fc.constantFrom('r', 's'),
    document: fc.constantFrom('lesson:a', 'file:b'),
    path: fc.constantFrom('a', 'b'),
    place: fc.constantFrom('/a', '/a/{x y}', '/a/{z}'),
    names: fc.uniqueArray(fc.constantFrom('4.G', '4.G.A', '4.NF')),
    severity: fc.constantFrom('error', 'warning', 'info'),
  });
  const findings = fc.array(arbitrary.map(finding), { maxLength: 20 });

  it('in any order', () => {
    fc.assert(
      fc.property(findings, fc.infiniteStream(fc.nat()), (all, order) => {
        const mixed = all
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => Number(a.at) - Number(b.at));
        const { added, gone } = compareFindings(
          all,
          mixed.map(({ one }) => one),
        );
        assert.deepEqual([added, gone], [[], 0]);
      }),
      fuzz(300),
    );
  });

  it('and what is added to it is', () => {
    fc.assert(
      fc.property(findings, fc.array(arbitrary.map(finding), { maxLength: 3 }), (before, more) => {
        const elsewhere = more.map((one) => ({ ...one, identity: { ...one.identity, rule: 'new' } }));
        const { added, gone } = compareFindings(before, [...elsewhere, ...before]);
        assert.deepEqual([added, gone], [elsewhere, 0]);
      }),
      fuzz(300),
    );
  });

  it('and no more than there are can be gone', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const { added, known, gone } = compareFindings(before, after);
        assert.equal(added.length + known.length, after.length);
        assert.ok(gone >= 0 && gone <= before.length);
        assert.ok(gone >= before.length - known.length);
      }),
      fuzz(300),
    );
  });
});
