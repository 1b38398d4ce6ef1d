/** The starts of the lines of a document, worked out once. */
import type { Document } from '../core/syntax/document.ts';
import { type LineStarts, lineStarts } from '../core/text/lines.ts';

const known = new WeakMap<Document, LineStarts>();

export function startsOf(document: Document): LineStarts {
  const starts = known.get(document) ?? lineStarts(document.text);
  known.set(document, starts);
  return starts;
}
