/**
 * Reads a CASE package, of version 1.0 or 1.1, as it comes: much is untidy in those that publishers offer.
 * Whatever can be understood is; a warning names each field that had to be guessed at, and nothing throws. The
 * work grows with the size of the package and no faster.
 */

import { childPointer } from '../../syntax/pointer.ts';
import type { StandardLink } from '../standard.ts';
import { otherFields } from './fields.ts';
import type { CaseReading } from './imported.ts';
import { fillCodes, writtenCodes } from './item-codes.ts';
import { nodeFinder } from './nodes.ts';
import { packageOf, readText, type TextReading } from './package-text.ts';
import { readAssociations } from './read-associations.ts';
import { attributionOf, emptyDocument, idOfTitle, readDocument } from './read-document.ts';
import { readItems } from './read-items.ts';
import { relationsOf, resolveEnds } from './relations.ts';
import { linkToItem, standardsOf } from './standards-of-items.ts';
import { buildTree } from './tree.ts';
import { createWarnings } from './warnings.ts';

export interface ReadCaseOptions {
  /** The id of the catalogue; made from the title where none is given. */
  readonly id?: string | undefined;
}

/**
 * The reading of a CFPackage.
 *
 * @param source - the text of a JSON file, or the value that such a text stands for.
 */
export function readCase(source: unknown, options: ReadCaseOptions = {}): CaseReading {
  const { value, problem, problemAt }: TextReading =
    typeof source === 'string' ? readText(source) : { value: source };
  return problem === undefined ? readValue(value, options) : { ...unread(problem, options), problemAt };
}

function readValue(value: unknown, options: ReadCaseOptions): CaseReading {
  const warnings = createWarnings();
  const root = packageOf(value, warnings.add);
  if (typeof root === 'string') return unread(root, options);
  const { document, isOwn, titles } = readDocument(root, warnings);
  const items = readItems(root, { isOwn, titles, warnings });
  if (items.length === 0)
    root.warn('missing', 'CFItems', 'The package has no items that can be read, so its catalogue is empty.');
  const codes = writtenCodes(items, isOwn, warnings);
  const associations = readAssociations(root, { find: nodeFinder(items, document), titles, warnings });
  const tree = buildTree(items, codes.same, associations, warnings);
  fillCodes(items, codes, tree, warnings);

  const links = items.map((item, index) => linkToItem(item, codes.codes[codes.same[index] ?? index]));
  const context = {
    same: codes.same,
    linkOf: (item: number) => links[item] ?? nowhere,
    parentOf: (item: number) => tree.parents[item],
    warnings,
  };
  const ends = resolveEnds(associations, context);
  const relations = relationsOf(ends, tree.moreParents, context);
  const id = options.id ?? idOfTitle(document.title);
  const placed = standardsOf(id, { items, codes, tree, relations });
  return {
    problem: undefined,
    problemAt: undefined,
    document,
    catalogue: {
      id,
      title: document.title,
      license: document.license?.title ?? document.license?.uri,
      licenseUri: document.license?.uri,
      attribution: attributionOf(document),
      standards: placed.map(({ standard }) => standard),
    },
    places: {
      document: childPointer(root.pointer, 'CFDocument'),
      standards: placed.map(({ place }) => place),
    },
    associations: ends.map(({ association: { type, order, group, notes, other }, origin, destination }) => ({
      type,
      origin: origin.written,
      destination: destination.written,
      order,
      group,
      notes,
      other,
    })),
    warnings: warnings.list(),
    other: otherFields(root, partsRead),
  };
}

const partsRead = new Set(['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions']);
const nowhere: StandardLink = { code: undefined, title: undefined, guid: undefined, uri: undefined };

function unread(problem: string, { id = idOfTitle(emptyDocument.title) }: ReadCaseOptions): CaseReading {
  return {
    problem,
    problemAt: undefined,
    document: emptyDocument,
    catalogue: { id, title: emptyDocument.title, license: undefined, attribution: undefined, standards: [] },
    places: { document: '', standards: [] },
    associations: [],
    warnings: [],
    other: {},
  };
}
