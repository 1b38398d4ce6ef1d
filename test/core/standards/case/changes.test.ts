import assert from 'node:assert/strict';
import { changesBetween } from '../../../../server/src/core/standards/case/changes.ts';
import { association, item, type Part, read } from './package.ts';

/** What has changed, as text. */
function changes(before: readonly Part[], after: readonly Part[], links: readonly Part[] = []): unknown {
  const { gained, lost, changed, lostCodes } = changesBetween(
    read(before).catalogue,
    read(after, links).catalogue,
  );
  return {
    gained: gained.map(({ code }) => code),
    lost: lost.map(({ code }) => code),
    changed: changed.map(({ standard, fields }) => `${standard.code}: ${fields.join(' ')}`),
    lostCodes,
  };
}

const nothing = { gained: [], lost: [], changed: [], lostCodes: [] };

describe('the changes between two versions of a package', () => {
  it('are none for the same package, and for one that only has another order and date', () => {
    assert.deepEqual(changes([item('A'), item('B')], [item('A'), item('B')]), nothing);
    const later = { lastChangeDateTime: '2027-01-01T00:00:00Z' };
    assert.deepEqual(changes([item('A'), item('B')], [item('B', later), item('A', later)]), nothing);
  });

  it('are what is new, what is gone and what says something else', () => {
    assert.deepEqual(
      changes(
        [item('A'), item('B'), item('C')],
        [item('A'), item('B', { fullStatement: 'Other words' }), item('D')],
      ),
      { gained: ['D'], lost: ['C'], changed: ['B: label statement'], lostCodes: ['C'] },
    );
  });

  it('know a standard by its identifier, whatever its code, and however the identifier is written', () => {
    const a = item('J');
    const upper = { ...a, identifier: String(a['identifier']).toUpperCase() };
    assert.deepEqual(changes([a], [{ ...upper, humanCodingScheme: 'J.1' }]), {
      ...nothing,
      changed: ['J.1: code'],
      lostCodes: ['J'],
    });
  });

  it('see relations and the tree', () => {
    assert.deepEqual(
      changes(
        [item('A'), item('B')],
        [item('A'), item('B')],
        [association('B', 'isChildOf', 'A'), association('A', 'precedes', 'B')],
      ),
      { ...nothing, changed: ['A: type', 'B: parent prerequisites'] },
    );
  });
});
