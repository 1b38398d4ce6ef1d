import assert from 'node:assert/strict';
import fc from 'fast-check';
import { likeliest } from '../../../../server/src/core/features/completion/likeliest.ts';
import { fuzz } from '../../../support/fuzz.ts';

const item = fc.record({ rank: fc.option(fc.nat(5), { nil: undefined }) });

describe('the likeliest of many', () => {
  it('are the first of all in order, those of one rank as they came', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.nat(20), (items, most) => {
        const ranked = items.flatMap((one) => (one.rank === undefined ? [] : { one, rank: one.rank }));
        const expected = ranked.sort((a, b) => a.rank - b.rank).slice(0, most);
        const found = likeliest(items, ({ rank }) => rank, most);
        assert.equal(found.length, expected.length);
        // Two of one rank look alike: each must be the very one.
        for (const [at, { one }] of expected.entries()) assert.equal(found[at], one);
      }),
      fuzz(300),
    );
  });
});
