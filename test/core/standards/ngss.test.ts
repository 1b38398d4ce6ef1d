import assert from 'node:assert/strict';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import type { Standard } from '../../../server/src/core/standards/standard.ts';
import type { ReferenceNode } from '../../../server/standards/reference.ts';
import { builtInCatalogue, readReference } from './reference.ts';

const nodes = readReference<readonly ReferenceNode[]>('ngss.json');
const science = builtInCatalogue('ngss');
const byCode = new Map(science.standards.map((standard) => [standard.code, standard]));
const core = createStandards([builtInCatalogue('ccss-math'), builtInCatalogue('ccss-ela')]);

function standard(code: string): Standard {
  const found = byCode.get(code);
  assert.ok(found, `${code} is missing`);
  return found;
}

describe('the built-in catalogue of science', () => {
  it('holds the performance expectations and core ideas of the reference data, in their order', () => {
    const countOf = (type: string): number => science.standards.filter((one) => one.type === type).length;
    assert.equal(countOf('standard'), 208);
    assert.equal(countOf('domain'), 61);
    assert.deepEqual(
      [...byCode.keys()],
      nodes.map(({ code }) => code),
    );
  });

  it('puts each expectation under its core idea, with the grades of the data', () => {
    for (const { code = '', label, grades } of nodes) {
      const { parent } = standard(code);
      assert.equal(parent, label === 'Performance Expectation' ? code.replace(/-\d+$/, '') : undefined);
      assert.deepEqual(standard(code).grades, grades, code);
    }
    assert.equal(standard('K-2-ETS1-1').parent, 'K-2-ETS1');
  });

  it('names no GUIDs, addresses and notations, which nobody states', () => {
    const named = science.standards.filter(({ guid, uri, notation }) => guid ?? uri ?? notation);
    assert.deepEqual(named, []);
  });

  it('is related to the Common Core standards that the data links to', () => {
    for (const { code = '', alignTo = [] } of nodes) {
      const linked = alignTo
        .map((address) => address.replace('HSF/ID', 'HSS/ID'))
        .flatMap((address) => core.find(address).standards)
        .map((one) => one.code);
      assert.deepEqual(standard(code).related.toSorted(), [...new Set(linked)].sort(), code);
    }
    assert.deepEqual(standard('K-PS2-1').related, ['MP2', 'K.MD.A.1', 'K.MD.A.2', 'W.K.7']);
    assert.equal(science.standards.flatMap(({ related }) => related).length, 930);
  });
});

describe('known faults of the reference data', () => {
  it('3-LS4-1 links to W.3.9, which does not exist', () => {
    assert.equal(core.get('W.3.9'), undefined);
    assert.ok(standard('3-LS4-1').related.includes('W.3.2'));
    assert.ok(!standard('3-LS4-1').related.includes('W.3.9'));
  });

  it('HS-ESS1-6 links to HSF-ID.B.6, which is HSS-ID.B.6', () => {
    assert.equal(core.get('HSF-ID.B.6'), undefined);
    assert.ok(standard('HS-ESS1-6').related.includes('HSS-ID.B.6'));
  });

  it('some addresses end in a slash or name another host', () => {
    assert.ok(standard('3-LS2-1').related.includes('3.NBT'));
    assert.ok(standard('K-ESS3-1').related.includes('K.CC'));
    assert.ok(standard('MS-ETS1-4').related.includes('7.SP'));
  });
});
