import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BaselineEntry, baselineText, readBaseline } from '../../../server/src/core/compare/baseline.ts';
import { fuzz } from '../../support/fuzz.ts';

const entry: BaselineEntry = {
  path: 'units/rows.lesson.md',
  identity: {
    rule: 'taught-not-assessed',
    document: 'lesson:rows',
    place: '/standards/addressing/4.NF.A.1',
    names: ['4.NF.A.1', 'unit:area'],
  },
};
const other: BaselineEntry = {
  ...entry,
  identity: { ...entry.identity, document: 'lesson:columns' },
  more: 12,
};

describe('a baseline', () => {
  it('has one line for each finding, sorted', () => {
    const text = baselineText([entry, other]);
    assert.deepEqual(text.split('\n').slice(3), [
      '  "findings": [',
      '    { "document": "lesson:columns", "rule": "taught-not-assessed", "at": "/standards/addressing/4.NF.A.1", "names": ["4.NF.A.1", "unit:area"], "path": "units/rows.lesson.md", "more": 12 },',
      '    { "document": "lesson:rows", "rule": "taught-not-assessed", "at": "/standards/addressing/4.NF.A.1", "names": ["4.NF.A.1", "unit:area"], "path": "units/rows.lesson.md" }',
      '  ]',
      '}',
      '',
    ]);
    assert.equal(baselineText([other, entry]), text);
  });

  it('may be empty', () => assert.deepEqual(readBaseline(baselineText([])), []));

  it('is read as it was written, whatever it holds', () => {
    const entries = fc.array(
      fc.record({
        path: fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== ''),
        identity: fc.record({
          rule: fc.constantFrom('a', 'b'),
          document: fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== ''),
          place: fc.string({ unit: 'binary' }),
          names: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('","'))),
        }),
      }),
    );
    fc.assert(
      fc.property(entries, (all) => {
        const read = readBaseline(baselineText(all));
        assert.ok(Array.isArray(read));
        assert.equal(baselineText(read), baselineText(all));
        assert.deepEqual(
          new Set(read.map((one) => JSON.stringify(one.identity))),
          new Set(all.map((one) => JSON.stringify(one.identity))),
        );
      }),
      fuzz(200),
    );
  });

  const whole = baselineText([entry, other]);
  for (const [what, text, problem] of [
    [
      'is empty',
      '',
      /^is not whole: it is no JSON\. Get it back from git, or remove it and write it anew with 'throughline baseline'$/,
    ],
    ['is cut off', whole.slice(0, 300), /^is not whole/],
    ['is no map', '[]', /^is not a baseline that this Throughline reads/],
    ['is another JSON', '{"name": "x"}', /^is not a baseline that this Throughline reads/],
    [
      'is of an older version',
      whole.replace('"version": 1', '"version": 0'),
      /^is not a baseline that this Throughline reads/,
    ],
    [
      'is of a newer version',
      whole.replace('"version": 1', '"version": 2'),
      /^was written by a newer Throughline than this one\. Update/,
    ],
    ['has no list', '{"version": 1}', /^is damaged\. /],
    [
      'has a finding without a rule',
      whole.replace('"rule": ', '"role": '),
      /^is damaged in its finding 1\. /,
    ],
    ['has a name that is a number', whole.replace('"unit:area"', '7'), /^is damaged in its finding 1\. /],
    [
      'has the marks of a merge',
      whole.replace('    {', '<<<<<<< HEAD\n    {'),
      /^holds the marks of a merge.*Take one of its two sides, then run 'throughline baseline'$/,
    ],
  ] as const) {
    it(`says what to do when it ${what}`, () => {
      const read = readBaseline(text);
      assert.match('problem' in read ? read.problem : 'read', problem);
    });
  }

  it('is refused or read, never a failure, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"version":1,"findings":[${json}]}`),
        ),
        (text) => {
          readBaseline(text);
        },
      ),
      fuzz(300),
    );
  });
});
