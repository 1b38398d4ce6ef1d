/** Every place that means the same as the name that is pointed at. */
import type { Definition, Reference } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import type { Range } from '../text/range.ts';
import { locateName, locateReferences } from './located.ts';
import { definitionsOf, type Meaning, meaningsOf } from './meaning.ts';
import { nameAt, namesIn } from './names-in.ts';
import type { Documents, FileRange, Subject } from './subject.ts';

export interface Uses {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/**
 * What defines a meaning and what refers to it. A document is referred to by its id and by links to its file: both
 * are found, whichever was pointed at.
 */
export function usesOfMeaning(meaning: Meaning, index: Index): Uses {
  const definitions = definitionsOf(meaning, index);
  if (meaning.space === 'file') {
    const facts = index.facts(meaning.id);
    const byId =
      facts?.id === undefined
        ? []
        : facts.definitions
            .filter(({ pointer }) => pointer === '/id')
            .flatMap(({ space, id }) => own(index, { space, id }));
    return { definitions, references: [...index.references('file', meaning.id), ...byId] };
  }
  const paths = definitions.filter(({ pointer }) => pointer === '/id').map(({ path }) => path);
  return {
    definitions,
    references: [...own(index, meaning), ...paths.flatMap((path) => index.references('file', path))],
  };
}

/** References that mean this very thing: an id that may be of two spaces means the first that has it. */
function own(index: Index, { space, id }: Meaning): readonly Reference[] {
  return index
    .references(space, id)
    .filter(
      (reference) =>
        space === 'standard' ||
        (reference.spaces.find((each) => index.definitions(each, reference.id).length > 0) ??
          reference.spaces[0]) === space,
    );
}

export function references(
  subject: Subject,
  offset: number,
  withDefinition: boolean,
  documents: Documents,
): readonly FileRange[] {
  const name = nameAt(subject, offset);
  if (name === undefined) return [];
  const found = meaningsOf(name, subject.index).flatMap((meaning) => {
    const uses = usesOfMeaning(meaning, subject.index);
    const definitions = uses.definitions.filter(({ space }) => space !== 'file');
    return [
      ...(withDefinition ? definitions.map((each) => locateName(each, documents)) : []),
      ...locateReferences(uses.references, documents),
    ];
  });
  return unique(found);
}

export interface Highlight extends Range {
  /** Where the name is defined, it is written; elsewhere it is read. */
  readonly type: 'definition' | 'reference';
}

/** The places in this document that mean the same. */
export function highlights(subject: Subject, offset: number): readonly Highlight[] {
  const name = nameAt(subject, offset);
  if (name === undefined) return [];
  const meant = new Set(meaningsOf(name, subject.index).map(keyOf));
  return namesIn(subject)
    .filter((each) => meaningsOf(each, subject.index).some((meaning) => meant.has(keyOf(meaning))))
    .map(({ start, end, type }) => ({ start, end, type }));
}

function keyOf({ space, id }: Meaning): string {
  return `${space}\n${id}`;
}

function unique(ranges: readonly FileRange[]): readonly FileRange[] {
  return [...new Map(ranges.map((range) => [`${range.path}\n${range.start}\n${range.end}`, range])).values()];
}
