/**
 * A package of standards (CASE) as a document of the curriculum: the same kind as a list of one's own, in a form
 * that publishers offer. Its id is the name of its file, since what is in the file is what was imported.
 */
import type { CaseReading, ImportedStandard } from '../../standards/case/imported.ts';
import { readCase } from '../../standards/case/read-case.ts';
import { idOfTitle } from '../../standards/case/read-document.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Document } from '../../syntax/document.ts';
import type { Definition } from '../names.ts';
import type { StandardsData } from './standards.ts';

/** What was read of a document; it goes when the document goes. */
const readings = new WeakMap<Document, CaseReading>();

/** The reading of a package, once for all who ask. */
export function packageOf(document: Document): CaseReading {
  const known = readings.get(document);
  if (known !== undefined) return known;
  const reading = readCase(document.text, { id: packageId(document.path) });
  readings.set(document, reading);
  return reading;
}

/** `state-math` for `standards/state-math.case.json`. */
export function packageId(path: string): string {
  return idOfTitle(path.slice(path.lastIndexOf('/') + 1).replace(/\.case\.json$/, ''));
}

export interface PackageFacts {
  readonly id: string;
  readonly title: string;
  readonly definitions: readonly Definition[];
  readonly data: StandardsData;
}

/**
 * What a package defines. It refers to nothing: its own standards know each other, and nobody wrote a code in it
 * that could be mistaken.
 */
export function packageFacts(document: Document): PackageFacts {
  const id = packageId(document.path);
  const { problem, catalogue, places } = packageOf(document);
  const { path } = document;
  return {
    id,
    title: problem === undefined ? catalogue.title : id,
    definitions: [
      { path, space: 'catalogue', id, pointer: places.document },
      ...catalogue.standards.map(
        ({ code }, at): Definition => ({
          path,
          space: 'standard',
          id: code,
          pointer: places.standards[at] ?? places.document,
        }),
      ),
    ],
    data: { catalogue: { ...catalogue, standards: catalogue.standards.map(withoutRest) } },
  };
}

/** What only the package has a use for stays in its file. */
function withoutRest({
  identifier: _identifier,
  order: _order,
  enumeration: _enumeration,
  other: _other,
  ...standard
}: ImportedStandard): Standard {
  return standard;
}
