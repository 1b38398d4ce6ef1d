import assert from 'node:assert/strict';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { builtInCatalogue } from './reference.ts';

const math = builtInCatalogue('ccss-math');
const ela = builtInCatalogue('ccss-ela');
const adult = builtInCatalogue('ccrs-adult');

/** Which levels hold a code, in words such as `C D`. */
function levels(standards: ReturnType<typeof createStandards>, code: string): string {
  const above = standards.ancestors(code).map((one) => one.code);
  return above
    .filter((one) => one.startsWith('CCRS.'))
    .join(' ')
    .replaceAll('CCRS.', '');
}

for (const [name, standards] of [
  ['alone', createStandards([adult])],
  ['beside what they group', createStandards([math, ela, adult])],
  ['before what they group', createStandards([adult, ela, math])],
] as const) {
  describe(`the levels of adult education, ${name}`, () => {
    it('hold the domains and strands of their grades', () => {
      const expected = {
        'K.OA.A.1': 'A',
        '1.NBT.B.2a': 'A',
        '2.MD.D.10': 'B',
        '3.NF.A.1': 'B',
        '4.NF.B.3a': 'C',
        '5.G': 'C',
        '6.RP.A.1': 'C D',
        '8.F.A.1': 'D',
        'HSA-SSE.A.1': 'E',
        'RL.K.1': 'A',
        'RF.3.4a': 'B',
        'RI.5.8': 'C',
        'RI.6.8': 'D',
        'RH.6-8.1': 'D',
        'W.9-10.1a': 'E',
        'RST.11-12.2': 'E',
        MP1: '',
        'CCRA.R.1': '',
      };
      for (const [code, held] of Object.entries(expected)) assert.equal(levels(standards, code), held, code);
      assert.ok(standards.isWithin('4.NF.B.3a', 'CCRS.C'));
      assert.ok(!standards.isWithin('4.NF.B.3a', 'CCRS.D'));
    });

    it('leave no standard of a grade out', () => {
      for (const { code, type } of standards.all()) {
        if (type === 'standard' || type === 'component') assert.notEqual(levels(standards, code), '', code);
      }
    });

    it('have the standards of both subjects, each once and as they are there', () => {
      const codes = standards.all().map(({ code }) => code);
      assert.equal(codes.length, math.standards.length + ela.standards.length + 5);
      assert.equal(new Set(codes).size, codes.length);
      assert.equal(standards.get('4.NF.B.3a')?.guid, 'F6933013AE4F438BB52517F900140E51');
      assert.equal(standards.get('4.NF.B.3a')?.emphasis, 'major');
      assert.equal(standards.find('4.NF.3a').standards[0]?.code, '4.NF.B.3a');
      assert.equal(standards.children('CCRS.C').length, 10 + 5 + 12);
      assert.equal(standards.children('6.RP').length, 1);
    });
  });
}

it('a standard that the levels bring along says nothing new of itself', () => {
  const own = math.standards.find(({ code }) => code === '4.NF.B.3a');
  const standards = createStandards([math, adult]);
  // The very one, and no copy: to join a thousand copies takes longer than all else.
  assert.ok(own !== undefined && standards.get('4.NF.B.3a') === own);
  // What has no place in its own catalogue gets one.
  assert.equal(standards.get('4.NF')?.parent, 'CCRS.C');
});

it('a level says its grades in words and in the list', () => {
  const level = adult.standards.find(({ code }) => code === 'CCRS.C');
  assert.equal(level?.label, 'Level C: grades 4 and 5, with some grade 6 mathematics');
  assert.deepEqual(level?.grades, ['4', '5', '6']);
});

it('the catalogue says that the selection within a level is not stated', () => {
  assert.match(adult.note ?? '', /Left out: which standards of these grades the report selects/);
});
