import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CaseReading } from '../../../../server/src/core/standards/case/imported.ts';
import { jsonFault } from '../../../../server/src/core/standards/case/json-fault.ts';
import { readCase } from '../../../../server/src/core/standards/case/read-case.ts';
import { createStandards } from '../../../../server/src/core/standards/codes.ts';
import { referenceFolder } from '../reference.ts';
import { association, cfPackage, guid, item, outline, type Part, standard } from './package.ts';

const sample = readFileSync(path.join(referenceFolder, 'opensalt-sample-cfpackage.json'), 'utf8');

/** What holds of every reading: codes are unique, and a parent stands before what is below it. */
function isSound({ catalogue, problem }: CaseReading): void {
  const seen = new Set<string>();
  for (const { code, parent, label } of catalogue.standards) {
    assert.ok(!seen.has(code) && code !== '' && label !== '', code);
    assert.ok(parent === undefined || seen.has(parent), `${code} below ${parent}`);
    seen.add(code);
  }
  if (problem !== undefined) assert.match(problem, /^[A-Z].*[.!]$/s);
}

describe('hostile packages', () => {
  it('names of a prototype are names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = JSON.stringify(
      cfPackage(
        names.map((name) => item(name)),
        names.slice(1).map((name) => association(name, 'isChildOf', '__proto__')),
      ),
    );
    const reading = readCase(text);
    assert.deepEqual(outline(reading), ['__proto__', '  constructor', '  toString', '  hasOwnProperty']);
    assert.equal(({} as Part)['polluted'], undefined);
  });

  it('a key __proto__ is a field that is kept, and pollutes nothing', () => {
    const text = `{"__proto__": {"polluted": 1}, "CFDocument": {"title": "T", "__proto__": {"creator": "x"}}, "CFItems": [{"identifier": "${guid('A')}", "fullStatement": "s", "__proto__": {"humanCodingScheme": "A"}}]}`;
    const reading = readCase(text);
    assert.equal(reading.document.creator, undefined);
    const { other } = standard(reading, guid('A'));
    assert.deepEqual(Object.keys(other), ['__proto__']);
    assert.equal(Object.getPrototypeOf(other), Object.prototype);
    assert.equal(({} as Part)['polluted'], undefined);
    assert.deepEqual(Object.keys(reading.other), ['__proto__']);
  });

  it('deep nesting, in values and in the tree', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    isSound(readCase(`{"CFDocument": {"title": "T", "extensions": ${nested}}, "CFItems": ${nested}}`));
    const names = Array.from({ length: 5_000 }, (_, index) => `${index}`);
    const reading = readCase(
      cfPackage(
        names.map((name) => item(name)),
        names.slice(1).map((name, index) => association(name, 'isChildOf', `${index}`)),
      ),
    );
    assert.equal(reading.catalogue.standards.length, 5_000);
    assert.equal(reading.catalogue.standards.at(-1)?.parent, '4998');
  });

  it('one parent for all, one code for all, one circle of all', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `${index}`);
    isSound(
      readCase(
        cfPackage(
          names.map((name) => item(name)),
          names.map((name) => association(name, 'isChildOf', '0')),
        ),
      ),
    );
    isSound(readCase(cfPackage(names.map((name) => item(name, { humanCodingScheme: 'A' })))));
    isSound(
      readCase(cfPackage(names.map((name) => item(name, { humanCodingScheme: 'A', fullStatement: 'same' })))),
    );
    isSound(
      readCase(
        cfPackage(
          names.map((name) => item(name)),
          names.map((name, index) => association(name, 'isChildOf', `${(index + 1) % 5_000}`)),
        ),
      ),
    );
    isSound(
      readCase(
        cfPackage(
          [item('A'), item('B')],
          names.map(() => association('A', 'isChildOf', 'B')),
        ),
      ),
    );
  });

  it('the sample, cut off at any place, is a problem with its place', () => {
    fc.assert(
      fc.property(fc.nat(sample.trimEnd().length - 1), (end) => {
        const reading = readCase(sample.slice(0, end));
        assert.match(
          reading.problem ?? '',
          end === 0 ? /empty/ : /^The file ends in the middle of the package, at line \d+, column \d+/,
        );
      }),
    );
  });

  it('any value in any field of the sample is read without throwing', () => {
    const anything = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        ' ',
        0,
        -1,
        Number.POSITIVE_INFINITY,
        true,
        [],
        {},
        [[]],
        [null],
        ['a', 7],
        { title: 7 },
        '__proto__',
        '<b>',
        guid('A'),
        'isChildOf',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), anything), { maxLength: 8 }), (changes) => {
        const value = JSON.parse(sample) as {
          CFDocument: Part;
          CFItems: Part[];
          CFAssociations: Part[];
          CFDefinitions: unknown;
        };
        const places: Part[] = [value, value.CFDocument, ...value.CFItems, ...value.CFAssociations];
        for (const [place, field, replacement] of changes) {
          const object: Part = places[place % places.length] ?? value.CFDocument;
          const keys = Object.keys(object);
          object[keys[field % keys.length] ?? 'x'] = replacement;
        }
        isSound(readCase(value));
      }),
      { numRuns: 200 },
    );
  });

  it('any value and any text is read without throwing', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => isSound(readCase(value))));
    fc.assert(fc.property(fc.string(), (text) => isSound(readCase(text))));
    fc.assert(
      fc.property(fc.json(), (text) =>
        isSound(readCase(`{"CFDocument": {}, "CFItems": ${text}, "CFAssociations": ${text}}`)),
      ),
    );
  });
});

describe('huge packages', () => {
  it('100,000 items and 150,000 associations are read', () => {
    const count = 100_000;
    const identifiers = Array.from(
      { length: count },
      (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    const end = (index: number): Part => ({
      title: `S.${index}`,
      identifier: identifiers[index],
      uri: `urn:uuid:${identifiers[index]}`,
    });
    const items = identifiers.map((identifier, index) => ({
      identifier,
      humanCodingScheme: `S.${index}`,
      educationLevel: '04',
      fullStatement: `Use <b>${index}</b> &amp; $x^${index}$`,
      CFDocumentURI: 'https://example.org/d',
    }));
    const associations = [
      ...items.slice(1).map((_, index) => ({
        associationType: 'isChildOf',
        sequenceNumber: index,
        originNodeURI: end(index + 1),
        destinationNodeURI: end(Math.floor(index / 10)),
      })),
      ...Array.from({ length: count / 2 + 1 }, (_, index) => ({
        associationType: 'precedes',
        originNodeURI: end(index),
        destinationNodeURI: end(index + 1),
      })),
    ];
    const reading = readCase(cfPackage(items, associations));
    assert.equal(reading.problem, undefined);
    assert.equal(reading.catalogue.standards.length, count);
    assert.equal(reading.associations.length, 150_000);
    assert.deepEqual(standard(reading, 'S.7').prerequisites, ['S.6']);
    assert.equal(standard(reading, 'S.99999').parent, 'S.9999');
    assert.equal(standard(reading, 'S.99999').statement, 'Use **99999** & $x^99999$');
    assert.ok(reading.warnings.length < 10);
    isSound(reading);
    assert.equal(createStandards([reading.catalogue]).find('s.99999').standards[0]?.code, 'S.99999');
  });
});

describe('where a text stops being JSON', () => {
  const rows: readonly (readonly [text: string, offset: number, isCut: boolean])[] = [
    ['', 0, true],
    ['{"a": 1', 7, true],
    ['{"a": tr', 8, true],
    ['{"a": "b', 8, true],
    ['{"a": "b\\u12', 12, true],
    ['[1, ', 4, true],
    ['{"a" 1}', 5, false],
    ['[1,]', 3, false],
    ['{"a": 1,}', 8, false],
    ['{a: 1}', 1, false],
    ['[1} ', 2, false],
    ['{} {}', 3, false],
    ['["\\x"]', 2, false],
    ['["a\nb"]', 3, false],
    ['[01]', 2, false],
    ['[tru]', 1, false],
    ["['a']", 1, false],
  ];
  for (const [text, offset, isCut] of rows)
    it(JSON.stringify(text), () => assert.deepEqual(jsonFault(text), { offset, isCut }));

  it('is nowhere just where the platform reads it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      '\\u',
      '0',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      'x',
      '\u0001',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
          fc.json(),
          fc.json().map((json) => `${json},`),
        ),
        (text) => {
          assert.equal(jsonFault(text) === undefined, isJson(text), text);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
