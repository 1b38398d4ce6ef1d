/** The places of one id in the document that defines it: typed over together. */
import type { Range } from '../text/range.ts';
import { nameAt } from './names-in.ts';
import { highlights } from './references.ts';
import type { Subject } from './subject.ts';

/** @returns nothing where the id stands only once in this document, or is defined elsewhere. */
export function linkedEditing(subject: Subject, offset: number): readonly Range[] {
  const name = nameAt(subject, offset);
  if (name === undefined) return [];
  const { text } = subject.document;
  const words = text.slice(name.start, name.end);
  const places = highlights(subject, offset).filter(({ start, end }) => text.slice(start, end) === words);
  const isDefinedHere = places.some(({ type }) => type === 'definition');
  return isDefinedHere && places.length > 1 ? places.map(({ start, end }) => ({ start, end })) : [];
}
