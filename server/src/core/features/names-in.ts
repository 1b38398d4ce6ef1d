/** Every name in a document and where it stands: what is defined, and what is referred to. */
import type { Facts } from '../kinds/facts.ts';
import type { Definition, Reference } from '../kinds/names.ts';
import type { Document } from '../syntax/document.ts';
import { locate } from '../syntax/locate.ts';
import type { Range } from '../text/range.ts';
import { factsOfSubject, type Subject } from './subject.ts';

/** A name as it stands in the text. The range has no quotes: it is what a rename replaces. */
export type NameRange = Range &
  (
    | { readonly type: 'definition'; readonly definition: Definition }
    | { readonly type: 'reference'; readonly reference: Reference }
  );

const known = new WeakMap<Document, readonly NameRange[]>();

/** In the order of the text. A name that an alias or a merge key brings in stands at the alias. */
export function namesIn(subject: Pick<Subject, 'document' | 'kind'>): readonly NameRange[] {
  const ready = known.get(subject.document);
  if (ready !== undefined) return ready;
  const facts = factsOfSubject(subject);
  const names = facts === undefined ? [] : rangesOfNames(subject.document, facts);
  names.sort((a, b) => a.start - b.start || a.end - b.end);
  known.set(subject.document, names);
  return names;
}

/** The definitions of a document and then its references, in the order of its facts. */
export function rangesOfNames(document: Document, facts: Facts): NameRange[] {
  const names: NameRange[] = [];
  const places = new Places(document);
  for (const definition of facts.definitions)
    names.push({ type: 'definition', definition, ...places.of(definition.pointer, undefined) });
  for (const reference of facts.references)
    names.push({ type: 'reference', reference, ...places.of(reference.pointer, reference.within) });
  return names;
}

/** The name at an offset: that whose range holds it, or ends at it. The innermost wins. */
export function nameAt(subject: Pick<Subject, 'document' | 'kind'>, offset: number): NameRange | undefined {
  let best: NameRange | undefined;
  for (const name of namesIn(subject)) {
    if (name.start > offset) break;
    if (name.end < offset || name.start === name.end) continue;
    if (best === undefined || name.end - name.start <= best.end - best.start) best = name;
  }
  return best;
}

/** The same words may stand several times at one pointer; they come in the order of the text. */
class Places {
  readonly #document: Document;
  readonly #seen = new Map<string, number>();

  constructor(document: Document) {
    this.#document = document;
  }

  of(pointer: string, within: string | undefined): Range {
    const whole = unquoted(this.#document.text, locate(this.#document, { pointer }));
    if (within === undefined) return whole;
    const key = `${pointer}\n${within}`;
    const at = this.#seen.get(key) ?? 0;
    this.#seen.set(key, at + 1);
    const places = wordsIn(this.#document.text, whole, within);
    return (
      places[Math.min(at, places.length - 1)] ??
      unquoted(this.#document.text, locate(this.#document, { pointer, within }))
    );
  }
}

/** The places in a range where words stand on their own, not as a part of longer ones. */
function wordsIn(text: string, range: Range, words: string): readonly Range[] {
  const slice = text.slice(range.start, range.end);
  const places: Range[] = [];
  for (let at = slice.indexOf(words); at >= 0; at = slice.indexOf(words, at + words.length)) {
    const before = slice.slice(Math.max(0, at - 3), at);
    const after = slice.slice(at + words.length, at + words.length + 3);
    if (!/[\p{L}\p{N}][.-]?$/u.test(before) && !/^[.-]?[\p{L}\p{N}]/u.test(after))
      places.push({ start: range.start + at, end: range.start + at + words.length });
  }
  return places;
}

/** A range without the quotes around it. */
export function unquoted(text: string, { start, end }: Range): Range {
  const quote = text.charAt(start);
  return end - start >= 2 && (quote === '"' || quote === "'") && text.charAt(end - 1) === quote
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}
