import assert from 'node:assert/strict';
import { createStandards } from '../../../../server/src/core/standards/codes.ts';
import { association, item, link, outline, read, standard } from './package.ts';

const items = ['A', 'B', 'C'].map((name) => item(name));
/** An item that is not in the package. */
const elsewhere = {
  title: 'X.1',
  identifier: 'ffffffff-0000-4000-8000-000000000001',
  uri: 'https://elsewhere.example/x1',
};
const elsewhereLink = {
  code: undefined,
  title: 'X.1',
  guid: 'FFFFFFFF000040008000000000000001',
  uri: elsewhere.uri,
};
const toElsewhere = { destinationNodeURI: elsewhere };
const fromElsewhere = { originNodeURI: elsewhere };

function codes(
  links: readonly { readonly code: string | undefined }[] | undefined,
): readonly (string | undefined)[] | undefined {
  return links?.map(({ code }) => code);
}

describe('what associations mean', () => {
  it('isChildOf: the tree, by sequence numbers and then as written', () => {
    const reading = read(
      [...items, item('D')],
      [
        association('B', 'isChildOf', 'A'),
        association('C', 'isChildOf', 'A', { sequenceNumber: 2 }),
        association('D', 'isChildOf', 'A', { sequenceNumber: 1 }),
        association('A', 'isChildOf', 'document', { sequenceNumber: 1 }),
      ],
    );
    assert.deepEqual(outline(reading), ['A', '  D', '  C', '  B']);
    assert.deepEqual(codes(createStandards([reading.catalogue]).children('A')), ['D', 'C', 'B']);
  });

  it('isPartOf: kept beside the parent, and in its place where there is no parent', () => {
    const reading = read(items, [
      association('B', 'isChildOf', 'A'),
      association('B', 'isPartOf', 'C'),
      association('B', 'isPartOf', 'A'),
    ]);
    assert.deepEqual(outline(reading), ['A', '  B', 'C']);
    assert.deepEqual(codes(standard(reading, 'B').partOf), ['C']);
    assert.deepEqual(outline(read(items, [association('B', 'isPartOf', 'C')])), ['A', 'C', '  B']);
  });

  it('precedes: the origin is a prerequisite of the destination', () => {
    const reading = read(items, [
      association('A', 'precedes', 'B'),
      association('A', 'precedes', 'B'),
      association('C', 'precedes', 'B'),
      association('B', 'precedes', 'B'),
    ]);
    assert.deepEqual(standard(reading, 'B').prerequisites, ['A', 'C']);
    assert.deepEqual(standard(reading, 'A').prerequisites, []);
  });

  it('precedes from elsewhere: a link, and a code where it is an official one', () => {
    const official = { ...elsewhere, title: 'CCSS.Math.Content.3.NF.A.1' };
    const reading = read(items, [
      association('A', 'precedes', 'B', fromElsewhere),
      association('A', 'precedes', 'C', { originNodeURI: official }),
    ]);
    assert.deepEqual(standard(reading, 'B').prerequisites, []);
    assert.deepEqual(standard(reading, 'B').prerequisitesElsewhere, [elsewhereLink]);
    assert.deepEqual(standard(reading, 'C').prerequisites, ['3.NF.A.1']);
  });

  it('isRelatedTo and isPeerOf: both ways', () => {
    const reading = read(items, [
      association('A', 'isRelatedTo', 'B'),
      association('C', 'isPeerOf', 'A'),
      association('B', 'isRelatedTo', 'C', toElsewhere),
    ]);
    assert.deepEqual(standard(reading, 'A').related, ['B', 'C']);
    assert.deepEqual(standard(reading, 'B').related, ['A']);
    assert.deepEqual(standard(reading, 'B').relatedElsewhere, [elsewhereLink]);
  });

  it('exactMatchOf: both ways, here and elsewhere', () => {
    const reading = read(items, [
      association('A', 'exactMatchOf', 'B'),
      association('C', 'exactMatchOf', 'A', toElsewhere),
    ]);
    assert.deepEqual(codes(standard(reading, 'A').exactMatches), ['B']);
    assert.deepEqual(codes(standard(reading, 'B').exactMatches), ['A']);
    assert.deepEqual(standard(reading, 'C').exactMatches, [elsewhereLink]);
  });

  it('exactMatchOf elsewhere stands for the item here, unless two items match it', () => {
    const match = association('A', 'exactMatchOf', 'A', toElsewhere);
    const one = read(items, [match, association('A', 'precedes', 'B', fromElsewhere)]);
    assert.deepEqual(standard(one, 'B').prerequisites, ['A']);
    const two = read(items, [
      match,
      association('C', 'exactMatchOf', 'A', toElsewhere),
      association('A', 'precedes', 'B', fromElsewhere),
    ]);
    assert.deepEqual(standard(two, 'B').prerequisites, []);
  });

  it('an official match has its code from its title or its address', () => {
    const address = 'http://www.corestandards.org/Math/Content/4/NF/B/3/a/';
    const reading = read(items, [
      association('A', 'exactMatchOf', 'A', {
        destinationNodeURI: { ...elsewhere, title: '', uri: address },
      }),
      association('B', 'exactMatchOf', 'B', {
        destinationNodeURI: { ...elsewhere, identifier: 'f', title: '4.NF.B.3.b' },
      }),
    ]);
    assert.deepEqual(codes(standard(reading, 'A').exactMatches), ['4.NF.B.3a']);
    assert.deepEqual(codes(standard(reading, 'B').exactMatches), ['4.NF.B.3b']);
  });

  it('replacedBy, exemplar, hasSkillLevel: from the origin', () => {
    const reading = read(items, [
      association('A', 'replacedBy', 'B'),
      association('A', 'exemplar', 'C', toElsewhere),
      association('A', 'hasSkillLevel', 'C'),
    ]);
    const { replacedBy, exemplars, skillLevels } = standard(reading, 'A');
    assert.deepEqual([codes(replacedBy), exemplars, codes(skillLevels)], [['B'], [elsewhereLink], ['C']]);
    assert.equal(standard(reading, 'B').replacedBy, undefined);
  });

  it('isTranslationOf: both ways', () => {
    const reading = read(items, [association('A', 'isTranslationOf', 'B')]);
    assert.deepEqual(codes(standard(reading, 'A').translations), ['B']);
    assert.deepEqual(codes(standard(reading, 'B').translations), ['A']);
  });

  it('every association is kept, with its order, grouping and notes', () => {
    const grouping = { ...link('g'), title: 'Progressions' };
    const { associations } = read(items, [
      association('A', 'precedes', 'B', {
        sequenceNumber: 3,
        notes: 'why',
        CFAssociationGroupingURI: grouping,
      }),
    ]);
    assert.deepEqual(
      associations.map(({ type, origin, destination, order, group, notes }) => [
        origin.code,
        type,
        destination.code,
        order,
        group,
        notes,
      ]),
      [['A', 'precedes', 'B', 3, 'Progressions', 'why']],
    );
  });
});

describe('what items say of themselves', () => {
  it('the type: by its word, by the form of an official code, by its place', () => {
    const rows: readonly (readonly [word: string | undefined, code: string, type: string])[] = [
      ['Conceptual Category', 'a', 'domain'],
      ['Sub-Strand', 'b', 'cluster'],
      ['Performance Expectation', 'c', 'standard'],
      ['Evidence Outcome', 'd', 'component'],
      ['Mathematical Practice', 'e', 'practice'],
      ['Anchor Standard', 'f', 'anchor'],
      [undefined, 'CCSS.Math.Content.4.NF.B', 'cluster'],
      [undefined, 'CCSS.Math.Content.4.NF', 'domain'],
      [undefined, 'CCSS.Math.Practice.MP1', 'practice'],
      [undefined, 'CCSS.ELA-Literacy.CCRA.R.1', 'anchor'],
      ['Thing of our own', 'g', 'standard'],
    ];
    const reading = read(rows.map(([CFItemType, code]) => item(code, { CFItemType })));
    assert.deepEqual(
      reading.catalogue.standards.map(({ type }) => type),
      rows.map(([, , type]) => type),
    );
  });

  it('the type by its place alone', () => {
    const names = ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '2'];
    const reading = read(
      names.map((name) => item(name)),
      names.slice(1, 5).map((name) => association(name, 'isChildOf', name.slice(0, -2))),
    );
    assert.deepEqual(
      reading.catalogue.standards.map(({ type }) => type),
      ['domain', 'cluster', 'standard', 'component', 'component', 'standard'],
    );
  });

  it('grades pass down to items that say nothing', () => {
    const reading = read(
      [item('A', { educationLevel: ['KG', '01'] }), item('B'), item('C', { educationLevel: ['01'] })],
      [association('B', 'isChildOf', 'A'), association('C', 'isChildOf', 'A')],
    );
    assert.deepEqual(
      reading.catalogue.standards.map(({ grades }) => grades.join(' ')),
      ['K 1', 'K 1', '1'],
    );
  });

  it('the label: the short statement, or else the whole, as plain text', () => {
    const reading = read([
      item('A', { fullStatement: 'Know <b>all</b> of $x^2$.', abbreviatedStatement: 'Know <i>it</i>' }),
      item('B', { fullStatement: '<p>One</p><p><b>Two</b></p>' }),
    ]);
    assert.deepEqual(
      [standard(reading, 'A').label, standard(reading, 'A').statement],
      ['Know it', 'Know **all** of $x^2$.'],
    );
    assert.deepEqual(
      [standard(reading, 'B').label, standard(reading, 'B').statement],
      ['One Two', 'One\n\n**Two**'],
    );
  });

  it('the code: official ones in their canonical form, a publisher’s own as they are', () => {
    const rows: readonly (readonly [written: string, code: string])[] = [
      ['CCSS.Math.Content.6.RP.A', '6.RP.A'],
      ['CCSS.MATH.CONTENT.4.NF.B.3.A', '4.NF.B.3a'],
      ['CCSS.ELA-Literacy.RL.4.1', 'RL.4.1'],
      ['4.NF.B.3.b', '4.NF.B.3b'],
      ['A-SSE.A.1', 'HSA-SSE.A.1'],
      ['MP.1', 'MP1'],
      ['3.L.2', '3.L.2'],
      ['4.XY.1.a', '4.XY.1.a'],
      ['111.4.b.1.A', '111.4.b.1.A'],
      ['MS-PS1-1', 'MS-PS1-1'],
      [' TX  4 ', 'TX 4'],
    ];
    const reading = read(rows.map(([written], index) => item(`${index}`, { humanCodingScheme: written })));
    assert.deepEqual(
      reading.catalogue.standards.map(({ code }) => code),
      rows.map(([, code]) => code),
    );
    assert.equal(standard(reading, '4.NF.B.3b').notation, '4.NF.B.3.b');
    assert.equal(standard(reading, '3.L.2').notation, undefined);
  });
});
