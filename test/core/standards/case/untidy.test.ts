import assert from 'node:assert/strict';
import type { CaseReading } from '../../../../server/src/core/standards/case/imported.ts';
import { readCase } from '../../../../server/src/core/standards/case/read-case.ts';
import {
  association,
  cfPackage,
  guid,
  item,
  link,
  outline,
  type Part,
  read,
  standard,
  warnings,
} from './package.ts';

interface Row {
  readonly what: string;
  readonly given: Part;
  /** How each warning begins: the field and the first words. */
  readonly warns: readonly string[];
  readonly is: (reading: CaseReading) => unknown;
  readonly expected: unknown;
}

const table: readonly Row[] = [
  {
    what: 'a tidy package',
    given: cfPackage(
      [item('A'), item('B')],
      [association('B', 'isChildOf', 'A'), association('A', 'isChildOf', 'document')],
    ),
    warns: [],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'a single item where a list is expected',
    given: cfPackage(item('A')),
    warns: ['/CFItems: CFItems is an object where a list is expected; it is read as a list of one'],
    is: outline,
    expected: ['A'],
  },
  {
    what: 'no CFItems',
    given: cfPackage(undefined, undefined),
    warns: ['/CFItems: The package has no items that can be read'],
    is: outline,
    expected: [],
  },
  {
    what: 'null for whatever there is none of',
    given: cfPackage(
      [item('A', { notes: null, educationLevel: null, CFItemTypeURI: null })],
      null,
      { licenseURI: null, description: null },
      { CFDefinitions: null, CFRubrics: null },
    ),
    warns: [],
    is: outline,
    expected: ['A'],
  },
  {
    what: 'an item that is no object',
    given: cfPackage([item('A'), 'B', null]),
    warns: [
      '/CFItems/1: CFItems has a text where an object is expected; it is left out',
      '/CFItems/2: CFItems has nothing where',
    ],
    is: outline,
    expected: ['A'],
  },
  {
    what: 'an item without identifier',
    given: cfPackage([item('A'), item('B', { identifier: undefined })]),
    warns: [
      '/CFItems/1/identifier: The item B has no identifier, so nothing can refer to it; it is left out',
    ],
    is: outline,
    expected: ['A'],
  },
  {
    what: 'an identifier that is no GUID',
    given: cfPackage(
      [item('A', { identifier: 'http://purl.org/ASN/resources/S1' }), item('B')],
      [
        association('B', 'isChildOf', 'A', {
          destinationNodeURI: {
            title: 'A',
            identifier: 'http://purl.org/ASN/resources/S1',
            uri: 'http://example.org/1',
          },
        }),
      ],
    ),
    warns: [],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'an identifier in another form',
    given: cfPackage(
      [item('A'), item('B')],
      [
        association('B', 'isChildOf', 'A', {
          destinationNodeURI: {
            title: '',
            identifier: `{${guid('A').toUpperCase().replaceAll('-', '')}}`,
            uri: '',
          },
        }),
      ],
    ),
    warns: [],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'a second item with the same identifier',
    given: cfPackage([item('A'), item('B', { identifier: guid('A') })]),
    warns: [`/CFItems/1/identifier: The identifier ${guid('A')} is that of /CFItems/0 already`],
    is: outline,
    expected: ['A'],
  },
  {
    what: 'a second item with the same code and statement',
    given: cfPackage(
      [item('A'), item('B', { humanCodingScheme: 'A', fullStatement: 'Statement of A' }), item('C')],
      [association('C', 'isChildOf', 'B')],
    ),
    warns: [
      '/CFItems/1/humanCodingScheme: A stands in the package twice with the same statement; the second is read as the first',
    ],
    is: (reading) => [outline(reading), standard(reading, 'A').exactMatches?.map((match) => match.guid)],
    expected: [['A', '  C'], [guid('B').replaceAll('-', '').toUpperCase()]],
  },
  {
    what: 'a second item with the same code and another statement',
    given: cfPackage([item('A'), item('B', { humanCodingScheme: 'A' })]),
    warns: [
      `/CFItems/1/humanCodingScheme: The code A is that of another item (/CFItems/0), so that its code here is ${guid('B')}, its identifier.`,
    ],
    is: (reading) => [outline(reading), standard(reading, guid('B')).notation],
    expected: [['A', guid('B')], 'A'],
  },
  {
    what: 'two ways to write one official code for different items',
    given: cfPackage([item('4.NF.A.1'), item('B', { humanCodingScheme: 'CCSS.Math.Content.4.NF.A.1' })]),
    warns: [
      '/CFItems/1/humanCodingScheme: CCSS.Math.Content.4.NF.A.1 and 4.NF.A.1 are two ways to write one code',
    ],
    is: outline,
    expected: ['4.NF.A.1', 'CCSS.Math.Content.4.NF.A.1'],
  },
  {
    what: 'no code, but a mark in the list',
    given: cfPackage(
      [item('6.RP.A.3'), item('B', { humanCodingScheme: '', listEnumeration: 'a.' })],
      [association('B', 'isChildOf', '6.RP.A.3')],
    ),
    warns: [
      '/CFItems/1/humanCodingScheme: The item ‘Statement of B’ has no humanCodingScheme, so that its code here is 6.RP.A.3.a, from where it stands.',
    ],
    is: outline,
    expected: ['6.RP.A.3', '  6.RP.A.3.a'],
  },
  {
    what: 'no code and no mark',
    given: cfPackage([item('A', { humanCodingScheme: undefined })]),
    warns: [
      `/CFItems/0/humanCodingScheme: The item ‘Statement of A’ has no humanCodingScheme, so that its code here is ${guid('A')}, its identifier.`,
    ],
    is: outline,
    expected: [guid('A')],
  },
  {
    what: 'a code that is a number',
    given: cfPackage([item('A', { humanCodingScheme: 6.1 })]),
    warns: [
      '/CFItems/0/humanCodingScheme: humanCodingScheme is a number where a text is expected; its text is used',
    ],
    is: outline,
    expected: ['6.1'],
  },
  {
    what: 'a code that is too long to be one',
    given: cfPackage([item('A', { humanCodingScheme: 'A'.repeat(300) })]),
    warns: [
      '/CFItems/0/humanCodingScheme: The code has 300 characters, more than the 256',
      '/CFItems/0/humanCodingScheme: The item',
    ],
    is: outline,
    expected: [guid('A')],
  },
  {
    what: 'no statement',
    given: cfPackage([item('A', { fullStatement: undefined })]),
    warns: ['/CFItems/0/fullStatement: The item has no fullStatement'],
    is: (reading) => [standard(reading, 'A').statement, standard(reading, 'A').label],
    expected: [undefined, 'A'],
  },
  {
    what: 'educationalLevel for educationLevel, and a text for a list',
    given: cfPackage([item('A', { educationalLevel: '09-12' })]),
    warns: [
      '/CFItems/0/educationalLevel: The name educationalLevel is read as educationLevel',
      '/CFItems/0/educationalLevel: educationalLevel is a text where a list is expected',
    ],
    is: (reading) => standard(reading, 'A').grades,
    expected: ['9', '10', '11', '12'],
  },
  {
    what: 'a level of education that CASE has not',
    given: cfPackage([item('A', { educationLevel: ['04', 'Lower secondary', 'PK'] })]),
    warns: [
      '/CFItems/0/educationLevel: The level of education ‘Lower secondary’ is none that CASE packages use',
    ],
    is: (reading) => [standard(reading, 'A').grades, standard(reading, 'A').otherLevels],
    expected: [['4'], ['Lower secondary', 'PK']],
  },
  {
    what: 'texts for the ends of an association: an address, and an identifier',
    given: cfPackage(
      [item('A'), item('B')],
      [
        association('B', 'isChildOf', 'A', {
          originNodeURI: `https://elsewhere.example/uri/${guid('B')}`,
          destinationNodeURI: guid('A'),
        }),
      ],
    ),
    warns: [
      '/CFAssociations/0/originNodeURI: originNodeURI is a text where an object with title, identifier and uri is expected; it is read as the uri',
      '/CFAssociations/0/destinationNodeURI: destinationNodeURI is a text where an object with title, identifier and uri is expected; it is read as the identifier',
    ],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'the ends under the names of drafts of CASE',
    given: cfPackage(
      [item('A'), item('B')],
      [
        {
          associationType: 'isChildOf',
          originNodeIdentifier: guid('B'),
          destinationNodeIdentifier: guid('A'),
        },
      ],
    ),
    warns: [
      '/CFAssociations/0/originNodeIdentifier: The name originNodeIdentifier is read as originNodeURI',
      '/CFAssociations/0/originNodeIdentifier: originNodeIdentifier is a text where',
      '/CFAssociations/0/destinationNodeIdentifier: The name destinationNodeIdentifier is read as destinationNodeURI',
      '/CFAssociations/0/destinationNodeIdentifier: destinationNodeIdentifier is a text where',
    ],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'an address that only the item has',
    given: cfPackage(
      [item('A', { uri: 'https://example.org/a' }), item('B')],
      [association('B', 'isChildOf', 'A', { destinationNodeURI: { uri: 'https://example.org/a' } })],
    ),
    warns: [],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'an association without an end',
    given: cfPackage(
      [item('A')],
      [
        association('A', 'isChildOf', 'A', { destinationNodeURI: { title: 'B' } }),
        association('A', 'precedes', 'A', { originNodeURI: 7 }),
      ],
    ),
    warns: [
      '/CFAssociations/0/destinationNodeURI: The association has no destinationNodeURI that leads anywhere',
      '/CFAssociations/1/originNodeURI: originNodeURI is a number where',
      '/CFAssociations/1/originNodeURI: The association has no originNodeURI',
    ],
    is: (reading) => reading.associations.length,
    expected: 0,
  },
  {
    what: 'a type of association as people say it',
    given: cfPackage([item('A'), item('B')], [association('B', 'Is Child Of', 'A')]),
    warns: ['/CFAssociations/0/associationType: The type ‘Is Child Of’ is read as isChildOf'],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'a type of association that CASE has not, and one that it leaves to publishers',
    given: cfPackage(
      [item('A'), item('B')],
      [association('B', 'supports', 'A'), association('B', 'ext:supports', 'A'), association('B', '', 'A')],
    ),
    warns: [
      '/CFAssociations/0/associationType: The type ‘supports’ is none that CASE has',
      '/CFAssociations/2/associationType: The association has no type',
    ],
    is: (reading) =>
      reading.associations.map(({ type, origin, destination }) => [origin.code, type, destination.code]),
    expected: [
      ['B', 'supports', 'A'],
      ['B', 'ext:supports', 'A'],
    ],
  },
  {
    what: 'a circle',
    given: cfPackage(
      [item('A'), item('B'), item('C')],
      [
        association('A', 'isChildOf', 'B'),
        association('B', 'isChildOf', 'C'),
        association('C', 'isChildOf', 'A'),
      ],
    ),
    warns: [
      '/CFAssociations/0: A, B, C are children of each other in a circle; A is taken to stand at the top',
    ],
    is: outline,
    expected: ['A', '  C', '    B'],
  },
  {
    what: 'a circle with items below it, and a child of itself',
    given: cfPackage(
      [item('A'), item('B'), item('C')],
      [
        association('A', 'isChildOf', 'B'),
        association('B', 'isChildOf', 'C'),
        association('C', 'isChildOf', 'B'),
        association('A', 'isChildOf', 'A'),
      ],
    ),
    warns: [
      '/CFAssociations/3: A is a child of itself',
      '/CFAssociations/1: B, C are children of each other',
    ],
    is: outline,
    expected: ['B', '  A', '  C'],
  },
  {
    what: 'several parents',
    given: cfPackage(
      [item('A'), item('B'), item('C')],
      [
        association('C', 'isChildOf', 'A', { sequenceNumber: 2 }),
        association('C', 'isChildOf', 'B', { sequenceNumber: 1 }),
        association('C', 'isChildOf', 'document'),
      ],
    ),
    warns: [
      '/CFItems/2: C is a child of 2 items; it stands below the first by sequenceNumber (B), and the others are kept as related',
    ],
    is: (reading) => [outline(reading), standard(reading, 'C').related, standard(reading, 'C').order],
    expected: [['A', 'B', '  C'], ['A'], 1],
  },
  {
    what: 'a sequence number that is none',
    given: cfPackage(
      [item('A'), item('B')],
      [association('B', 'isChildOf', 'A', { sequenceNumber: 'first' })],
    ),
    warns: [
      '/CFAssociations/0/sequenceNumber: sequenceNumber is a text where a number is expected, and is left out',
    ],
    is: outline,
    expected: ['A', '  B'],
  },
  {
    what: 'an item type that is known by its identifier only',
    given: cfPackage(
      [item('A', { CFItemTypeURI: { identifier: guid('t').toUpperCase() } })],
      [],
      {},
      { CFDefinitions: { CFItemTypes: [{ identifier: guid('t'), title: 'Strand' }] } },
    ),
    warns: [],
    is: (reading) => [standard(reading, 'A').itemType, standard(reading, 'A').type],
    expected: ['Strand', 'domain'],
  },
  {
    what: 'a licence under another name',
    given: cfPackage([item('A')], [], { rights: 'Public domain' }),
    warns: ['/CFDocument/rights: The name rights is read as licenseURI'],
    is: (reading) => reading.catalogue.license,
    expected: 'Public domain',
  },
  {
    what: 'no CFDocument',
    given: { CFItems: [item('A')] },
    warns: ['/CFDocument: The package has no CFDocument'],
    is: (reading) => [reading.catalogue.id, ...outline(reading)],
    expected: ['imported-standards', 'A'],
  },
  {
    what: 'no title',
    given: cfPackage([item('A')], [], { title: '' }),
    warns: ['/CFDocument/title: The document has no title'],
    is: (reading) => reading.catalogue.title,
    expected: 'Imported standards',
  },
  {
    what: 'a package inside another object',
    given: { CFPackage: cfPackage([item('A', { humanCodingScheme: 7 })]) },
    warns: [
      '/CFPackage: The package stands under CFPackage',
      '/CFPackage/CFItems/0/humanCodingScheme: humanCodingScheme is a number',
    ],
    is: outline,
    expected: ['7'],
  },
];

describe('an untidy package is understood, and each guess is told', () => {
  for (const { what, given, warns, is, expected } of table) {
    it(what, () => {
      const reading = readCase(JSON.stringify(given));
      assert.equal(reading.problem, undefined);
      assert.deepEqual(is(reading), expected);
      const told = warnings(reading);
      assert.equal(told.length, warns.length, told.join('\n'));
      warns.forEach((start, index) => {
        assert.ok(told[index]?.startsWith(start), `${told[index]}\ninstead of\n${start}`);
      });
    });
  }

  it('tells the same thing at many places once, and few of what is much the same', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      item(`${index}`, { humanCodingScheme: undefined, educationLevel: '04' }),
    );
    const told = warnings(read(items));
    assert.equal(told.length, 1 + 25 + 1);
    assert.match(told[0] ?? '', /The same at 999 more places\.$/);
    assert.match(
      told.at(-1) ?? '',
      /^\/CFItems\/25\/humanCodingScheme: Much the same at 975 more places from here on\.$/,
    );
  });
});

describe('what is no package gives one sentence with the place', () => {
  const text = JSON.stringify(cfPackage([item('A')]), undefined, 2);
  const rows: readonly (readonly [what: string, source: unknown, problem: RegExp])[] = [
    ['an empty file', ' \n', /^The file is empty/],
    [
      'a file that was cut off',
      text.slice(0, 300),
      /^The file ends in the middle of the package, at line \d+, column \d+, so it is not complete/,
    ],
    [
      'a comma too many',
      '{\n  "CFDocument": {},\n}',
      /^The file is not JSON: ‘}’ at line 3, column 1 does not belong there/,
    ],
    [
      'a page of an error',
      '<!DOCTYPE html>\n<html>',
      /^This is a web page or XML, not JSON: it begins with ‘<’ at line 1, column 1/,
    ],
    [
      'a list',
      '[1]',
      /^A CASE package is an object with CFDocument and CFItems; at the top of this file is a list/,
    ],
    ['a number', 7, /at the top of this file is a number/],
    ['null', null, /at the top of this file is nothing/],
    ['undefined', undefined, /at the top of this file is nothing/],
    [
      'another file',
      { name: 'x', version: '1' },
      /^This is no CASE package: it has no CFDocument at its top, where name, version are found/,
    ],
    ['an empty object', {}, /no CFDocument at its top, where nothing is found/],
    ['a document that is a text', { CFDocument: 'x' }, /\/CFDocument is a text, where an object is expected/],
    ['a list of documents', { CFDocuments: [] }, /^This is a list of CASE documents/],
  ];
  for (const [what, source, problem] of rows) {
    it(what, () => {
      const reading = readCase(source, { id: 'given' });
      assert.match(reading.problem ?? '', problem);
      assert.deepEqual(reading.catalogue.standards, []);
      assert.equal(reading.catalogue.id, 'given');
    });
  }

  it('a byte order mark is no fault', () => {
    assert.equal(readCase(`\ufeff${text}`).problem, undefined);
  });
});

describe('what a package says beside', () => {
  it('is kept as it is written: unknown fields, extensions, rubrics', () => {
    const reading = read(
      [item('A', { extensions: { x: 1 }, conceptKeywords: ['k'], subject: ['Mathematics'], color: 'red' })],
      [association('A', 'isChildOf', 'document', { notes: 'n &amp; m', extensions: { y: 2 } })],
      {
        caseVersion: '1.1',
        frameworkType: 'Course codes',
        extensions: { z: 3 },
        subject: ['Mathematics'],
        version: '2',
      },
      { CFRubrics: [{ title: 'r' }], extensions: { w: 4 } },
    );
    const { other } = standard(reading, 'A');
    assert.deepEqual(
      [other['extensions'], other['conceptKeywords'], other['subject'], other['color']],
      [{ x: 1 }, ['k'], ['Mathematics'], 'red'],
    );
    assert.deepEqual(reading.associations[0]?.other['extensions'], { y: 2 });
    assert.equal(reading.associations[0]?.notes, 'n & m');
    assert.deepEqual(
      [
        reading.document.caseVersion,
        reading.document.other['frameworkType'],
        reading.document.other['extensions'],
      ],
      ['1.1', 'Course codes', { z: 3 }],
    );
    assert.deepEqual(reading.other, { CFRubrics: [{ title: 'r' }], extensions: { w: 4 } });
    assert.deepEqual(reading.warnings, []);
  });

  it('has the licence with its text', () => {
    const licenseURI = { title: 'CC BY 4.0', identifier: guid('l'), uri: 'https://example.org/cc-by' };
    const CFLicenses = [{ identifier: guid('l'), title: 'CC BY 4.0', licenseText: 'Share and adapt.' }];
    const reading = read(
      [item('A')],
      [],
      { licenseURI, publisher: 'A publisher' },
      { CFDefinitions: { CFLicenses } },
    );
    assert.deepEqual(reading.document.license, {
      title: 'CC BY 4.0',
      uri: 'https://example.org/cc-by',
      text: 'Share and adapt.',
    });
    assert.equal(reading.catalogue.license, 'CC BY 4.0');
    assert.equal(reading.catalogue.attribution, 'Some standards, Some state, A publisher');
  });

  it('makes an id of any title', () => {
    const ids = [
      'Math — K-12 (2024)',
      'Estándares de Matemáticas',
      '标准',
      'x'.repeat(200),
      'a '.repeat(60),
    ].map((title) => read([], [], { title }).catalogue.id);
    assert.deepEqual(ids, [
      'math-k-12-2024',
      'estandares-de-matematicas',
      'imported-standards',
      'x'.repeat(60),
      'a-'.repeat(30).slice(0, -1),
    ]);
  });

  it('a title that is a link is a text too', () => {
    assert.equal(read([item('A')], [], { creator: link('A') }).document.creator, 'A');
  });
});
