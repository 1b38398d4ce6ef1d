/** Ids of things in the curriculum, by the beginning of the id or words of the title, the nearest first. */
import { type KindId, kindIds } from '../../kinds/all.ts';
import type { Role, Space } from '../../kinds/names.ts';
import type { Index } from '../../model/index.ts';
import { people } from '../../model/people.ts';
import { builtInIds } from '../../standards/built-in.ts';
import { hasWords } from '../../standards/label-words.ts';
import type { Subject } from '../subject.ts';
import { around } from './around.ts';
import { type CompletionKind, mostItems, type Value, type Values } from './item.ts';
import { likeliest } from './likeliest.ts';

interface Candidate {
  readonly id: string;
  readonly title: string | undefined;
  readonly space: Space;
  readonly kind: CompletionKind;
  readonly documentationKey: string;
  /** The file of a document. */
  readonly path?: string;
}

/**
 * @param words - what is typed of the id or the title.
 * @param others - ids that are in the same list: they come last.
 */
export function nameValues(
  subject: Subject,
  spaces: readonly Space[],
  role: Role,
  words: string,
  others: readonly string[],
): Values {
  const { index } = subject;
  const candidates = spaces.flatMap((space) => candidatesOf(space, index));
  const isFiltered = candidates.length > mostItems;
  const listed = new Set(others);
  const near = folderOf(around(subject).unit?.path ?? subject.document.path);
  const rankOf = (candidate: Candidate): number | undefined => {
    const fit = fitOf(candidate, words);
    if (isFiltered && fit === noFit) return undefined;
    const isTaken = role === 'contains' && isContained(candidate, subject);
    const isFar = candidate.path !== undefined && !candidate.path.startsWith(near);
    // The first that differs decides.
    return (listed.has(candidate.id) ? 16 : 0) + fit * 4 + (isTaken ? 2 : 0) + (isFar ? 1 : 0);
  };
  // In the order of paths, and so mostly in that of teaching, among those of one rank.
  const values = likeliest(candidates, rankOf, mostItems).map((candidate) =>
    nameValue(candidate, isFiltered),
  );
  return { values, isIncomplete: isFiltered };
}

function candidatesOf(space: Space, index: Index): readonly Candidate[] {
  switch (space) {
    case 'term':
      return index
        .ids('term')
        .map((id) => ({ id, title: undefined, space, kind: 'term', documentationKey: `term ${id}` }));
    case 'team':
      return [...people(index).teams.values()].flatMap(({ id, title }) =>
        id === undefined ? [] : { id, title, space, kind: 'person', documentationKey: `team ${id}` },
      );
    case 'leader':
      return [...people(index).leaders.values()].flatMap(({ id, role }) =>
        id === undefined ? [] : { id, title: role, space, kind: 'person', documentationKey: `leader ${id}` },
      );
    case 'catalogue':
      return catalogues(index);
    default:
      return isKind(space) ? documents(space, index) : [];
  }
}

function documents(kind: KindId, index: Index): readonly Candidate[] {
  const ids = new Set<string>();
  return index.allOf(kind).flatMap(({ id, title, path }) => {
    if (id === undefined || ids.has(id)) return [];
    ids.add(id);
    return {
      id,
      title: title === id ? undefined : title,
      space: kind as Space,
      kind: 'document' as const,
      documentationKey: `document ${path}`,
      path,
    };
  });
}

function catalogues(index: Index): readonly Candidate[] {
  const titles = new Map(index.standards.catalogues.map(({ id, title }) => [id, title]));
  const own = index.allOf('standards').flatMap(({ id }) => id ?? []);
  return [...new Set([...own, ...builtInIds])].map((id) => ({
    id,
    title: titles.get(id) ?? index.allOf('standards').find((facts) => facts.id === id)?.title,
    space: 'catalogue' as const,
    kind: 'value' as const,
    documentationKey: `catalogue ${id}`,
  }));
}

const noFit = 3;

/** 0 where the id begins as typed, 1 where it has that in it, 2 where the title has the words. */
function fitOf({ id, title }: Candidate, words: string): number {
  const typed = words.trim().toLowerCase();
  if (typed === '') return 0;
  const at = id.toLowerCase().indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 1;
  return hasWords(title === undefined ? id : `${id} ${title}`, typed) ? 2 : noFit;
}

/** Whether another document lists it already: most things have one place. */
function isContained({ space, id }: Candidate, { index, document }: Subject): boolean {
  return index.references(space, id).some(({ role, path }) => role === 'contains' && path !== document.path);
}

function nameValue(candidate: Candidate, isFound: boolean): Value {
  const { id, title, kind, documentationKey } = candidate;
  return { label: id, kind, detail: title, words: title, value: id, isFound, documentationKey };
}

function isKind(space: Space): space is KindId & Space {
  return kindIds.some((kind) => kind === space);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
