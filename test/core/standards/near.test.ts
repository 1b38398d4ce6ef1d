import assert from 'node:assert/strict';
import { builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { nearest } from '../../../server/src/core/standards/near.ts';
import { builtInCatalogue, catalogueOf } from './reference.ts';

const standards = createStandards(builtInIds.map(builtInCatalogue));

describe('what an unknown code may have been meant for', () => {
  // A code with an exclamation mark is certain, and stands alone.
  const table: readonly (readonly [text: string, codes: string, why: string])[] = [
    ['4.RP.A.1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['CCSS.Math.Content.4.RP.A.1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['http://corestandards.org/Math/Content/4/RP/A/1', '6.RP.A.1 7.RP.A.1', 'Grade 4 has no domain RP'],
    ['K.RP', '6.RP 7.RP', 'Kindergarten has no domain RP'],
    ['4.FN.B.3', '4.NF.B.3!', 'Grade 4 has no domain FN'],
    ['HSA-IF.A.1', 'HSF-IF.A.1!', 'HSA has no domain IF'],
    [
      '9.NF.A.1',
      '5.NF.A.1 4.NF.A.1 3.NF.A.1',
      'High school mathematics goes by category, such as HSA, and not by grade',
    ],
    ['0.NF.1', '3.NF.A.1 4.NF.A.1 5.NF.A.1', 'There are no standards for grade 0'],
    ['4.NF.D', '4.NF.C 4.NF.B 4.NF.A', '4.NF has no cluster D; it has A to C'],
    ['4.NF.D.7', '4.NF.C.7!', '4.NF has no cluster D; it has A to C'],
    ['HSA-SSE.C.1', 'HSA-SSE.A.1!', 'HSA-SSE has no cluster C; it has A and B'],
    ['4.NF.B.9', '4.NF.B.4 4.NF.B.3', 'Cluster 4.NF.B has no standard 9; it ends at 4'],
    ['4.NF.9', '4.NF.C.7 4.NF.C.6 4.NF.C.5', '4.NF has no standard 9; it ends at 7'],
    ['4.NF.A.3', '4.NF.B.3!', 'Standard 3 of 4.NF is in cluster B, not A'],
    ['4.NF.A.3a', '4.NF.B.3a!', 'Standard 3 of 4.NF is in cluster B, not A'],
    ['4.NF.B.3e', '4.NF.B.3d 4.NF.B.3', '4.NF.B.3 has no part e; its parts end at d'],
    ['4.NF.A.1a', '4.NF.A.1', '4.NF.A.1 has no parts'],
    ['MP9', 'MP8 MP7 MP6', 'There is no practice 9; the last is MP8'],
    ['NF.A.1', '3.NF.A.1 4.NF.A.1 5.NF.A.1', 'The grade is missing'],
    ['NF.4.A.1', '4.NF.A.1!', 'The grade comes first'],
    ['RL.2.8', 'RL.2.7 RL.8.2 RL.2.9', 'RL.2 has no standard 8; after 7 comes 9'],
    ['RL.4.11', 'RL.4.10 RL.4.9 RL.4.7', 'RL.4 has no standard 11; it ends at 10'],
    ['RF.6.3', 'RF.5.3 RF.4.3 RF.3.3', 'Grade 6 has no strand RF'],
    ['RL.9.1', 'RL.9-10.1!', 'Grades 9 and 10 share their standards in RL, written RL.9-10'],
    ['RI/RL.2.8', 'RI.2.8 RL.2.7 RL.8.2', 'RL.2 has no standard 8; after 7 comes 9'],
    ['CCRA.R.11', 'CCRA.R.10 CCRA.R.9 CCRA.R.8', 'CCRA.R has no standard 11; it ends at 10'],
    ['MS-PS1-9', 'MS-PS1-6 MS-PS1-5 MS-PS1-4', 'MS-PS1 has no standard 9; it ends at 6'],
    ['K-PS1-1', '2-PS1-1 5-PS1-1 MS-PS1-1', 'Kindergarten has no core idea PS1'],
    // A slip in the letters.
    ['CCSS.Math.Content.4.FN.B.3', '4.NF.B.3!', 'Grade 4 has no domain FN'],
    ['4.NFF.B.3a', '4.NF.B.3a!', 'Grade 4 has no domain NFF'],
    ['HSA-SE.A.1', 'HSA-SSE.A.1!', 'HSA has no domain SE'],
    [
      'HSX-SSE.A.1',
      'HSA-SSE.A.1!',
      'The 3rd character is the capital letter X, where the capital letter A belongs',
    ],
    ['WHTS.6-8.1', 'WHST.6-8.1!', 'T and S changed places'],
    ['8.E.A.1', '8.EE.A.1!', 'Grade 8 has no domain E'],
    ['RK.4.1', 'RL.4.1 RI.4.1 RL.K.1', 'It is written almost the same'],
    ['4.RK.1', 'RL.4.1 RI.4.1 RL.K.1', 'It is written almost the same'],
    ['4.NF.A.3e', '4.NF.B.3', 'Standard 3 of 4.NF is in cluster B, not A'],
    // Two digits that changed places.
    ['3.NF.B.4', '4.NF.B.3 3.NF.A', '3.NF has no cluster B; it has only A'],
    ['5.NF.C.4', '5.NF.B.4 4.NF.C.5 5.NF.B', '5.NF has no cluster C; it has A and B'],
    ['RF.3.5', 'RF.3.4 RF.5.3 RF.3.3', 'RF.3 has no standard 5; it ends at 4'],
    ['1-PS2-3', 'K-PS2 3-PS2-1 3-PS2-3', 'Grade 1 has no core idea PS2'],
    ['RL.11-21.3', 'RL.11-12.3 RL.11-12.1 RL.11-12.2', 'It is written almost the same'],
    // English language arts: strands, grades and bands.
    ['RF.7.3', 'RF.5.3 RF.4.3 RF.3.3', 'Grade 7 has no strand RF'],
    ['RF.9-10.3', 'RF.5.3 RF.4.3 RF.3.3', 'Grades 9-10 have no strand RF'],
    ['http://corestandards.org/ELA-Literacy/RF/7/3', 'RF.5.3 RF.4.3 RF.3.3', 'Grade 7 has no strand RF'],
    ['RH.7.2', 'RH.6-8.2!', 'Grades 6 to 8 share their standards in RH, written RH.6-8'],
    ['WHST.12.2d', 'WHST.11-12.2d!', 'Grades 11 and 12 share their standards in WHST, written WHST.11-12'],
    ['10.RL.11', 'RL.9-10', 'Grades 9 and 10 share their standards in RL, written RL.9-10'],
    ['RL.10', 'RL.9-10', 'Grades 9 and 10 share their standards in RL, written RL.9-10'],
    ['W.6-8.1', 'W.6.1 W.7.1 W.8.1', 'In strand W each of grades 6 to 8 has its own standards'],
    ['W/WHST.6-8.1', 'WHST.6-8.1 W.6.1 W.7.1', 'In strand W each of grades 6 to 8 has its own standards'],
    ['RL.4.1a', 'RL.4.1', 'RL.4.1 has no parts'],
    ['L.K.1g', 'L.K.1f L.K.1', 'L.K.1 has no part g; its parts end at f'],
    ['RL', 'RL.K RL.1 RL.2', 'The grade is missing'],
    ['CCRA.RF.1', 'CCRA.R.1 CCRA.R.2 CCRA.R.3', 'It is written almost the same'],
    ['R.4.1', 'RL.4.1 RI.4.1 W.4.1', 'It is written almost the same'],
    // Science: grades, bands and core ideas.
    ['MS-PS5-1', 'MS-PS1-1 MS-PS2-1 MS-PS3-1', 'Middle school has no core idea PS5'],
    ['HS-ETS2-1', 'HS-ESS2-1 HS-ETS1-1', 'High school has no core idea ETS2'],
    ['7-PS1-1', 'MS-PS1-1!', 'Grades 6 to 8 share their standards in PS1, written MS-PS1'],
    ['11-LS1-8', 'HS-LS1', 'Grades 9 to 12 share their standards in LS1, written HS-LS1'],
    ['2-ETS1-1', 'K-2-ETS1-1!', 'Grades K to 2 share their standards in ETS1, written K-2-ETS1'],
    ['PS2-1', 'K-PS2-1 3-PS2-1 5-PS2-1', 'The grade is missing'],
    [
      'PS2.A',
      'K-PS2 3-PS2 5-PS2',
      'PS2.A is a part of core idea PS2; the headings of PS2 are K-PS2, 3-PS2, 5-PS2, MS-PS2 and HS-PS2',
    ],
    [
      'MS-ETS1.B',
      'MS-ETS1',
      'ETS1.B is a part of core idea ETS1; the headings of ETS1 are K-2-ETS1, 3-5-ETS1, MS-ETS1 and HS-ETS1',
    ],
    // What is left out.
    ['SSE.A.1', 'HSA-SSE.A.1!', 'The category is missing'],
    ['CC.A.1', 'K.CC.A.1!', 'The grade is missing'],
    ['RP.A.3', '6.RP.A.3 7.RP.A.3', 'The grade is missing'],
    ['CCRS.F', 'CCRS.A CCRS.B CCRS.C', 'It is written almost the same'],
    // One character that is wrong, missing or too many.
    ['4.NF.A.1,', '4.NF.A.1!', 'The last character, a comma, is too much'],
    ['4.NF,A.1', '4.NF.A.1!', 'The 5th character is a comma, where a dot belongs'],
    ['x4.NF.A.1', '4.NF.A.1!', 'The first character, the small letter x, is too much'],
    // Characters that look like others.
    [
      '4.NF.A.l',
      '4.NF.A.1!',
      'The last character is the small letter l (as in list), where the digit 1 belongs',
    ],
    [
      '4.NF.A.I',
      '4.NF.A.1!',
      'The last character is the capital letter I (as in Idea), where the digit 1 belongs',
    ],
    ['4.NF.A.|', '4.NF.A.1!', 'The last character is the sign |, where the digit 1 belongs'],
    [
      '4.NF.l',
      '4.NF.A.1!',
      'The last character is the small letter l (as in list), where the digit 1 belongs',
    ],
    ['MPl', 'MP1!', 'The last character is the small letter l (as in list), where the digit 1 belongs'],
    ['4.0A.A.1', '4.OA.A.1!', 'The 3rd character is the digit 0, where the capital letter O belongs'],
    ['2.MD.D.1O', '2.MD.D.10!', 'The last character is the capital letter O, where the digit 0 belongs'],
    [
      'R1.4.1',
      'RI.4.1!',
      'The 2nd character is the digit 1, where the capital letter I (as in Idea) belongs',
    ],
    [
      'RI.4.lo',
      'RI.4.10!',
      'The 6th character is the small letter l (as in list), where the digit 1 belongs; the last character is the small letter o, where the digit 0 belongs',
    ],
    [
      '4.\u039dF.A.1',
      '4.NF.A.1!',
      'The 3rd character is \u039d, a letter of another alphabet, where the capital letter N belongs',
    ],
  ];
  for (const [text, codes, why] of table) {
    it(text, () => {
      const near = nearest(standards, text);
      const shown = near.map(({ standard, certain }) => `${standard.code}${certain ? '!' : ''}`);
      assert.equal(shown.join(' '), codes);
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

  it('is certain only if it stands alone and no number is wrong', () => {
    const codes = standards.all().map(({ code }) => code);
    for (const code of codes.filter((_, index) => index % 7 === 0)) {
      const wrong = code.replace(/\d+(?=[a-z]?$)/, (digits) => `${Number(digits) + 20}`);
      if (wrong === code || standards.find(wrong).standards.length > 0) continue;
      for (const { certain } of nearest(standards, wrong)) assert.ok(!certain, wrong);
    }
  });

  it('is nothing for a code of a kind that no catalogue in force has', () => {
    const math = createStandards([builtInCatalogue('ccss-math')]);
    for (const text of ['RL.4.1', '4.RL.1', 'CCRA.R.1', 'K-PS2-1', 'CCSS.ELA-Literacy.RL.4.1']) {
      assert.deepEqual(nearest(math, text), [], text);
    }
    const ela = createStandards([builtInCatalogue('ccss-ela')]);
    for (const text of ['4.NF.B.3', '3.MD.1', 'HSA-SSE.A.1', 'MP1', 'K-PS2-1']) {
      assert.deepEqual(nearest(ela, text), [], text);
    }
  });

  it('is something of an own list whose codes look like those of mathematics', () => {
    const own = createStandards([catalogueOf('own', ['ART.4.1', 'ART.4.2'])]);
    assert.equal(nearest(own, '4.ART.1')[0]?.standard.code, 'ART.4.1');
    assert.deepEqual(nearest(own, '4.NF.B.3'), []);
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
