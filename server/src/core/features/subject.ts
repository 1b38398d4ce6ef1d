/**
 * What every feature looks at: one document as it is now, half-typed or not, in its curriculum.
 *
 * A feature is a pure function: a subject and an offset in, plain data out. Offsets are UTF-16 units in
 * `document.text`. It knows nothing of any protocol; whoever shows its answer makes lines and columns of it.
 */
import { type KindId, kindOfPath } from '../kinds/all.ts';
import { type Facts, factsOf } from '../kinds/facts.ts';
import type { Definition, Reference } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import type { Document } from '../syntax/document.ts';
import type { Position } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

export interface Subject {
  readonly document: Document;
  /** `undefined` for a file that is no document of a curriculum, by its name. */
  readonly kind: KindId | undefined;
  readonly index: Index;
}

/** A range of a file of the curriculum. */
export interface FileRange extends Range {
  readonly path: string;
  /** Where it starts, if that is known already; then it ends on the same line. */
  readonly at?: Position;
}

/** Where a name stands, as far as whoever renames it has to know. */
export interface NamePlace extends Range {
  readonly at: Position;
  /** Whether there are quotes around it. */
  readonly isQuoted: boolean;
  /** Whether an alias brings it in, which is written elsewhere. */
  readonly isAlias: boolean;
}

/** Documents of the curriculum as they are now: what is open in the editor, or else what is on disk. */
export interface Documents {
  (path: string): Document | undefined;
  /** Where a name of the index stands, if that was kept when its file was read: then nobody has to read it again. */
  readonly placeOf?: (name: Definition | Reference) => NamePlace | undefined;
}

export function subjectOf(document: Document, index: Index): Subject {
  return { document, kind: kindOfPath(document.path), index };
}

const known = new WeakMap<Document, Facts>();

/** The facts of the document as it is now: the index may have those of a moment ago. */
export function factsOfSubject({ document, kind }: Pick<Subject, 'document' | 'kind'>): Facts | undefined {
  if (kind === undefined) return undefined;
  const facts = known.get(document) ?? factsOf(document, kind);
  known.set(document, facts);
  return facts;
}
