/** What a name in a document means: the things it stands for, whatever way it is written. */
import type { Definition, Space } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import type { Standard } from '../standards/standard.ts';
import type { NameRange } from './names-in.ts';

/** A name without the way it is written: a standard by its canonical code, a file by its path. */
export interface Meaning {
  readonly space: Space;
  readonly id: string;
}

/**
 * @returns more than one where a code fits several standards; the first space of a reference in which the id is
 * defined, or its first space at all where nothing of that name is there.
 */
export function meaningsOf(name: NameRange, index: Index): readonly Meaning[] {
  if (name.type === 'definition') {
    const { space, id } = name.definition;
    // A standard may be defined under another code than the one that it goes by.
    return [{ space, id: space === 'standard' ? (index.standards.get(id)?.code ?? id) : id }];
  }
  const { spaces, id } = name.reference;
  if (spaces.includes('standard')) {
    const standards = standardsOf(name, index);
    if (standards.length > 0) return standards.map(({ code }) => ({ space: 'standard', id: code }));
  }
  const space = spaces.find((candidate) => isThere({ space: candidate, id }, index)) ?? spaces[0];
  return space === undefined ? [] : [{ space, id: space === 'standard' ? id.trim() : id }];
}

/** The standards that a name stands for; none for a name of another kind and for a code nobody knows. */
export function standardsOf(name: NameRange, index: Index): readonly Standard[] {
  if (name.type === 'definition') {
    const { space, id } = name.definition;
    return space === 'standard' ? index.standards.find(id).standards : [];
  }
  return name.reference.spaces.includes('standard') ? index.standards.find(name.reference.id).standards : [];
}

/** Where what is meant is defined in the curriculum's files: nowhere for a standard of a built-in catalogue. */
export function definitionsOf({ space, id }: Meaning, index: Index): readonly Definition[] {
  if (space === 'file') return index.hasFile(id) && id !== '' ? [{ path: id, space, id, pointer: '' }] : [];
  return index.definitions(space, id);
}

function isThere(meaning: Meaning, index: Index): boolean {
  return meaning.space === 'file'
    ? index.hasFile(meaning.id)
    : index.definitions(meaning.space, meaning.id).length > 0;
}
