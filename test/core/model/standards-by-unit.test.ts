import assert from 'node:assert/strict';
import { standardsByUnit } from '../../../server/src/core/model/standards-by-unit.ts';
import { workspaceOf } from '../../support/curriculum.ts';
import { small } from '../publish/small.ts';

describe('standards by unit', () => {
  const { units, groups } = standardsByUnit(workspaceOf(small).index());
  const rows = groups.flatMap((group) => group.rows);
  const cellsOf = (code: string) => rows.find(({ standard }) => standard.code === code)?.cells;

  it('count the lessons and assessments of each unit that name a standard', () => {
    assert.deepEqual(
      units.map(({ facts }) => facts.id),
      ['fractions', 'later'],
    );
    assert.deepEqual(
      [...(cellsOf('4.NF.A.1') ?? [])],
      [[0, { lessons: 1, assessments: 2, isPromised: true }]],
    );
    assert.deepEqual(
      [...(cellsOf('4.MD.A.1') ?? [])],
      [[1, { lessons: 0, assessments: 0, isPromised: true }]],
    );
    assert.equal(cellsOf('4.G.A.1')?.size, 0);
  });

  it('stand under the cluster that they belong to, each standard once', () => {
    const group = groups.find((one) => one.rows.some(({ standard }) => standard.code === '4.NF.A.1'));
    assert.equal(group?.heading?.code, '4.NF.A');
    assert.equal(new Set(rows.map(({ standard }) => standard.code)).size, rows.length);
  });
});
