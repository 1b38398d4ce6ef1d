import assert from 'node:assert/strict';
import { builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import type { Catalogue } from '../../../server/src/core/standards/standard.ts';
import { builtInCatalogue, catalogueOf, foundIn } from './reference.ts';

const math = builtInCatalogue('ccss-math');
const all = createStandards(builtInIds.map(builtInCatalogue));

describe('the tree', () => {
  const codesOf = (list: readonly { readonly code: string }[]): string =>
    list.map(({ code }) => code).join(' ');

  it('has children and ancestors', () => {
    assert.equal(codesOf(all.children('4.NF')), '4.NF.A 4.NF.B 4.NF.C');
    assert.equal(codesOf(all.children('4.NF.B.3')), '4.NF.B.3a 4.NF.B.3b 4.NF.B.3c 4.NF.B.3d');
    assert.equal(codesOf(all.children('4.NF.A.1')), '');
    assert.equal(codesOf(all.ancestors('4.NF.B.3a')), '4.NF.B.3 4.NF.B 4.NF CCRS.C');
    assert.equal(codesOf(all.ancestors('HSA-SSE.A.1')), 'HSA-SSE.A HSA-SSE HSA CCRS.E');
    assert.equal(codesOf(all.ancestors('W.9-10.1a')), 'W.9-10.1 W.9-10 CCRS.E');
    assert.equal(codesOf(all.ancestors('CCRA.R.1')), 'CCRA.R');
    assert.equal(codesOf(all.ancestors('K-2-ETS1-1')), 'K-2-ETS1');
    assert.equal(codesOf(all.children('1-LS1')), '1-LS1-1 1-LS1-2');
    assert.equal(codesOf(all.ancestors('MP1')), '');
    assert.equal(codesOf(all.ancestors('no such code')), '');
  });

  it('knows what is within what', () => {
    assert.ok(all.isWithin('4.NF.B.3a', '4.NF.B'));
    assert.ok(all.isWithin('4.NF.B', '4.NF.B'));
    assert.ok(all.isWithin('4.NF.B.3a', '4.NF'));
    assert.ok(!all.isWithin('4.NF.B', '4.NF.B.3a'));
    assert.ok(all.lineage('4.NF.B', '4.NF.B.3a'));
    assert.ok(all.lineage('4.NF.B.3a', '4.NF'));
    assert.ok(!all.lineage('4.NF.B.3a', '4.NF.B.3b'));
    assert.ok(!all.lineage('2.MD.D.1', '2.MD.D.10'));
  });

  it('gets by canonical code only', () => {
    assert.equal(all.get('4.NF.B.3a')?.code, '4.NF.B.3a');
    assert.equal(all.get('4.nf.b.3a'), undefined);
    assert.equal(all.get('__proto__'), undefined);
  });

  it('that runs in a circle, as an imported one may, ends all the same', () => {
    const circle = createStandards([
      catalogueOf('own', [
        { code: 'A1', parent: 'B1' },
        { code: 'B1', parent: 'A1' },
        { code: 'C1', parent: 'C1' },
      ]),
    ]);
    assert.equal(codesOf(circle.ancestors('A1')), 'B1');
    assert.equal(codesOf(circle.ancestors('C1')), '');
    assert.ok(circle.lineage('A1', 'B1'));
  });
});

describe('catalogues over each other', () => {
  const levels = catalogueOf('adult-education', [
    { code: 'Level C', type: 'domain', label: 'Level C' },
    {
      code: '4.NF.B.3',
      parent: 'Level C',
      label: 'Fractions at level C',
      statement: 'Understand a fraction.',
    },
  ]);
  const imported: Catalogue = catalogueOf('imported', [
    {
      code: '4.NF.B.3',
      guid: 'F'.repeat(32),
      uri: 'https://case.example.org/items/1',
      statement: 'Another statement.',
    },
    { code: '4.NF.B.3a', guid: '7B20214AA4AA445AA720062C6F1B5C58' },
  ]);
  const laid = createStandards([math, levels, imported]);

  it('describe one standard: the first speaks first, later ones add', () => {
    const standard = laid.get('4.NF.B.3');
    assert.equal(standard?.catalogue, 'ccss-math');
    assert.notEqual(standard?.label, 'Fractions at level C');
    assert.equal(standard?.statement, 'Understand a fraction.');
    assert.equal(standard?.emphasis, 'major');
    assert.equal(laid.all().filter(({ code }) => code === '4.NF.B.3').length, 1);
  });

  it('each group it in their own way', () => {
    assert.ok(laid.isWithin('4.NF.B.3a', '4.NF'));
    assert.ok(laid.isWithin('4.NF.B.3a', 'Level C'));
    assert.deepEqual(
      laid.children('Level C').map(({ code }) => code),
      ['4.NF.B.3'],
    );
    assert.deepEqual(
      laid.ancestors('4.NF.B.3').map(({ code }) => code),
      ['4.NF.B', 'Level C', '4.NF'],
    );
  });

  it('are found by the GUIDs and addresses of all of them', () => {
    assert.equal(foundIn(laid)('F'.repeat(32)), 'guid: 4.NF.B.3');
    assert.equal(foundIn(laid)('https://case.example.org/items/1/'), 'uri: 4.NF.B.3');
    assert.equal(foundIn(laid)(laid.get('4.NF.B.3')?.guid ?? ''), 'guid: 4.NF.B.3');
    assert.equal(foundIn(laid)('F6933013AE4F438BB52517F900140E51'), 'guid: 4.NF.B.3a');
  });

  it('the same twice changes nothing', () => {
    const twice = createStandards([math, math]);
    assert.equal(twice.all().length, math.standards.length);
    assert.equal(foundIn(twice)('4.NF.3a'), 'alias: 4.NF.B.3a');
    assert.equal(foundIn(twice)('F6933013AE4F438BB52517F900140E51'), 'guid: 4.NF.B.3a');
    assert.equal(twice.children('4.NF').length, 3);
  });

  it('may be none', () => {
    const none = createStandards([]);
    assert.equal(foundIn(none)('4.NF.B.3a'), 'none:');
    assert.deepEqual(none.all(), []);
  });
});

describe('looking up more forms than are remembered', () => {
  it('gives the same results', () => {
    const standards = createStandards([math]);
    const forms = Array.from(
      { length: 60_000 },
      (_, index) => `${math.standards[index % 734]?.code}${' '.repeat(index / 734)}`,
    );
    for (const form of forms) assert.equal(standards.find(form).standards[0]?.code, form.trimEnd());
  });
});
