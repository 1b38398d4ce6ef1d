/**
 * The alignment hierarchy, which an editor shows as a call hierarchy: what assesses or uses a thing comes in, what it
 * addresses and needs goes out. Things are standards, documents, teams and leaders.
 */
import { kinds } from '../kinds/all.ts';
import type { Reference } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import { standardKeys } from '../model/standard-keys.ts';
import { leadsTo } from './describe-standard.ts';
import { definitionsOf, type Meaning, meaningsOf } from './meaning.ts';
import { nameAt } from './names-in.ts';
import { usesOfMeaning } from './references.ts';
import { placeIn } from './standard-uses.ts';
import type { Subject } from './subject.ts';

export interface HierarchyItem extends Meaning {
  readonly title: string;
  /** What it is, and its label or place. */
  readonly detail: string;
  /** The document it is, or is defined in; none for a standard of a built-in catalogue. */
  readonly path: string | undefined;
}

export interface HierarchyLink {
  readonly item: HierarchyItem;
  /** The places that connect the two: in the document of the one that refers. */
  readonly references: readonly Reference[];
}

/** What the cursor is on: a name, or else the document itself. */
export function hierarchyItems(subject: Subject, offset: number): readonly HierarchyItem[] {
  const name = nameAt(subject, offset);
  const meanings = name === undefined ? [] : meaningsOf(name, subject.index);
  const items = meanings.flatMap(
    (meaning) => itemOf(documentOf(meaning, subject.index), subject.index) ?? [],
  );
  if (items.length > 0) return items;
  const own = ofDocument(subject.document.path, subject.index);
  return own === undefined ? [] : [own];
}

/** What refers to it, each document once, in the order of teaching; for a standard also what comes after it. */
export function incoming(item: Meaning, index: Index): readonly HierarchyLink[] {
  const byPath = new Map<string, Reference[]>();
  for (const reference of usesOfMeaning(item, index).references) {
    const own = byPath.get(reference.path);
    if (own === undefined) byPath.set(reference.path, [reference]);
    else own.push(reference);
  }
  const place = placeIn(index);
  const documents = [...byPath]
    .flatMap(([path, references]) => {
      const facts = index.facts(path);
      const from = ofDocument(path, index);
      const isItself = from?.space === item.space && from.id === item.id;
      return facts === undefined || from === undefined || isItself
        ? []
        : [{ item: from, references, at: place(facts) }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ item: from, references }) => ({ item: from, references }));
  const standard = item.space === 'standard' ? index.standards.get(item.id) : undefined;
  const later = standard === undefined ? [] : leadsTo(standard, index);
  return [...documents, ...standardsAsLinks(later, index)];
}

/** What it refers to, each once; for a standard what is taught before it. */
export function outgoing(item: Meaning, index: Index): readonly HierarchyLink[] {
  if (item.space === 'standard') {
    return standardsAsLinks(index.standards.get(item.id)?.prerequisites ?? [], index);
  }
  const path = definitionsOf(item, index)[0]?.path;
  const facts = path === undefined ? undefined : index.facts(path);
  const links = new Map<string, { item: HierarchyItem; references: Reference[] }>();
  for (const reference of facts?.references ?? []) {
    for (const meaning of targetsOf(reference, index)) {
      if (meaning.space === item.space && meaning.id === item.id) continue;
      const target = itemOf(meaning, index);
      if (target === undefined) continue;
      const key = `${target.space}\n${target.id}`;
      const known = links.get(key);
      if (known === undefined) links.set(key, { item: target, references: [reference] });
      else known.references.push(reference);
    }
  }
  return [...links.values()];
}

function targetsOf(reference: Reference, index: Index): readonly Meaning[] {
  const meanings: readonly Meaning[] = reference.spaces.includes('standard')
    ? standardKeys(index.standards, reference.id).map((id) => ({ space: 'standard', id }))
    : reference.spaces
        .map((space) => ({ space, id: reference.id }))
        .filter((meaning) => definitionsOf(meaning, index).length > 0)
        .slice(0, 1);
  return meanings.map((meaning) => documentOf(meaning, index));
}

/** A link to a file means the document in it. */
function documentOf(meaning: Meaning, index: Index): Meaning {
  const facts = meaning.space === 'file' ? index.facts(meaning.id) : undefined;
  const own = facts?.definitions.find(({ pointer }) => pointer === '/id');
  return own ?? meaning;
}

function ofDocument(path: string, index: Index): HierarchyItem | undefined {
  const own = index.facts(path)?.definitions.find(({ pointer }) => pointer === '/id');
  return own === undefined ? undefined : itemOf(own, index);
}

export function itemOf({ space, id }: Meaning, index: Index): HierarchyItem | undefined {
  if (space === 'standard') {
    const standard = index.standards.get(id);
    const path = index.definitions('standard', id)[0]?.path;
    return standard === undefined
      ? undefined
      : { space, id: standard.code, title: standard.code, detail: standard.label, path };
  }
  const found = index.definitions(space, id)[0];
  const facts = found === undefined ? undefined : index.facts(found.path);
  if (found === undefined || facts === undefined) return undefined;
  return found.pointer === '/id'
    ? { space, id, title: facts.title, detail: `${kinds[facts.kind].name} ${id}`, path: found.path }
    : { space, id, title: id, detail: space, path: found.path };
}

function standardsAsLinks(codes: readonly string[], index: Index): readonly HierarchyLink[] {
  return codes.flatMap((id) => {
    const item = itemOf({ space: 'standard', id }, index);
    return item === undefined ? [] : [{ item, references: [] }];
  });
}
