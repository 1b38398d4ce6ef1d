/**
 * Renames an id, a term or a code of the curriculum's own list, everywhere it stands: data, front matter and bodies.
 * It refuses where the new name is taken or cannot be one, and says why.
 */

import { termId } from '../kinds/facts.ts';
import type { Definition, Reference, Space } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import { isPackage } from '../syntax/document.ts';
import { yamlText } from '../syntax/edit-scalar.ts';
import { withArticle } from '../text/article.ts';
import type { Range } from '../text/range.ts';
import { writtenAt } from './kept-places.ts';
import { locatedEach, locateName } from './located.ts';
import { definitionsOf, type Meaning, meaningsOf } from './meaning.ts';
import { nameAt } from './names-in.ts';
import { usesOfMeaning } from './references.ts';
import type { Documents, FileRange, Subject } from './subject.ts';

export interface FileEdit extends FileRange {
  readonly newText: string;
}

export type RenameAnswer =
  | { readonly type: 'edits'; readonly edits: readonly FileEdit[] }
  | { readonly type: 'refused'; readonly message: string };

export type RenamePreparation =
  | (Range & { readonly type: 'ready'; readonly placeholder: string })
  | { readonly type: 'refused'; readonly message: string };

/** @returns `undefined` where no name stands. */
export function prepareRename(subject: Subject, offset: number): RenamePreparation | undefined {
  const name = nameAt(subject, offset);
  if (name === undefined) return undefined;
  const meaning = renamable(subject, offset);
  if ('message' in meaning) return { type: 'refused', message: meaning.message };
  const { text } = subject.document;
  return { type: 'ready', start: name.start, end: name.end, placeholder: text.slice(name.start, name.end) };
}

export function rename(
  subject: Subject,
  offset: number,
  newName: string,
  documents: Documents,
): RenameAnswer {
  const meaning = renamable(subject, offset);
  if ('message' in meaning) return { type: 'refused', message: meaning.message };
  const next = newName.trim();
  const refusal = refusalOf(meaning, next, subject.index);
  if (refusal !== undefined) return { type: 'refused', message: refusal };
  const { definitions, references } = usesOfMeaning(meaning, subject.index);
  const byName = references.filter(({ role }) => role !== 'link' && role !== 'image');
  const edits = [
    ...definitions.flatMap((each) => editOf(each, locateName(each, documents), next, documents)),
    ...locatedEach(byName, documents).flatMap(({ reference, range }) =>
      editOf(reference, range, next, documents),
    ),
  ];
  return { type: 'edits', edits: unique(edits) };
}

/** What would be renamed, or why that cannot be done. */
function renamable(
  { document, kind, index }: Subject,
  offset: number,
): Meaning | { readonly message: string } {
  const name = nameAt({ document, kind }, offset);
  const [meaning, ...others] = name === undefined ? [] : meaningsOf(name, index);
  if (meaning === undefined) return { message: 'No id stands here. Put the cursor on an id to rename it.' };
  if (others.length > 0)
    return { message: 'This code fits more than one standard. Write which is meant before you rename it.' };
  if (meaning.space === 'file')
    return {
      message: 'This is a link to a file. Rename the file itself, and the links to it follow.',
    };
  const definitions = definitionsOf(meaning, index);
  const shared = definitions.find(({ id }) => meaning.space === 'standard' && id !== meaning.id);
  if (shared !== undefined)
    return {
      message: `${meaning.id} and ${shared.id} are one standard, so a new name for one would leave the other behind. Change the code in its list, and where it is written.`,
    };
  if (definitions.some(({ path }) => isPackage(path)))
    return {
      message:
        meaning.space === 'standard'
          ? `${meaning.id} comes from an imported package, which stays as it was imported, so it cannot be renamed.`
          : `The id of a package is the name of its file. Rename the file, then write the new name in curriculum.yaml.`,
    };
  if (definitions.length > 0) return meaning;
  return {
    message:
      meaning.space === 'standard'
        ? `${meaning.id} is the official code of a standard, so it cannot be renamed. To use another standard, write its code.`
        : `Nothing in the curriculum has the id '${meaning.id}' yet, so there is nothing to rename.`,
  };
}

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const freeSpaces: readonly Space[] = ['standard', 'term'];

function refusalOf(meaning: Meaning, next: string, index: Index): string | undefined {
  const { space } = meaning;
  if (next === '') return 'Write the new name.';
  if (next.length > 100) return 'A name has at most 100 characters. Choose a shorter one.';
  if (!freeSpaces.includes(space) && !idForm.test(next))
    return `'${next}' cannot be an id: use lower-case letters, digits and single hyphens, such as ${suggested(next)}.`;
  if (/[\r\n]/.test(next)) return 'A name stands on one line.';
  const id = space === 'term' ? termId(next) : next;
  if (id === meaning.id) return undefined;
  const taken = definitionsOf({ space, id }, index)[0];
  if (taken !== undefined)
    return `There is ${withArticle(space)} '${next}' already, in ${taken.path}. Two with one name could not be told apart; choose another.`;
  return space === 'standard' && index.standards.get(id) !== undefined
    ? `${next} is already the code of another standard. Choose another.`
    : shadowed(meaning, id, index);
}

/** Where a reference could be of two spaces, the new name must not be that of something in the first of them. */
function shadowed(meaning: Meaning, id: string, index: Index): string | undefined {
  for (const { spaces } of usesOfMeaning(meaning, index).references) {
    const other = spaces.find(
      (each) => each !== meaning.space && definitionsOf({ space: each, id }, index).length > 0,
    );
    if (other !== undefined)
      return `There is ${withArticle(other)} '${id}', and in some places the two could not be told apart. Choose another name.`;
  }
  return undefined;
}

function suggested(text: string): string {
  const id = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `'${id === '' ? 'my-lesson' : id}'`;
}

function editOf(
  name: Definition | Reference,
  range: FileRange,
  next: string,
  documents: Documents,
): readonly FileEdit[] {
  const { isAlias, isQuoted } =
    documents.placeOf?.(name) ?? writtenAt(documents(range.path)?.text ?? '', range);
  // What an alias brings in is renamed where it is written.
  if (range.start === range.end || isAlias) return [];
  const isWhole = !name.pointer.startsWith('/body/') && !('within' in name && name.within !== undefined);
  return [{ ...range, newText: isWhole && !isQuoted ? yamlText(next) : next }];
}

function unique(edits: readonly FileEdit[]): readonly FileEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.path}\n${edit.start}`, edit])).values()];
}
