import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCase } from '../../../../server/src/core/standards/case/read-case.ts';
import { createStandards } from '../../../../server/src/core/standards/codes.ts';
import { referenceFolder } from '../reference.ts';
import { outline, standard, warnings } from './package.ts';

const text = readFileSync(path.join(referenceFolder, 'opensalt-sample-cfpackage.json'), 'utf8');
const reading = readCase(text);

describe('the OpenSALT sample package', () => {
  it('is read as a whole: 16 standards and 39 associations', () => {
    assert.equal(reading.problem, undefined);
    assert.equal(reading.catalogue.standards.length, 16);
    assert.equal(reading.associations.length, 39);
  });

  it('keeps what is said of the framework', () => {
    const { document, catalogue } = reading;
    assert.equal(document.title, 'What Standards Could Be');
    assert.equal(document.creator, 'Brandon Dorman');
    assert.equal(document.adoptionStatus, 'Draft');
    assert.equal(document.identifier, '20c5134f-423d-4097-a971-3dd5152bf507');
    assert.equal(document.other['lastChangeDateTime'], '2017-05-25T18:05:33');
    assert.equal(catalogue.id, 'what-standards-could-be');
    assert.equal(catalogue.attribution, 'What Standards Could Be, Brandon Dorman');
    assert.equal(catalogue.license, undefined);
  });

  it('has the tree, its clusters in the order of their sequence numbers, which are texts', () => {
    assert.deepEqual(outline(reading), [
      '6.RP.A',
      '  6.RP.A.1',
      '  6.RP.A.2',
      '  6.RP.A.3',
      '    6.RP.A.3a',
      '    6.RP.A.3b',
      '    6.RP.A.3c',
      '    6.RP.A.3d',
      '7.RP.A',
      '  7.RP.A.1',
      '  7.RP.A.2',
      '    7.RP.A.2a',
      '    7.RP.A.2b',
      '    7.RP.A.2c',
      '    7.RP.A.2d',
      '  7.RP.A.3',
    ]);
  });

  it('writes official codes in their canonical form and keeps the full one', () => {
    const { notation, type, grades, guid, itemType } = standard(reading, '6.RP.A.3a');
    assert.deepEqual(
      { notation, type, grades, guid, itemType },
      {
        notation: 'CCSS.Math.Content.6.RP.A.3a',
        type: 'component',
        grades: ['6'],
        guid: 'ACC5BCE4435F47B3B5AA2EBB459061B0',
        itemType: 'Component',
      },
    );
    assert.equal(standard(reading, '7.RP.A').type, 'cluster');
  });

  it('takes precedes for a prerequisite, also where it leads to an exact match elsewhere', () => {
    assert.deepEqual(standard(reading, '6.RP.A.2').prerequisites, ['6.RP.A.1']);
    assert.deepEqual(standard(reading, '7.RP.A.3').prerequisites, ['6.RP.A.3']);
    // 6.RP.A.2 precedes an item elsewhere that 7.RP.A.1 matches exactly.
    assert.deepEqual(standard(reading, '7.RP.A.1').prerequisites, ['6.RP.A.2']);
  });

  it('keeps links to what is elsewhere, without the editor’s own titles and addresses', () => {
    assert.deepEqual(standard(reading, '6.RP.A.1').exactMatches, [
      {
        code: undefined,
        title: undefined,
        guid: '2C75D6474ED456D8965DC3AFFE91643D',
        uri: 'http://opensalt-staging.opened.com/uri/2c75d647-4ed4-56d8-965d-c3affe91643d',
      },
    ]);
    assert.equal(
      standard(reading, '6.RP.A').exemplars?.[0]?.uri,
      'https://www.illustrativemathematics.org/content-standards/6/RP/A/1/tasks/1181',
    );
    assert.equal(standard(reading, '7.RP.A').relatedElsewhere?.length, 1);
  });

  it('reads the fraction in small characters', () => {
    assert.match(
      standard(reading, '7.RP.A.1').notes ?? '',
      /the complex fraction \(1\/2\)\/\(1\/4\) miles per hour/,
    );
  });

  it('warns of each thing that is untidy, once', () => {
    assert.deepEqual(warnings(reading), [
      '/CFDocument/CFPackageURI: CFPackageURI is a text where an object with title, identifier and uri is expected; it is read as the uri.',
      '/CFItems/0/CFDocumentURI: CFDocumentURI is a text where an object with title, identifier and uri is expected; it is read as the uri. The same at 54 more places.',
      '/CFItems/0/educationalLevel: The name educationalLevel is read as educationLevel, which is the name that CASE has for it. The same at 15 more places.',
      '/CFItems/0/educationalLevel: educationalLevel is a text where a list is expected; it is read as a list of one. The same at 15 more places.',
      '/CFAssociations/15/sequenceNumber: sequenceNumber is a text where a number is expected; it is read as one. The same at 1 more place.',
      '/CFAssociations/0/destinationNodeURI: The destinationNodeURI of exactMatchOf leads to an item that is not in the package; it is kept as a link. The same at 15 more places.',
      '/CFAssociations/35/destinationNodeURI: The destinationNodeURI of exemplar leads to an item that is not in the package; it is kept as a link. The same at 1 more place.',
      '/CFAssociations/37/destinationNodeURI: The destinationNodeURI of isRelatedTo leads to an item that is not in the package; it is kept as a link. The same at 1 more place.',
    ]);
  });

  it('is the same whether read as text or as a value, and with the id that is given', () => {
    assert.deepEqual(readCase(JSON.parse(text)), reading);
    const renamed = readCase(text, { id: 'state' }).catalogue;
    assert.equal(renamed.id, 'state');
    assert.ok(renamed.standards.every(({ catalogue }) => catalogue === 'state'));
  });

  it('is a catalogue like any other', () => {
    const standards = createStandards([reading.catalogue]);
    assert.equal(standards.find('6.RP.3a').standards[0]?.code, '6.RP.A.3a');
    assert.equal(standards.find('acc5bce4-435f-47b3-b5aa-2ebb459061b0').standards[0]?.code, '6.RP.A.3a');
    assert.ok(standards.isWithin('6.RP.A.3a', '6.RP.A'));
  });
});
