import assert from 'node:assert/strict';
import { gradesOfLevels, levelOfGrade } from '../../../../server/src/core/standards/case/education-levels.ts';

describe('levels of education', () => {
  const table: readonly (readonly [
    levels: readonly string[],
    grades: string,
    unknown?: readonly string[],
  ])[] = [
    [['KG'], 'K'],
    [['K'], 'K'],
    [['01', '1', '2'], '1 2'],
    [['12', '09'], '9 12'],
    [['09-12'], '9 10 11 12'],
    [['K-2'], 'K 1 2'],
    [['PK-01'], 'K 1'],
    [['6 to 8', 'Grade 10'], '6 7 8 10'],
    [['grades 3–5'], '3 4 5'],
    [['4th grade'], '4'],
    [['06,07;08|09'], '6 7 8 9'],
    [['HS'], '9 10 11 12'],
    [['Middle School'], '6 7 8'],
    [['Kindergarten'], 'K'],
    [['PK', 'AE', '13'], ''],
    [['0', '12-9', '4-', 'Algebra 1'], '', ['0', '12-9', '4-', 'Algebra 1']],
    [['', ' '], ''],
  ];
  for (const [levels, grades, unknown = []] of table) {
    it(`${JSON.stringify(levels)} → ${grades || 'no grade'}`, () => {
      const found = gradesOfLevels(levels);
      assert.equal(found.grades.join(' '), grades);
      assert.deepEqual(found.unknown, unknown);
    });
  }

  it('each grade is written so that it is read again', () => {
    for (const grade of ['K', '1', '9', '12'])
      assert.deepEqual(gradesOfLevels([levelOfGrade(grade)]).grades, [grade]);
    assert.deepEqual(['K', '4', '12'].map(levelOfGrade), ['KG', '04', '12']);
  });
});
