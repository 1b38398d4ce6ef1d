import assert from 'node:assert/strict';
import { builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { canonicalCode } from '../../../server/src/core/standards/grammar.ts';
import { builtInCatalogue, catalogueOf, foundIn, readReference } from './reference.ts';

const math = builtInCatalogue('ccss-math');
/** All built-in catalogues in force at once. */
const all = createStandards(builtInIds.map(builtInCatalogue));
const found = foundIn(all);

describe('a code in the forms that teachers write', () => {
  const table: readonly (readonly [text: string, expected: string])[] = [
    ['4.NF.B.3a', 'exact: 4.NF.B.3a'],
    ['HSA-SSE.A.1', 'exact: HSA-SSE.A.1'],
    ['MP1', 'exact: MP1'],
    ['RL.4.1', 'exact: RL.4.1'],
    ['RL.9-10.1', 'exact: RL.9-10.1'],
    ['CCRA.R.1', 'exact: CCRA.R.1'],
    ['K-PS2-1', 'exact: K-PS2-1'],
    ['K-2-ETS1-1', 'exact: K-2-ETS1-1'],
    ['4.NF', 'exact: 4.NF'],
    ['HSA', 'exact: HSA'],
    ['RL.4', 'exact: RL.4'],
    ['RH.6-8', 'exact: RH.6-8'],
    ['CCRA.R', 'exact: CCRA.R'],
    ['K-PS2', 'exact: K-PS2'],
    ['CCRS.A', 'exact: CCRS.A'],
    // The prefix, in any case.
    ['CCSS.Math.Content.4.NF.B.3a', 'alias: 4.NF.B.3a'],
    ['CCSS.MATH.CONTENT.4.NF.B.3A', 'alias: 4.NF.B.3a'],
    ['ccss.math.content.hsa-sse.a.1', 'alias: HSA-SSE.A.1'],
    ['CCSS.Math.Practice.MP3', 'alias: MP3'],
    ['CCSS.ELA-Literacy.RL.4.1', 'alias: RL.4.1'],
    ['CCSS.ELA-Literacy.CCRA.R.1', 'alias: CCRA.R.1'],
    ['Math.4.NF.3a', 'alias: 4.NF.B.3a'],
    ['Literacy.RL.4.1', 'alias: RL.4.1'],
    ['ELA-Literacy.W.3.2d', 'alias: W.3.2d'],
    ['CCSS.ELA-LITERACY.RL.9-10.1', 'alias: RL.9-10.1'],
    ['ccss.ela-literacy.w.9-10.1A', 'alias: W.9-10.1a'],
    ['CCSS.ELA.RF.K.2d', 'alias: RF.K.2d'],
    ['NGSS.K-PS2-1', 'alias: K-PS2-1'],
    // Case, separators, space around, a trailing dot.
    ['4.nf.b.3A', 'alias: 4.NF.B.3a'],
    ['4-NF-B-3a', 'alias: 4.NF.B.3a'],
    [' 4.NF.B.3a ', 'alias: 4.NF.B.3a'],
    ['4.NF.B.3a.', 'alias: 4.NF.B.3a'],
    ['RL.9–10.1', 'alias: RL.9-10.1'],
    ['rst 6-8.3', 'alias: RST.6-8.3'],
    ['RL4.1', 'alias: RL.4.1'],
    // Leading zeros.
    ['04.NF.B.03', 'alias: 4.NF.B.3'],
    ['RL.09-10.1', 'alias: RL.9-10.1'],
    ['RST.06-08.3', 'alias: RST.6-8.3'],
    ['CCRA.W.01', 'alias: CCRA.W.1'],
    ['K-PS2-01', 'alias: K-PS2-1'],
    // A dotted component, no cluster letter, a cluster letter without its dot.
    ['4.NF.B.3.a', 'alias: 4.NF.B.3a'],
    ['4.NF.3a', 'alias: 4.NF.B.3a'],
    ['4.NF.B.3(a)', 'alias: 4.NF.B.3a'],
    ['4NFA1', 'alias: 4.NF.A.1'],
    ['4nfb3a', 'alias: 4.NF.B.3a'],
    ['KCC1', 'alias: K.CC.A.1'],
    ['KCCA1', 'alias: K.CC.A.1'],
    ['4.NF.3.a', 'alias: 4.NF.B.3a'],
    ['2.MD.10', 'alias: 2.MD.D.10'],
    ['2.NBT.A1', 'alias: 2.NBT.A.1'],
    ['5.OA.B3', 'alias: 5.OA.B.3'],
    ['HSN-VM.C9', 'alias: HSN-VM.C.9'],
    ['W.3.2.d', 'alias: W.3.2d'],
    // High school.
    ['A-SSE.A.1', 'alias: HSA-SSE.A.1'],
    ['HSA.SSE.A.1', 'alias: HSA-SSE.A.1'],
    ['A.SSE.1', 'alias: HSA-SSE.A.1'],
    ['A-SSE.3.a', 'alias: HSA-SSE.B.3a'],
    ['G-C.5', 'alias: HSG-C.B.5'],
    ['S-ID', 'alias: HSS-ID'],
    ['N-VM.B', 'alias: HSN-VM.B'],
    // Practices.
    ['MP.1', 'alias: MP1'],
    ['mp 8', 'alias: MP8'],
    ['SMP.1', 'alias: MP1'],
    // English language arts.
    ['4.RL.1', 'alias: RL.4.1'],
    ['11-12.RH.2', 'alias: RH.11-12.2'],
    ['K.W.3', 'alias: W.K.3'],
    ['4.rl', 'alias: RL.4'],
    ['9-10.W.1a', 'alias: W.9-10.1a'],
    ['W.9-10.1.a', 'alias: W.9-10.1a'],
    ['3.RF.4.c', 'alias: RF.3.4c'],
    ['R.CCR.1', 'alias: CCRA.R.1'],
    ['SL.CCR.6', 'alias: CCRA.SL.6'],
    ['CCR.L.6', 'alias: CCRA.L.6'],
    ['W.CCR', 'alias: CCRA.W'],
    ['CCR.R.1', 'alias: CCRA.R.1'],
    ['RI/RL.2.1', 'pair: RI.2.1 RL.2.1'],
    ['rl/ri.9-10.1', 'pair: RL.9-10.1 RI.9-10.1'],
    ['2.RI/RL.1', 'pair: RI.2.1 RL.2.1'],
    ['W/WHST.9-10.2d', 'pair: W.9-10.2d WHST.9-10.2d'],
    ['RH/RST.6-8.1', 'pair: RH.6-8.1 RST.6-8.1'],
    ['CCSS.ELA-Literacy.RI/RL.2.1', 'pair: RI.2.1 RL.2.1'],
    // Science.
    ['k-ps2-1', 'alias: K-PS2-1'],
    ['NGSS.MS-PS1-4', 'alias: MS-PS1-4'],
    ['3-5.ETS1.2', 'alias: 3-5-ETS1-2'],
    ['4.PS3.1', 'alias: 4-PS3-1'],
    ['hs.ls1.1', 'alias: HS-LS1-1'],
    ['K-2 ETS1-1', 'alias: K-2-ETS1-1'],
    ['MS–ESS2–6', 'alias: MS-ESS2-6'],
    ['HS LS1', 'alias: HS-LS1'],
    // One letter or two between a strand, a domain, a category and a core idea.
    ['W.4.1', 'exact: W.4.1'],
    ['4.W.1', 'alias: W.4.1'],
    ['4.L.1', 'alias: L.4.1'],
    ['4.G.1', 'alias: 4.G.A.1'],
    ['8.F.1', 'alias: 8.F.A.1'],
    ['F.IF.1', 'alias: HSF-IF.A.1'],
    ['S.ID.1', 'alias: HSS-ID.A.1'],
    ['SL.4.1', 'exact: SL.4.1'],
    ['4.SL.1', 'alias: SL.4.1'],
    ['4-LS1-1', 'exact: 4-LS1-1'],
    ['R.CCRA.4', 'alias: CCRA.R.4'],
    ['CCRS A', 'alias: CCRS.A'],
    // Addresses.
    ['http://corestandards.org/Math/Content/4/NF/B/3/a', 'uri: 4.NF.B.3a'],
    ['https://www.corestandards.org/Math/Content/4/NF/B/3/a/', 'uri: 4.NF.B.3a'],
    ['http://www.thecorestandards.org/Math/Content/HSA/SSE/A/1/', 'uri: HSA-SSE.A.1'],
    ['corestandards.org/Math/Practice/MP1', 'uri: MP1'],
    ['http://corestandards.org/Math/Content/4/NF', 'uri: 4.NF'],
    ['http://corestandards.org/ELA-Literacy/RL/9-10/1', 'uri: RL.9-10.1'],
    ['https://www.thecorestandards.org/ELA-Literacy/RL/4/1/', 'uri: RL.4.1'],
    ['corestandards.org/ela-literacy/w/9-10/1/a', 'uri: W.9-10.1a'],
    ['http://www.corestandards.org/ELA-Literacy/CCRA/R/1/', 'uri: CCRA.R.1'],
    ['http://www.corestandards.org/ELA-Literacy/RL/4/', 'uri: RL.4'],
    ['ELA-Literacy/RL/4/1', 'alias: RL.4.1'],
    ['Math/Content/4/NF/B/3/a', 'alias: 4.NF.B.3a'],
    ['https://example.org/uri/f6933013-ae4f-438b-b525-17f900140e51', 'uri: 4.NF.B.3a'],
    // GUIDs.
    ['F6933013AE4F438BB52517F900140E51', 'guid: 4.NF.B.3a'],
    ['f6933013-ae4f-438b-b525-17f900140e51', 'guid: 4.NF.B.3a'],
    ['{F6933013-AE4F-438B-B525-17F900140E51}', 'guid: 4.NF.B.3a'],
    ['urn:uuid:f6933013-ae4f-438b-b525-17f900140e51', 'guid: 4.NF.B.3a'],
    ['09AE13982394433796DE5BAAB40F60F5', 'guid: CCRA.R.1'],
    ['0d7d6c08-c8ca-407e-a3ff-182fb759efe4', 'guid: CCRA.R.2'],
    ['9cf5a638-a075-4f55-8efc-347a2362e49f', 'guid: CCRA.L.6'],
  ];
  for (const [text, expected] of table) {
    it(`${text} is ${expected}`, () => assert.equal(found(text), expected));
  }

  it('every code of every catalogue finds itself, and its official notation finds it too', () => {
    for (const standard of all.all()) {
      assert.equal(found(standard.code), `exact: ${standard.code}`);
      assert.equal(found(standard.code.toLowerCase()).replace('exact', 'alias'), `alias: ${standard.code}`);
      if (standard.notation !== undefined) assert.equal(found(standard.notation), `alias: ${standard.code}`);
      if (standard.guid !== undefined) assert.equal(found(standard.guid), `guid: ${standard.code}`);
      if (standard.uri !== undefined) assert.equal(found(standard.uri), `uri: ${standard.code}`);
    }
  });

  it('the common form that the data gives beside each code means that code', () => {
    // Two are misprinted there.
    const misprinted = new Set(['CCSS.ELA-Literacy.WHST.6-8.1a', 'CCSS.ELA-Literacy.L.3.1']);
    const nodes = ['ccss-math.json', 'ccss-ela.json'].flatMap((name) =>
      readReference<readonly { readonly code?: string; readonly altCode?: string }[]>(name),
    );
    for (const { code, altCode } of nodes) {
      if (code === undefined || altCode === undefined || misprinted.has(code)) continue;
      assert.deepEqual(
        all.find(altCode).standards.map((one) => one.code),
        [canonicalCode(code)],
        altCode,
      );
    }
  });

  it('every code of English language arts is found with the grade first', () => {
    for (const { code, type } of all.all()) {
      const [strand = '', grade, ...rest] = code.split('.');
      if (!/^(?:R[LIFH]|RST|W|WHST|SL|L)$/.test(strand) || type === 'anchor') continue;
      assert.equal(found([grade, strand, ...rest].join('.')), `alias: ${code}`);
    }
  });

  it('every mathematics code is found without its cluster letter', () => {
    for (const { code, type } of math.standards) {
      if (type !== 'standard' && type !== 'component') continue;
      assert.equal(found(code.replace(/\.[A-Z](?=\.\d)/, '')), `alias: ${code}`);
    }
  });
});

describe('an ambiguous code', () => {
  it('names all that it may be', () => {
    assert.equal(found('HSN-VM.B.a'), 'alias: HSN-VM.B.4a HSN-VM.B.5a');
    const own = createStandards([catalogueOf('own', ['ART-1.2', 'ART.1-2'])]);
    assert.equal(foundIn(own)('art 1 2'), 'alias: ART-1.2 ART.1-2');
    assert.equal(foundIn(own)('ART-1.2'), 'exact: ART-1.2');
  });

  it('is not a pair unless both strands have it', () => assert.equal(found('RI/RL.2.8'), 'none:'));
});

describe('an unknown code', () => {
  const texts = [
    '',
    ' ',
    '.',
    '...',
    '4',
    '6.10',
    '4.RP.A.1',
    '4.NF.A.3',
    '4.NF.B.3e',
    'MP9',
    'MP',
    'A',
    'HS',
    'RL',
    'PS2.A',
    'MS-PS2.A',
    'PS2',
    'MS-PS5-1',
    'RF.7.3',
    'W.6-8.1',
    'R.4.1',
    'CCRA.RF.1',
    'fractions',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '\u0000',
    '4.NF.B.3a\n4.NF.B.3b',
    '４.NF.B.3',
    '4.NF.B.3a/4.NF.B.3b',
    '/',
    'RI/RL',
    '//////',
    'http://',
    'http://corestandards.org/',
    'https://example.org/4/NF/B/3',
    '{}',
    '\ud800',
    'ß'.repeat(60),
    '00000000000000000000000000000000',
    '.'.repeat(250),
    'RL/'.repeat(21),
    '-'.repeat(1_000_000),
    'a.'.repeat(500_000),
    '9'.repeat(64),
  ];
  for (const text of texts) {
    it(`${JSON.stringify(text.slice(0, 40))} is none`, () => assert.equal(found(text), 'none:'));
  }
});
