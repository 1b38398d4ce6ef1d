import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CfPackage } from '../../../../server/src/core/standards/case/cf-package.ts';
import type { ExportedCurriculum } from '../../../../server/src/core/standards/case/exported.ts';
import { keepDates } from '../../../../server/src/core/standards/case/keep-dates.ts';
import { writeCase } from '../../../../server/src/core/standards/case/write-case.ts';
import { anyCurriculum, none } from './curricula.ts';

const [before, after] = ['2026-01-01T00:00:00Z', '2026-02-02T00:00:00Z'];

function curriculum(...titles: readonly string[]): ExportedCurriculum {
  const units = titles.map((title, at) => ({
    id: `u${at}`,
    title,
    summary: undefined,
    grades: [],
    standards: {},
    lessons: [],
  }));
  return { ...none, id: 'c', title: 'C', standards: [], units };
}

/** What another program reads from the file of a package. */
function read(written: CfPackage): unknown {
  return JSON.parse(JSON.stringify(written));
}

describe('the dates of a package that is written again', () => {
  const former = writeCase(curriculum('A', 'B'), { changedAt: before });

  it('stay where nothing has changed, so that the package is the same', () =>
    assert.deepEqual(keepDates(writeCase(curriculum('A', 'B'), { changedAt: after }), read(former)), former));

  it('are new for what has changed, and for the document', () => {
    const next = keepDates(writeCase(curriculum('A', 'Other'), { changedAt: after }), read(former));
    assert.deepEqual(
      next.CFItems.map((item) => item.lastChangeDateTime),
      [before, after],
    );
    assert.equal(next.CFDocument.lastChangeDateTime, after);
    assert.equal(next.CFDefinitions.CFItemTypes[0]?.lastChangeDateTime, before);
  });

  it('are new for the document where something is gone or is new', () => {
    for (const titles of [['A'], ['A', 'B', 'C']]) {
      const next = keepDates(writeCase(curriculum(...titles), { changedAt: after }), read(former));
      assert.deepEqual(
        [next.CFItems[0]?.lastChangeDateTime, next.CFDocument.lastChangeDateTime],
        [before, after],
      );
    }
  });

  it('are new throughout where the former file is no package', () => {
    const next = writeCase(curriculum('A'), { changedAt: after });
    for (const value of [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { CFItems: 'x', CFDocument: null, CFDefinitions: [1] },
    ])
      assert.deepEqual(keepDates(next, value), next);
  });

  it('stay for any curriculum that stays', () => {
    fc.assert(
      fc.property(anyCurriculum, (any) => {
        const written = writeCase(any, { changedAt: before });
        assert.deepEqual(keepDates(writeCase(any, { changedAt: after }), read(written)), written);
      }),
      { numRuns: 50 },
    );
  });
});
