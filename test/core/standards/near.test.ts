import assert from 'node:assert/strict';
import { builtIn } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { nearest } from '../../../server/src/core/standards/near.ts';
import { bareCatalogue, catalogueOf } from './reference.ts';

const standards = createStandards([
  builtIn('ccss-math') ?? catalogueOf('ccss-math', []),
  bareCatalogue('ccss-ela.json', 'CCSS.ELA-Literacy.'),
  bareCatalogue('ngss.json', ''),
]);

describe('what an unknown code may have been meant for', () => {
  const table: readonly (readonly [text: string, codes: string, why: string])[] = [
    ['4.RP.A.1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['CCSS.Math.Content.4.RP.A.1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['http://corestandards.org/Math/Content/4/RP/A/1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['K.RP', '6.RP 7.RP', 'Kindergarten has no domain RP'],
    ['4.FN.B.3', '4.NF.B.3', 'Grade 4 has no domain FN'],
    ['HSA-IF.A.1', 'HSF-IF.A.1', 'HSA has no domain IF'],
    [
      '9.NF.A.1',
      '5.NF.A.1 4.NF.A.1 3.NF.A.1',
      'High school mathematics goes by category, such as HSA, and not by grade',
    ],
    ['0.NF.1', '3.NF.A.1 4.NF.A.1 5.NF.A.1', 'There are no standards for grade 0'],
    ['4.NF.D', '4.NF.C 4.NF.B 4.NF.A', '4.NF has no cluster D; it has A to C'],
    ['4.NF.D.7', '4.NF.C.7 4.NF.C 4.NF.B', '4.NF has no cluster D; it has A to C'],
    ['HSA-SSE.C.1', 'HSA-SSE.A.1 HSA-SSE.B HSA-SSE.A', 'HSA-SSE has no cluster C; it has A and B'],
    ['4.NF.B.9', '4.NF.B.4 4.NF.B.3', 'Cluster 4.NF.B has no standard 9; it ends at 4'],
    ['4.NF.9', '4.NF.C.7 4.NF.C.6 4.NF.C.5', '4.NF has no standard 9; it ends at 7'],
    ['4.NF.A.3', '4.NF.B.3', 'Standard 3 of 4.NF is in cluster B, not A'],
    ['4.NF.A.3a', '4.NF.B.3a', 'Standard 3 of 4.NF is in cluster B, not A'],
    ['4.NF.B.3e', '4.NF.B.3d 4.NF.B.3', '4.NF.B.3 has no part e; its parts end at d'],
    ['4.NF.A.1a', '4.NF.A.1', '4.NF.A.1 has no parts'],
    ['MP9', 'MP8 MP7 MP6', 'There is no practice 9; the last is MP8'],
    ['NF.A.1', '3.NF.A.1 4.NF.A.1 5.NF.A.1', 'The grade is missing'],
    ['NF.4.A.1', '4.NF.A.1', 'The grade comes first'],
    ['RL.2.8', 'RL.2.7 RL.2.9 RL.2.6', 'RL.2 has no standard 8; after 7 comes 9'],
    ['RL.4.11', 'RL.4.10 RL.4.9 RL.4.7', 'RL.4 has no standard 11; it ends at 10'],
    ['RF.6.3', 'RF.5.3 RF.4.3 RF.3.3', 'Grade 6 has no strand RF'],
    ['RL.9.1', 'RL.9-10.1 RL.8.1 RL.7.1', 'Grades 9 and 10 share their standards, written 9-10'],
    ['RI/RL.2.8', 'RI.2.8 RL.2.7 RL.2.9', 'RL.2 has no standard 8; after 7 comes 9'],
    ['CCRA.R.11', 'CCRA.R.10 CCRA.R.9 CCRA.R.8', 'CCRA.R has no standard 11; it ends at 10'],
    ['MS-PS1-9', 'MS-PS1-6 MS-PS1-5 MS-PS1-4', 'MS-PS1 has no standard 9; it ends at 6'],
    ['K-PS1-1', '2-PS1-1 5-PS1-1 MS-PS1-1', 'Kindergarten has no core idea PS1'],
  ];
  for (const [text, codes, why] of table) {
    it(text, () => {
      const near = nearest(standards, text);
      assert.equal(near.map(({ standard }) => standard.code).join(' '), codes);
      assert.deepEqual([...new Set(near.map((one) => one.why))], [why]);
    });
  }

  it('is something written almost the same where no form fits', () => {
    const [first] = nearest(standards, '4.N.F.A.1');
    assert.equal(first?.standard.code, '4.NF.A.1');
    assert.equal(first?.why, 'It is written almost the same');
    const own = createStandards([catalogueOf('own', ['Reading fluency', 'Reading aloud'])]);
    assert.deepEqual(
      nearest(own, 'reading fluancy').map(({ standard }) => standard.code),
      ['Reading fluency'],
    );
  });

  it('is at most as many as asked for', () => assert.equal(nearest(standards, '4.NF.9', 1).length, 1));

  it('is nothing where nothing is near', () => {
    const texts = [
      '',
      ' ',
      'hello',
      '4',
      '6.10',
      '__proto__',
      '\u0000',
      'x'.repeat(1_000_000),
      '/'.repeat(64),
      'RI/RL',
    ];
    for (const text of texts) assert.deepEqual(nearest(standards, text), [], text.slice(0, 20));
    assert.deepEqual(nearest(createStandards([]), '4.NF.B.9'), []);
  });

  it('makes sense of lists that have no clusters or only headings', () => {
    const flat = createStandards([catalogueOf('own', ['4.NF.1', '4.NF.2', '5.NF'])]);
    assert.deepEqual(
      nearest(flat, '4.NF.A.1').map(({ standard, why }) => [standard.code, why]),
      [['4.NF.1', '4.NF has no cluster A; it has none']],
    );
    assert.equal(nearest(flat, '5.NF.1')[0]?.standard.code, '4.NF.1');
  });
});
