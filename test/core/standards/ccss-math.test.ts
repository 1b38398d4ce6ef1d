import assert from 'node:assert/strict';
import { canonicalCode } from '../../../server/src/core/standards/grammar.ts';
import type { Standard } from '../../../server/src/core/standards/standard.ts';
import type { ReferenceEdges, ReferenceNode } from '../../../server/standards/reference.ts';
import { builtInCatalogue, readReference } from './reference.ts';

const nodes = readReference<readonly ReferenceNode[]>('ccss-math.json');
const edges = readReference<ReferenceEdges>('ccss-math-prerequisites.json');
const math = builtInCatalogue('ccss-math');
const byCode = new Map(math.standards.map((standard) => [standard.code, standard]));

function standard(code: string): Standard {
  const found = byCode.get(code);
  assert.ok(found, `${code} is missing`);
  return found;
}

function countOf(type: Standard['type']): number {
  return math.standards.filter((one) => one.type === type).length;
}

describe('the built-in catalogue of mathematics', () => {
  it('holds as many of each type as the reference data', () => {
    const labelled = (label: string): number => nodes.filter((node) => node.label === label).length;
    assert.equal(countOf('practice'), 8);
    assert.equal(countOf('standard'), labelled('Standard') - 8);
    assert.equal(countOf('component'), labelled('Component'));
    assert.equal(countOf('cluster'), labelled('Cluster'));
    // Five categories of high school, their 22 domains, and 43 domains of the grades.
    assert.equal(countOf('domain'), 70);
    assert.equal(math.standards.length, 734);
    assert.equal(byCode.size, 734);
  });

  it('has a standard for each coded node, with its GUID and address', () => {
    for (const node of nodes) {
      if (node.code === undefined || node.id === 'S2390253') continue;
      const { notation, guid, uri } = standard(canonicalCode(node.code) ?? '');
      assert.equal(notation, node.code);
      assert.equal(guid, node.guid?.toUpperCase());
      if (node.uri !== undefined) assert.equal(uri, node.uri);
    }
  });

  it('has domains, clusters, standards and components below each other', () => {
    const above: Partial<Record<Standard['type'], string>> = {
      domain: 'domain',
      cluster: 'domain',
      standard: 'cluster',
      component: 'standard',
    };
    for (const { code, parent, type } of math.standards) {
      if (parent === undefined) assert.ok(type === 'domain' || type === 'practice', code);
      else assert.equal(standard(parent).type, above[type], code);
    }
    assert.equal(standard('4.NF.B.3a').parent, '4.NF.B.3');
    assert.equal(standard('HSA-SSE').parent, 'HSA');
  });

  it('gives grades, emphasis and fluency', () => {
    assert.deepEqual(standard('4.NF.B.3a').grades, ['4']);
    assert.deepEqual(standard('HSG-C.B.5').grades, ['9', '10', '11', '12']);
    assert.equal(standard('MP1').grades.length, 13);
    assert.ok(math.standards.every(({ grades }) => grades.length > 0));
    assert.equal(standard('4.NF.B.3a').emphasis, 'major');
    assert.equal(standard('K.MD.A').emphasis, 'additional');
    assert.equal(standard('HSA-SSE.A.1').emphasis, undefined);
    const unweighted = math.standards.filter(
      ({ type, code, emphasis }) => type === 'cluster' && !code.startsWith('HS') && !emphasis,
    );
    assert.deepEqual(unweighted, []);
    const fluent = math.standards.filter(({ fluency }) => fluency).map(({ code }) => code);
    assert.deepEqual(fluent, [
      'K.OA.A.5',
      '1.OA.C.6',
      '2.OA.B.2',
      '2.NBT.B.5',
      '3.OA.C.7',
      '3.NBT.A.2',
      '4.NBT.B.4',
      '5.NBT.B.5',
      '6.NS.B.2',
      '6.NS.B.3',
    ]);
  });
});

describe('known faults of the reference data', () => {
  it('cluster 5.MD.B has its own code, and not the GUID of standard 5.MD.B.2', () => {
    assert.equal(standard('5.MD.B').type, 'cluster');
    assert.equal(standard('5.MD.B').guid, undefined);
    assert.equal(standard('5.MD.B').uri, 'http://corestandards.org/Math/Content/5/MD/B');
    assert.equal(standard('5.MD.B').emphasis, 'supporting');
    assert.equal(standard('5.MD.B.2').type, 'standard');
    assert.equal(standard('5.MD.B.2').parent, '5.MD.B');
    assert.equal(standard('5.MD.B.2').guid, '055D92F32A6F4AEC83D80FA8E4578507');
  });

  it('7.SP.C.7 gets the address that the rule gives; its GUID is unknown', () => {
    assert.equal(standard('7.SP.C.7').uri, 'http://corestandards.org/Math/Content/7/SP/C/7');
    assert.equal(standard('7.SP.C.7').guid, undefined);
  });

  it('GUIDs are missing only where the data has none', () => {
    const without = math.standards.filter(({ guid, type }) => guid === undefined && type !== 'domain');
    assert.deepEqual(without.map(({ code }) => code).sort(), ['5.MD.B', '7.SP.C.7']);
  });

  it('what the coherence map lacks has no edges', () => {
    const lacking = /^(?:HSN-VM|HSS-MD|HSA-REI\.C\.[89]$|HSF-BF\.A\.1c$)/;
    const found = math.standards.filter(({ code }) => lacking.test(code));
    assert.ok(found.length > 25);
    assert.ok(
      found.every(({ prerequisites, related }) => prerequisites.length === 0 && related.length === 0),
    );
  });
});

describe('edges between standards', () => {
  it('are those of the reference data, and all known', () => {
    const before = math.standards.flatMap(({ code, prerequisites }) =>
      prerequisites.map((one) => `${one} ${code}`),
    );
    const expected = edges.prerequisite.map((pair) => pair.map(canonicalCode).join(' '));
    assert.equal(before.length, 757);
    assert.deepEqual(before.toSorted(), expected.toSorted());
    for (const { prerequisites, related } of math.standards) {
      for (const code of [...prerequisites, ...related]) assert.ok(byCode.has(code), code);
    }
  });

  it('of related standards go both ways', () => {
    const ends = math.standards.flatMap(({ related }) => related).length;
    assert.equal(ends, 2 * edges.related.length);
    for (const { code, related } of math.standards) {
      for (const other of related) assert.ok(standard(other).related.includes(code), `${code} ${other}`);
    }
  });

  it('never lead back to where they began', () => {
    const done = new Set<string>();
    const open = new Set<string>();
    const visit = (code: string): void => {
      assert.ok(!open.has(code), `${[...open].join(' ')} ${code}`);
      if (done.has(code)) return;
      open.add(code);
      for (const before of standard(code).prerequisites) visit(before);
      open.delete(code);
      done.add(code);
    };
    for (const { code } of math.standards) visit(code);
  });
});
