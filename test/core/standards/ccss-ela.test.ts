import assert from 'node:assert/strict';
import { canonicalCode } from '../../../server/src/core/standards/grammar.ts';
import type { Standard } from '../../../server/src/core/standards/standard.ts';
import type { ReferenceNode } from '../../../server/standards/reference.ts';
import { builtInCatalogue, readReference } from './reference.ts';

const nodes = readReference<readonly ReferenceNode[]>('ccss-ela.json');
const ela = builtInCatalogue('ccss-ela');
const byCode = new Map(ela.standards.map((standard) => [standard.code, standard]));

function standard(code: string): Standard {
  const found = byCode.get(code);
  assert.ok(found, `${code} is missing`);
  return found;
}

function countOf(type: Standard['type']): number {
  return ela.standards.filter((one) => one.type === type).length;
}

describe('the built-in catalogue of English language arts', () => {
  it('holds as many of each type as the reference data', () => {
    const labelled = (label: string): number => nodes.filter((node) => node.label === label).length;
    // One of the 575 standards stands twice; 32 of them are anchors.
    assert.equal(countOf('anchor'), 32);
    assert.equal(countOf('standard') + countOf('anchor') + 1, labelled('Standard'));
    assert.equal(countOf('component'), labelled('Component'));
    // Four sets of anchors; six strands in six grades, five in five, and three of literacy in three bands.
    assert.equal(countOf('domain'), 4 + 6 * 6 + 5 * 5 + 3 * 3);
    assert.equal(byCode.size, ela.standards.length);
  });

  it('has a standard for each coded node, with its grades, GUID and address', () => {
    for (const node of nodes) {
      if (node.code === undefined || node.id === 'S11437E7') continue;
      const { notation, guid, uri, grades } = standard(canonicalCode(node.code) ?? '');
      assert.equal(notation, node.code);
      assert.equal(guid, node.guid?.toUpperCase());
      assert.equal(uri, node.uri);
      assert.deepEqual(grades, node.grades, node.code);
    }
  });

  it('has headings by strand and grade, and standards in the order of their numbers', () => {
    const below = (code: string): string =>
      ela.standards.flatMap((one) => (one.parent === code ? one.code : [])).join(' ');
    assert.equal(standard('RL.4').type, 'domain');
    assert.equal(standard('RL.4').label, 'Reading literature');
    assert.equal(below('RL.4'), 'RL.4.1 RL.4.2 RL.4.3 RL.4.4 RL.4.5 RL.4.6 RL.4.7 RL.4.9 RL.4.10');
    assert.equal(below('W.9-10.1'), 'W.9-10.1a W.9-10.1b W.9-10.1c W.9-10.1d W.9-10.1e');
    assert.equal(standard('W.9-10.1a').parent, 'W.9-10.1');
    assert.equal(standard('CCRA.R.1').parent, 'CCRA.R');
    assert.equal(standard('RL.4').parent, undefined);
    assert.deepEqual(standard('RH.6-8').grades, ['6', '7', '8']);
    assert.equal(standard('CCRA.R').grades.length, 13);
    const headings = ela.standards.filter(({ type }) => type === 'domain').map(({ code }) => code);
    assert.equal(
      headings.slice(0, 11).join(' '),
      'CCRA.R CCRA.W CCRA.SL CCRA.L RL.K RI.K RF.K W.K SL.K L.K RL.1',
    );
    assert.equal(headings.slice(-3).join(' '), 'RH.11-12 RST.11-12 WHST.11-12');
  });

  it('relates each standard to the anchor of its number, and the foundational skills to none', () => {
    const anchors = { RL: 'R', RI: 'R', RH: 'R', RST: 'R', W: 'W', WHST: 'W', SL: 'SL', L: 'L', RF: '' };
    for (const { code, type, related } of ela.standards) {
      const [strand = '', , number] = code.split('.');
      const anchor = Object.entries(anchors).find(([key]) => key === strand)?.[1] ?? '';
      if (type === 'standard')
        assert.deepEqual(related, anchor === '' ? [] : [`CCRA.${anchor}.${number}`], code);
      else if (type !== 'anchor') assert.deepEqual(related, [], code);
    }
    assert.equal(standard('CCRA.R.8').related.length, 11 + 3 + 3);
    assert.ok(
      ela.standards.filter(({ type }) => type === 'anchor').every(({ related }) => related.length > 8),
    );
  });

  it('invents no prerequisites, emphasis or fluency', () => {
    const bare = ela.standards.filter(
      ({ prerequisites, emphasis, fluency }) => prerequisites.length > 0 || emphasis !== undefined || fluency,
    );
    assert.deepEqual(bare, []);
  });
});

describe('known faults of the reference data', () => {
  it('CCRA.L.6, which stands twice, is one anchor with the GUID of the one that has one', () => {
    const twice = nodes.filter(({ code }) => code === 'CCSS.ELA-Literacy.CCRA.L.6');
    assert.equal(twice.length, 2);
    assert.equal(ela.standards.filter(({ code }) => code === 'CCRA.L.6').length, 1);
    assert.equal(standard('CCRA.L.6').guid, '9CF5A638A0754F558EFC347A2362E49F');
    assert.equal(standard('CCRA.L.6').uri, 'http://corestandards.org/ELA-Literacy/CCRA/L/6');
    assert.equal(standard('CCRA.L.6').grades.length, 13);
  });

  it('RL.7.10, whose statement there is that of RI.7.10, is about literature', () => {
    const statement = (code: string): string | undefined =>
      nodes.find((node) => node.code === `CCSS.ELA-Literacy.${code}`)?.text;
    assert.equal(statement('RL.7.10')?.replace(/\W/g, ''), statement('RI.7.10')?.replace(/\W/g, ''));
    assert.match(standard('RL.7.10').label, /literature/);
    assert.match(standard('RI.7.10').label, /nonfiction/);
  });
});
