import assert from 'node:assert/strict';
import { fingerprints } from '../../../server/src/core/report/fingerprint.ts';

const finding = {
  rule: 'taught-not-assessed',
  document: 'lesson:rows',
  place: '/standards/addressing/4.NF.A.1',
  names: ['4.NF.A.1'],
};

describe('fingerprints', () => {
  it('are the same for the same finding, in every version', () => {
    // Services keep these for years: a change here makes every known finding a new one.
    assert.deepEqual(fingerprints([finding]), ['e0158907-4fa2-5da1-970c-c642df186224']);
  });

  it('differ within a run', () => {
    const made = fingerprints([finding, finding, { ...finding, rule: 'x' }, finding]);
    assert.equal(new Set(made).size, 4);
    assert.deepEqual(made.slice(0, 2), fingerprints([finding, finding]));
  });
});
