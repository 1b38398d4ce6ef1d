/** Standards while their code, or words of their label, are being typed. */
import assert from 'node:assert/strict';
import { standardsBeginning } from '../../../server/src/core/standards/beginnings.ts';
import { builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { hasWords, standardsWithWords } from '../../../server/src/core/standards/label-words.ts';
import { builtInCatalogue, catalogueOf } from './reference.ts';

const all = createStandards(builtInIds.map(builtInCatalogue));

function beginning(text: string): readonly string[] {
  return standardsBeginning(all, text).map(({ code }) => code);
}

describe('a code that is being typed', () => {
  const forms: readonly (readonly [code: string, ...forms: string[]])[] = [
    [
      '4.NF.B.3a',
      '4.NF.B.3a',
      '4.NF.B.3.a',
      '4.nf.3a',
      'CCSS.Math.Content.4.NF.B.3a',
      'Math.4.NF.3a',
      '4-NF-B-3a',
    ],
    ['HSA-SSE.A.1', 'HSA-SSE.A.1', 'HSA.SSE.A.1', 'A-SSE.A.1', 'A.SSE.1', 'ccss.math.content.hsa-sse.a.1'],
    ['MP3', 'MP3', 'MP.3', 'smp.3', 'CCSS.Math.Practice.MP3'],
    ['RL.4.1', 'RL.4.1', '4.RL.1', 'RL4.1', 'CCSS.ELA-Literacy.RL.4.1', 'Literacy.RL.4.1'],
    ['RL.9-10.1', 'RL.9-10.1', 'RL.9–10.1', '9-10.RL.1', 'CCSS.ELA-LITERACY.RL.9-10.1'],
    ['CCRA.R.1', 'CCRA.R.1', 'R.CCR.1', 'CCR.R.1', 'R.CCRA.1', 'CCSS.ELA-Literacy.CCRA.R.1'],
    ['K-PS2-1', 'K-PS2-1', 'K.PS2.1', 'k ps2-1', 'NGSS.K-PS2-1'],
    ['3-5-ETS1-2', '3-5-ETS1-2', '3-5.ETS1.2', 'NGSS.3-5-ETS1-2'],
    ['MS-PS1-4', 'MS-PS1-4', 'ms.ps1.4'],
  ];

  /** The first two letters of a prefix may also begin a code, and then do. */
  const isAfterPrefix = (form: string): boolean => /^(?:ccss|math|literacy|ngss)\b/i.test(form);

  it('is found by every beginning of every form', () => {
    for (const [code, ...written] of forms)
      for (const form of written)
        for (let length = isAfterPrefix(form) ? 3 : 1; length <= form.length; length++) {
          const typed = form.slice(0, length);
          assert.ok(beginning(typed).includes(code), `'${typed}' is the beginning of ${form}`);
        }
  });

  it('is found without its grade', () => {
    assert.ok(beginning('NF.B.3').includes('4.NF.B.3'));
    assert.ok(beginning('SSE.A').includes('HSA-SSE.A.1'));
    assert.ok(beginning('PS2').includes('K-PS2-1'));
    assert.ok(beginning('HS-A.SSE').includes('HSA-SSE.A.1'));
  });

  it('is not found by what it does not begin with', () => {
    assert.deepEqual(beginning('4.N.'), []);
    assert.deepEqual(beginning('4.ZZ'), []);
    assert.ok(!beginning('4.NF.1').includes('4.NF.B.3'));
    assert.deepEqual(beginning('4.NF.A.1').slice(0, 2), ['4.NF.A.1']);
    assert.deepEqual(beginning('.'), []);
    assert.deepEqual(beginning('x'.repeat(100_000)), []);
  });

  it('may be one of a pair', () => {
    assert.deepEqual(beginning('RI/RL.2.1'), ['RI.2.1', 'RI.2.10', 'RL.2.1', 'RL.2.10']);
  });

  it("may be of any list of one's own", () => {
    const own = createStandards([
      catalogueOf('own', ['6.10', 'ART:Cr1.1.4a', 'Standard 3.b', '数学.4.1', 'MATH.7']),
    ]);
    const found = (text: string): readonly string[] => standardsBeginning(own, text).map(({ code }) => code);
    assert.deepEqual(found('6.1'), ['6.10']);
    assert.deepEqual(found('art:cr'), ['ART:Cr1.1.4a']);
    assert.deepEqual(found('Standard 3'), ['Standard 3.b']);
    assert.deepEqual(found('数学'), ['数学.4.1']);
    assert.deepEqual(found('math.'), ['MATH.7']);
    assert.equal(found('').length, 5);
  });
});

describe('words of a label that are being typed', () => {
  function found(text: string, enough = 100): readonly string[] {
    return standardsWithWords(all, text, enough).map(({ code }) => code);
  }

  it('are found in any order, the last one unfinished', () => {
    assert.ok(found('equivalent frac').includes('4.NF.A.1'));
    assert.ok(found('fractions equiv').includes('4.NF.A.1'));
    assert.ok(found('EQUIVALENT FRACTIONS').includes('4.NF.A.1'));
  });

  it('are found with another ending', () => {
    assert.ok(found('equivalences of fraction').includes('4.NF.A.1'));
  });

  it('are words, not parts of them, and not too short', () => {
    assert.ok(!found('raction').includes('4.NF.A.1'));
    assert.deepEqual(found('a'), []);
    assert.deepEqual(found('of'), []);
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('zebra'), []);
  });

  it('are found in statements where labels have too few', () => {
    const own = createStandards([
      catalogueOf('own', [
        { code: 'A.1', label: 'Mix a colour', statement: 'Students mix pigments of their own.' },
        { code: 'A.2', label: 'Pigments from plants', statement: 'Students make paint.' },
        { code: 'A.3', label: 'Comparer des fractions équivalentes' },
      ]),
    ]);
    const codes = (text: string, enough: number): readonly string[] =>
      standardsWithWords(own, text, enough).map(({ code }) => code);
    assert.deepEqual(codes('pigments', 1), ['A.2']);
    assert.deepEqual(codes('pigments', 2), ['A.2', 'A.1']);
    assert.deepEqual(codes('mix pigm', 2), ['A.1']);
    assert.deepEqual(codes('equivalent', 2), ['A.3']);
    assert.deepEqual(codes('équiv', 2), ['A.3']);
  });

  it('are found in other titles', () => {
    assert.ok(hasWords('Same point, different names', 'point same'));
    assert.ok(!hasWords('Same point', 'name'));
    assert.ok(!hasWords('Same point', '../'));
  });
});
