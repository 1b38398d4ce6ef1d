/** Small packages for tests. */

import type { CaseReading, ImportedStandard } from '../../../../server/src/core/standards/case/imported.ts';
import { readCase } from '../../../../server/src/core/standards/case/read-case.ts';

export type Part = Record<string, unknown>;

const documentId = '00000000-0000-4000-8000-000000000000';

/** The identifier of the item with a short name: a letter or a number. */
export function guid(name: string): string {
  return `00000000-0000-4000-8000-${[...name]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padStart(12, '0')}`;
}

/** A tidy item whose identifier follows from its name, which is its code too. */
export function item(name: string, fields: Part = {}): Part {
  return {
    identifier: guid(name),
    uri: `https://example.org/items/${guid(name)}`,
    humanCodingScheme: name,
    fullStatement: `Statement of ${name}`,
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...fields,
  };
}

/** A tidy association between items, or from an item to the document, which is called `document`. */
export function association(
  origin: string,
  associationType: string,
  destination: string,
  fields: Part = {},
): Part {
  const identifier = guid(`${origin}>${destination}`);
  return {
    identifier,
    uri: `https://example.org/associations/${identifier}`,
    associationType,
    originNodeURI: link(origin),
    destinationNodeURI: link(destination),
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...fields,
  };
}

export function link(name: string): Part {
  const identifier = name === 'document' ? documentId : guid(name);
  return { title: name, identifier, uri: `https://example.org/items/${identifier}` };
}

export function cfPackage(
  items: unknown,
  associations: unknown = [],
  document: Part = {},
  more: Part = {},
): Part {
  return {
    CFDocument: {
      identifier: documentId,
      uri: `https://example.org/documents/${documentId}`,
      creator: 'Some state',
      title: 'Some standards',
      lastChangeDateTime: '2026-01-01T00:00:00Z',
      ...document,
    },
    CFItems: items,
    CFAssociations: associations,
    ...more,
  };
}

export function read(items: unknown, associations?: unknown, document?: Part, more?: Part): CaseReading {
  return readCase(cfPackage(items, associations, document, more));
}

/** The standard of a code; a test that asks for one that is not there fails. */
export function standard(reading: CaseReading, code: string): ImportedStandard {
  const found = reading.catalogue.standards.find((candidate) => candidate.code === code);
  if (found === undefined)
    throw new Error(
      `There is no ${code} among ${reading.catalogue.standards.map((each) => each.code).join(', ')}`,
    );
  return found;
}

/** The tree as text: codes in order, indented. */
export function outline(reading: CaseReading): readonly string[] {
  const depths = new Map<string, number>();
  return reading.catalogue.standards.map(({ code, parent }) => {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(code, depth);
    return `${'  '.repeat(depth)}${code}`;
  });
}

/** Fields and messages of warnings. */
export function warnings(reading: CaseReading): readonly string[] {
  return reading.warnings.map(({ field, message }) => `${field}: ${message}`);
}
