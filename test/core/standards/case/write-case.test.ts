import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CfPackage } from '../../../../server/src/core/standards/case/cf-package.ts';
import type { ExportedCurriculum } from '../../../../server/src/core/standards/case/exported.ts';
import { readCase } from '../../../../server/src/core/standards/case/read-case.ts';
import { writeCase } from '../../../../server/src/core/standards/case/write-case.ts';
import { anyCurriculum, curriculumOf, none } from './curricula.ts';
import { hasFieldsOfCase11, valid } from './schema-of-case.ts';

const changedAt = '2026-08-01T12:00:00Z';
const nf = {
  code: '4.NF.A.1',
  guid: 'A1B2C3D40000111122223333ABCDEF01',
  uri: 'http://corestandards.org/Math/Content/4/NF/A/1',
};
const bare = { code: '4.NF.A.2', guid: undefined, uri: undefined };
const own = { code: 'D.1', guid: undefined, uri: undefined };

const curriculum: ExportedCurriculum = {
  ...none,
  id: 'grade-4',
  title: 'Grade 4',
  creator: 'The grade 4 team',
  language: 'en',
  license: 'CC-BY-4.0',
  subject: 'mathematics',
  standards: [
    {
      code: 'D.1',
      type: 'standard',
      parent: undefined,
      grades: ['K', '4'],
      label: 'Own',
      statement: 'Our own',
      prerequisites: [bare],
      related: [],
      exactMatches: [nf],
      replacedBy: [bare],
    },
  ],
  units: [
    {
      id: 'fractions',
      title: 'Fractions',
      summary: 'All *about* fractions.',
      grades: ['4'],
      standards: {
        addressing: [nf, bare],
        practices: [{ code: 'MP3', guid: undefined, uri: 'not an address' }],
      },
      lessons: [
        {
          id: 'folding',
          title: 'Folding',
          summary: undefined,
          standards: { addressing: [nf], 'building-on': [own] },
          objectives: [{ id: 'explain', text: 'I can explain $\\frac{1}{2}$.', standards: [nf, own] }],
        },
        { id: 'naming', title: 'Naming', summary: undefined, standards: {}, objectives: [] },
      ],
    },
    {
      id: 'decimals',
      title: 'Decimals',
      summary: undefined,
      grades: ['4'],
      standards: {},
      lessons: [{ id: 'folding', title: 'Folding', summary: undefined, standards: {}, objectives: [] }],
    },
  ],
};
const written = writeCase(curriculum, { changedAt });

/** Associations as text: what, place, to what, and in which role. */
function connections({ CFItems, CFAssociations }: CfPackage): readonly string[] {
  const codes = new Map(CFItems.map(({ identifier, humanCodingScheme }) => [identifier, humanCodingScheme]));
  const name = ({ identifier, title }: { readonly identifier: string; readonly title: string }): string =>
    codes.get(identifier) ?? title;
  return CFAssociations.map(
    ({ originNodeURI, associationType, sequenceNumber, destinationNodeURI, CFAssociationGroupingURI }) =>
      `${name(originNodeURI)} ${associationType} ${sequenceNumber} ${name(destinationNodeURI)}${CFAssociationGroupingURI === undefined ? '' : ` (${CFAssociationGroupingURI.title})`}`,
  );
}

describe('a curriculum as a CASE package', () => {
  it('has units, lessons, objectives and own standards as items', () => {
    assert.deepEqual(
      written.CFItems.map(
        ({ CFItemType, humanCodingScheme, fullStatement, abbreviatedStatement, notes, educationLevel }) => [
          CFItemType,
          humanCodingScheme,
          fullStatement,
          abbreviatedStatement,
          notes,
          educationLevel,
        ],
      ),
      [
        ['Standard', 'D.1', 'Our own', 'Own', undefined, ['KG', '04']],
        ['Unit', 'unit/fractions', 'Fractions', undefined, 'All *about* fractions.', ['04']],
        ['Lesson', 'lesson/folding', 'Folding', undefined, undefined, undefined],
        [
          'Objective',
          'objective/folding/explain',
          'I can explain $\\frac{1}{2}$.',
          undefined,
          undefined,
          undefined,
        ],
        ['Lesson', 'lesson/naming', 'Naming', undefined, undefined, undefined],
        ['Unit', 'unit/decimals', 'Decimals', undefined, undefined, ['04']],
      ],
    );
  });

  it('has the tree in the order of teaching, and the standards by role', () => {
    assert.deepEqual(connections(written), [
      'D.1 isChildOf 1 Grade 4',
      '4.NF.A.2 precedes 1 D.1',
      'D.1 exactMatchOf 1 4.NF.A.1',
      'D.1 replacedBy 1 4.NF.A.2',
      'unit/fractions isChildOf 2 Grade 4',
      'unit/fractions isRelatedTo 1 4.NF.A.1 (Addressing)',
      'unit/fractions isRelatedTo 2 4.NF.A.2 (Addressing)',
      'unit/fractions isRelatedTo 1 MP3 (Practices)',
      'lesson/folding isChildOf 1 unit/fractions',
      'lesson/folding isRelatedTo 1 4.NF.A.1 (Addressing)',
      'lesson/folding isRelatedTo 1 D.1 (Building on)',
      'objective/folding/explain isChildOf 1 lesson/folding',
      'objective/folding/explain isRelatedTo 1 4.NF.A.1 (Addressing)',
      'objective/folding/explain isRelatedTo 2 D.1 (Addressing)',
      'lesson/naming isChildOf 2 unit/fractions',
      'unit/decimals isChildOf 3 Grade 4',
      // A lesson that two units teach is one item.
      'lesson/folding isChildOf 1 unit/decimals',
    ]);
  });

  it('names a standard of others by its GUID and official address, or else by its code alone', () => {
    const link = (code: string): unknown =>
      written.CFAssociations.find(({ destinationNodeURI }) => destinationNodeURI.title === code)
        ?.destinationNodeURI;
    assert.deepEqual(link('4.NF.A.1'), {
      title: '4.NF.A.1',
      identifier: 'a1b2c3d4-0000-1111-2222-3333abcdef01',
      uri: nf.uri,
    });
    const identifier = '85e16855-61fa-5c8c-9962-58f4d535ae2b';
    assert.deepEqual(link('4.NF.A.2'), { title: '4.NF.A.2', identifier, uri: `urn:uuid:${identifier}` });
  });

  it('has identifiers that follow from the names a curriculum keeps, and nothing else', () => {
    // Written down, since nobody may change them: what others have linked to would be lost.
    assert.equal(written.CFDocument.identifier, '1087bb1b-0a1f-52a9-93b4-d2c38fa803a8');
    assert.equal(written.CFItems[2]?.identifier, '48ed5a38-26de-5f1d-8ea2-8002511f7767');
    const renamed: ExportedCurriculum = {
      ...curriculum,
      title: 'Another title',
      units: [...curriculum.units].reverse(),
    };
    const ids = (cfPackage: CfPackage): readonly string[] =>
      cfPackage.CFItems.map(({ identifier }) => identifier).sort();
    assert.deepEqual(ids(writeCase(renamed, { changedAt: '2027-01-01T00:00:00Z' })), ids(written).toSorted());
    assert.deepEqual(writeCase(curriculum, { changedAt }), written);
    const all = [...written.CFItems, ...written.CFAssociations, written.CFDocument].map(
      ({ identifier }) => identifier,
    );
    assert.equal(new Set(all).size, all.length);
  });

  it('has other identifiers in another curriculum or namespace, and addresses as they are wished', () => {
    const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    const others = [
      writeCase({ ...curriculum, id: 'grade-5' }, { changedAt }),
      writeCase(curriculum, { changedAt, namespace }),
    ];
    const documents = [written, ...others].map(({ CFDocument }) => CFDocument.identifier);
    assert.equal(new Set(documents).size, 3);
    assert.deepEqual(writeCase(curriculum, { changedAt, namespace: 'not a UUID' }), written);
    const { CFDocument } = writeCase(curriculum, { changedAt, uriBase: 'https://example.org/case/' });
    assert.equal(CFDocument.uri, `https://example.org/case/${CFDocument.identifier}`);
  });

  it('says what it is and on which terms', () => {
    const { identifier, uri, licenseURI, ...document } = written.CFDocument;
    assert.deepEqual(document, {
      caseVersion: '1.1',
      title: 'Grade 4',
      creator: 'The grade 4 team',
      subject: ['mathematics'],
      language: 'en',
      lastChangeDateTime: changedAt,
      extensions: { throughline: { curriculum: 'grade-4', text: 'markdown' } },
    });
    assert.equal(uri, `urn:uuid:${identifier}`);
    assert.equal(licenseURI?.uri, 'https://spdx.org/licenses/CC-BY-4.0.html');
    assert.deepEqual(
      written.CFDefinitions.CFLicenses.map((license) => [license.identifier, license.licenseText]),
      [[licenseURI?.identifier, 'CC-BY-4.0']],
    );
  });

  it('is a package with little in it, too', () => {
    const empty = writeCase({ ...none, id: 'x', title: '', standards: [], units: [] }, { changedAt });
    assert.deepEqual(
      [empty.CFDocument.title, empty.CFDocument.creator, empty.CFItems, empty.CFAssociations],
      ['x', 'x', [], []],
    );
    valid(empty);
  });

  it('is read again as the curriculum it was written from', () => {
    assert.deepEqual(
      readCase(JSON.stringify(written)).catalogue.standards.map(({ code, type, parent }) => [
        code,
        type,
        parent,
      ]),
      [
        ['D.1', 'standard', undefined],
        ['unit/fractions', 'domain', undefined],
        ['lesson/folding', 'cluster', 'unit/fractions'],
        ['objective/folding/explain', 'standard', 'lesson/folding'],
        ['lesson/naming', 'cluster', 'unit/fractions'],
        ['unit/decimals', 'domain', undefined],
      ],
    );
  });
});

describe('laws of packages that are written', () => {
  it('they are valid by the schema of CASE 1.0 and have the fields of CASE 1.1 only', () => {
    valid(written);
    hasFieldsOfCase11(written);
    fc.assert(
      fc.property(anyCurriculum, (any) => {
        const cfPackage = writeCase(any, { changedAt });
        valid(cfPackage);
        hasFieldsOfCase11(cfPackage);
      }),
      { numRuns: 100 },
    );
  });

  it('reading them again loses nothing and warns only of standards elsewhere', () => {
    fc.assert(
      fc.property(anyCurriculum, (any) => {
        const reading = readCase(JSON.stringify(writeCase(any, { changedAt })));
        // A field without a value and a field that is absent are the same.
        assert.deepEqual(JSON.parse(JSON.stringify(curriculumOf(reading))), JSON.parse(JSON.stringify(any)));
        const told = reading.warnings.filter(
          ({ message }) => !message.includes('not in the package') && !message.includes('no items'),
        );
        assert.deepEqual(told, []);
      }),
      { numRuns: 300 },
    );
  });
});
