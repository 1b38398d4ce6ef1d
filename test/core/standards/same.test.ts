/** Which codes are one standard, and what follows from it. */
import assert from 'node:assert/strict';
import { createStandards, type Standards } from '../../../server/src/core/standards/codes.ts';
import type { Standard, StandardLink } from '../../../server/src/core/standards/standard.ts';
import { builtInCatalogue, catalogueOf, foundIn } from './reference.ts';

const math = builtInCatalogue('ccss-math');
const guid = math.standards.find(({ code }) => code === '4.NF.A.1')?.guid ?? '';
const other = 'A'.repeat(32);

function to(link: Partial<StandardLink>): StandardLink {
  return { code: undefined, title: undefined, guid: undefined, uri: undefined, ...link };
}

/** A state's catalogue; each standard with what it says of itself. */
function state(...standards: readonly Partial<Standard>[]): ReturnType<typeof catalogueOf> {
  return catalogueOf('state', standards);
}

/** Codes that are one, as `own = others`. */
function joined(standards: Standards): string {
  return standards
    .all()
    .map((standard) => standards.codesOf(standard))
    .filter(({ length }) => length > 1)
    .map(([own, ...others]) => `${own} = ${others.join(' ')}`)
    .join('; ');
}

describe('two codes of one standard', () => {
  const uri = 'https://www.corestandards.org/Math/Content/4/NF/A/1/';
  const matches: readonly (readonly [what: string, standard: Partial<Standard>])[] = [
    ['one identifier', { guid }],
    ['an exact match by identifier', { exactMatches: [to({ guid })] }],
    ['an exact match by address', { exactMatches: [to({ uri })] }],
    ['an exact match by code', { exactMatches: [to({ code: '4.NF.A.1' })] }],
    ['an exact match by code in another form', { exactMatches: [to({ code: 'CCSS.Math.Content.4.NF.1' })] }],
    [
      'an exact match by identifier, whatever its title spells',
      { exactMatches: [to({ guid, code: '4.NF.A.2' })] },
    ],
  ];
  for (const [what, standard] of matches) {
    it(`have ${what}, and the first catalogue gives its code`, () => {
      const own = { code: 'S.4.1', statement: 'Name equal amounts.', ...standard };
      const last = createStandards([math, state(own)]);
      assert.equal(joined(last), '4.NF.A.1 = S.4.1');
      assert.equal(foundIn(last)('S.4.1'), 'same: 4.NF.A.1');
      assert.equal(foundIn(last)('s 4 1'), 'alias: 4.NF.A.1');
      assert.equal(foundIn(last)('4.NF.A.1'), 'exact: 4.NF.A.1');
      assert.equal(last.get('S.4.1'), last.get('4.NF.A.1'));
      assert.equal(last.all().length, math.standards.length);
      const first = createStandards([state(own), math]);
      assert.equal(joined(first), 'S.4.1 = 4.NF.A.1');
      assert.equal(foundIn(first)('4.NF.1'), 'alias: S.4.1');
      assert.equal(foundIn(first)(guid), 'guid: S.4.1');
      assert.equal(first.get('S.4.1')?.emphasis, 'major');
    });
  }

  it('are described together: the first speaks first, and the statement says where it is from', () => {
    const standards = createStandards([
      math,
      state({ code: 'S.4.1', guid, statement: 'Name equal amounts.', label: 'Names', grades: ['5'] }),
    ]);
    const standard = standards.get('4.NF.A.1');
    assert.deepEqual(
      [standard?.statement, standard?.statementFrom, standard?.catalogue, standard?.grades],
      ['Name equal amounts.', 'state', 'ccss-math', ['4']],
    );
    assert.notEqual(standard?.label, 'Names');
    assert.equal(standard?.notation, 'CCSS.Math.Content.4.NF.A.1');
  });

  it('stand in both trees', () => {
    const standards = createStandards([
      math,
      state(
        { code: 'S.4', type: 'domain' },
        { code: 'S.4.1', parent: 'S.4', guid },
        { code: 'S.4.1.a', parent: 'S.4.1' },
      ),
    ]);
    assert.ok(standards.isWithin('S.4.1', '4.NF.A'));
    assert.ok(standards.isWithin('4.NF.A.1', 'S.4'));
    assert.ok(standards.isWithin('S.4.1.a', '4.NF'));
    assert.deepEqual(
      standards.children('S.4').map(({ code }) => code),
      ['4.NF.A.1'],
    );
    assert.deepEqual(
      standards.children('S.4.1').map(({ code }) => code),
      ['S.4.1.a'],
    );
  });

  it('are one for whoever names them as a prerequisite, related or a parent', () => {
    const standards = createStandards([
      math,
      state(
        { code: 'S.4.1', guid },
        { code: 'S.4.2', prerequisites: ['S.4.1'], related: ['S.4.1', 'S.4.2'] },
        { code: 'S.4.1.a', parent: 'S.4.1' },
      ),
    ]);
    assert.deepEqual(standards.get('S.4.2')?.prerequisites, ['4.NF.A.1']);
    assert.deepEqual(standards.get('S.4.2')?.related, ['4.NF.A.1']);
    assert.ok(standards.get('4.NF.A.1')?.related.includes('S.4.2'));
    assert.equal(standards.get('S.4.1.a')?.parent, '4.NF.A.1');
  });

  it('of one catalogue are one if it says so, once or by what both match', () => {
    assert.equal(
      joined(createStandards([state({ code: 'A1' }, { code: 'B1', exactMatches: [to({ code: 'A1' })] })])),
      'A1 = B1',
    );
    const courses = state(
      { code: 'ALG.1', exactMatches: [to({ guid })] },
      { code: 'GEO.1', exactMatches: [to({ guid })] },
    );
    assert.equal(joined(createStandards([math, courses])), '4.NF.A.1 = ALG.1 GEO.1');
    assert.equal(joined(createStandards([courses, math])), 'ALG.1 = GEO.1 4.NF.A.1');
  });

  it('of two packages are one by what both match, though it is not in force', () => {
    const one = catalogueOf('one', [{ code: 'A1', exactMatches: [to({ guid: other })] }]);
    const two = catalogueOf('two', [{ code: 'B1', exactMatches: [to({ guid: other })] }]);
    assert.equal(joined(createStandards([one, two])), 'A1 = B1');
    assert.equal(joined(createStandards([two, one])), 'B1 = A1');
  });

  it('are never two of another catalogue: its publisher has told them apart', () => {
    const both = [
      to({ code: '4.NF.A.1', guid }),
      to({ code: '4.NF.A.2', uri: 'https://www.corestandards.org/Math/Content/4/NF/A/2' }),
    ];
    assert.equal(joined(createStandards([math, state({ code: 'S.4.1', exactMatches: both })])), '');
    assert.equal(joined(createStandards([state({ code: 'S.4.1', exactMatches: both }), math])), '');
    // Nor in a roundabout way.
    const through = [
      state({ code: 'S.4.1', exactMatches: [to({ code: '4.NF.A.1' })] }),
      catalogueOf('third', [{ code: 'T1', exactMatches: [to({ code: 'S.4.1' }), to({ code: '4.NF.A.2' })] }]),
    ];
    assert.equal(joined(createStandards([math, ...through])), '4.NF.A.1 = S.4.1 T1');
  });

  it('are not one where a code alone is mistyped or fits several', () => {
    for (const code of ['4.NF.A.99', 'nonsense', 'HSN-VM.B.a', '']) {
      const standards = createStandards([math, state({ code: 'S.4.1', exactMatches: [to({ code })] })]);
      assert.equal(joined(standards), '', code);
      assert.equal(foundIn(standards)('4.NF.A.99'), 'none:');
    }
  });

  it('of which one replaces the other go by the new one', () => {
    const standards = createStandards([
      state(
        { code: 'OLD', guid: other, replacedBy: [to({ code: 'NEW' })] },
        { code: 'NEW', exactMatches: [to({ code: 'OLD' })] },
      ),
    ]);
    assert.equal(joined(standards), 'NEW = OLD');
    assert.equal(foundIn(standards)('OLD'), 'same: NEW');
  });

  it('may be a great many', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      code: `C${at}`,
      exactMatches: [to({ guid })],
    }));
    const standards = createStandards([math, state(...many)]);
    assert.equal(standards.codesOf(standards.get('C19999') ?? assert.fail())[0], '4.NF.A.1');
    assert.equal(standards.codesOf(standards.get('4.NF.A.1') ?? assert.fail()).length, 20_001);
  });
});

describe('a standard that matches one that is not in force', () => {
  const standards = createStandards([
    state({
      code: 'S.4.1',
      exactMatches: [to({ code: '4.NF.A.1', guid, uri: 'http://corestandards.org/Math/Content/4/NF/A/1' })],
    }),
  ]);
  const forms: readonly (readonly [text: string, expected: string])[] = [
    ['4.NF.A.1', 'alias: S.4.1'],
    ['4.nf.1', 'alias: S.4.1'],
    ['CCSS.Math.Content.4.NF.A.1', 'alias: S.4.1'],
    [guid.toLowerCase(), 'guid: S.4.1'],
    ['https://www.corestandards.org/Math/Content/4/NF/A/1/', 'uri: S.4.1'],
    ['4.NF.A.2', 'none:'],
  ];
  for (const [text, expected] of forms) {
    it(`${text} is ${expected}`, () => assert.equal(foundIn(standards)(text), expected));
  }

  it('is one of several where more than one matches it', () => {
    const both = createStandards([
      state(
        { code: 'S.1', exactMatches: [to({ code: '4.NF.A.1', uri: 'https://example.org/1' })] },
        { code: 'S.2', exactMatches: [to({ code: '4.NF.A.1', uri: 'https://example.org/2' })] },
      ),
    ]);
    assert.equal(foundIn(both)('4.NF.A.1'), 'alias: S.1 S.2');
  });
});

describe('what a catalogue leads to by links', () => {
  it('a part has a second parent, in its catalogue or another', () => {
    const standards = createStandards([
      math,
      state(
        { code: 'S', type: 'domain' },
        { code: 'S.T', type: 'domain' },
        {
          code: 'S.1',
          parent: 'S',
          partOf: [to({ code: 'S.T' }), to({ code: '4.NF.1' }), to({ code: 'S.1' })],
        },
      ),
    ]);
    assert.deepEqual(
      standards.ancestors('S.1').map(({ code }) => code),
      ['S', 'S.T', '4.NF.A.1', '4.NF.A', '4.NF'],
    );
    assert.ok(standards.lineage('4.NF', 'S.1'));
    assert.deepEqual(
      standards.children('S.T').map(({ code }) => code),
      ['S.1'],
    );
  });

  it('a web of parts is followed once through each of them', () => {
    const web = Array.from({ length: 60 }, (_, at) => ({
      code: `W${at}`,
      partOf: [2, 3, 4, 5].map((back) => to({ code: `W${at - (at % 2) - back}` })),
    }));
    const standards = createStandards([state(...web)]);
    assert.equal(standards.ancestors('W59').length, 57);
  });

  it('a prerequisite elsewhere counts by its identifier, and a code that is written otherwise by its own', () => {
    const standards = createStandards([
      math,
      state(
        { code: 'S.1', prerequisitesElsewhere: [to({ guid, title: 'Something' })] },
        { code: 'S.2', prerequisites: ['4.NF.2', 'S.1'], prerequisitesElsewhere: [to({ code: '4.NF.2' })] },
        { code: 'S.3', relatedElsewhere: [to({ uri: 'http://corestandards.org/Math/Content/4/NF/A/2' })] },
        { code: 'S.4', prerequisites: ['X.1'], prerequisitesElsewhere: [to({ code: 'X.1' })] },
      ),
    ]);
    assert.deepEqual(standards.get('S.1')?.prerequisites, ['4.NF.A.1']);
    assert.deepEqual(standards.get('S.2')?.prerequisites, ['S.1', '4.NF.A.2']);
    assert.deepEqual(standards.get('S.3')?.related, ['4.NF.A.2']);
    assert.ok(standards.get('4.NF.A.2')?.related.includes('S.3'));
    assert.deepEqual(standards.get('S.4')?.prerequisites, ['X.1']);
  });

  it('what two catalogues say in lists is said by both', () => {
    const before = math.standards.find(({ code }) => code === '4.NF.A.2')?.prerequisites ?? [];
    assert.ok(before.length > 0);
    const link = to({ uri: 'https://example.org/video' });
    const standards = createStandards([
      math,
      state(
        { code: 'S.1' },
        { code: '4.NF.A.2', prerequisites: ['S.1'], exemplars: [link], notes: 'N', itemType: 'Benchmark' },
      ),
      catalogueOf('third', [
        { code: '4.NF.A.2', exemplars: [to({ code: 'S.1' })], notes: 'M', skillLevels: [link] },
      ]),
    ]);
    const standard = standards.get('4.NF.A.2');
    assert.deepEqual(standard?.prerequisites, [...before, 'S.1']);
    assert.deepEqual(standard?.exemplars, [link, to({ code: 'S.1' })]);
    assert.deepEqual(
      [standard?.notes, standard?.itemType, standard?.skillLevels, standard?.translations],
      ['N', 'Benchmark', [link], undefined],
    );
    assert.equal(standards.linked(to({ code: '4.NF.2' }))?.code, '4.NF.A.2');
    assert.equal(standards.linked(link), undefined);
  });
});
