/**
 * The index: a fold of the facts of all files of one curriculum. Adding a file and taking it away are mirror
 * images, so an index kept up to date equals one made from scratch. Nothing resolved is stored: who refers to
 * whom is looked up by name when it is asked.
 *
 * What comes out is in an order of its own (by path, then by place in the file), never in the order in which
 * files came in.
 */
import type { KindId } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Definition, Reference, Space } from '../kinds/names.ts';
import type { Standards } from '../standards/codes.ts';

/**
 * What may be asked of the index. `S` are the spaces that the one who asks has said it reads; asking for
 * another does not compile.
 */
export type IndexView<S extends Space = Space> = NameView<S> &
  ('standard' extends S ? StandardsView : unknown) &
  ('file' extends S ? FilesView : unknown);

interface NameView<S extends Space> {
  /** Definitions of a name, the first of which counts; of a standard, those under all of its codes. */
  readonly definitions: (space: S, id: string) => readonly Definition[];
  /** The document that defines the name first. */
  readonly document: <K extends KindId & S>(kind: K, id: string) => Facts<K> | undefined;
  /** References to a name. A standard is meant by its canonical code, whatever form was written. */
  readonly references: (space: S, id: string) => readonly Reference[];
  /** The ids that are defined in a space, sorted. */
  readonly ids: (space: S) => readonly string[];
  /** All documents of a kind, by path; curricula with the one in the outermost folder first, since it is the root. */
  readonly all: <K extends KindId & S>(kind: K) => readonly Facts<K>[];
  readonly facts: (path: string) => Facts | undefined;
  /** Grows with every change that someone who reads these spaces could notice. */
  readonly version: (spaces: readonly S[]) => number;
}

interface StandardsView {
  /** The standards in force. */
  readonly standards: Standards;
}

interface FilesView {
  /** Whether there is a file or folder of this path in the curriculum's folder. */
  readonly hasFile: (path: string) => boolean;
  /** The paths of all files in the curriculum's folder, sorted. */
  readonly filePaths: () => readonly string[];
}

export interface Index extends NameView<Space>, StandardsView, FilesView {
  /** All documents of a kind, by path; also of one whose names are in another space. */
  readonly allOf: (kind: KindId) => readonly Facts[];
  /** Puts `next` in the place of the facts that the index has of the same path; `undefined` takes them out. */
  readonly replace: (path: string, next: Facts | undefined) => void;
  /** Says whether there is a file of this path, document or not. */
  readonly setFile: (path: string, exists: boolean) => void;
}

interface Bucket<T> {
  items: T[];
  sorted: boolean;
}

type Table<T> = Map<string, Bucket<T>>;

export function createIndex(standards: Standards): Index {
  const files = new Set<string>();
  const folders = new Map<string, number>();
  const factsByPath = new Map<string, Facts>();
  const kindPaths = new Map<KindId, Bucket<Facts>>();
  const definitionTables = new Map<Space, Table<Definition>>();
  const referenceTables = new Map<Space, Table<Reference>>();
  const versions = new Map<Space, number>();
  const sortedIds = new Map<Space, readonly string[]>();

  function touch(space: Space): void {
    versions.set(space, (versions.get(space) ?? 0) + 1);
  }

  function touchAll(facts: Facts): void {
    touch(facts.kind === 'standards' ? 'catalogue' : facts.kind);
    for (const space of new Set(facts.definitions.map((definition) => definition.space))) {
      touch(space);
      sortedIds.delete(space);
    }
    for (const space of new Set(facts.references.flatMap((reference) => reference.spaces))) touch(space);
  }

  function fold(
    facts: Facts,
    change: <T extends { readonly path: string }>(table: Table<T>, key: string, item: T) => void,
  ): void {
    for (const definition of facts.definitions)
      change(tableOf(definitionTables, definition.space), definitionKey(definition), definition);
    for (const reference of facts.references) {
      for (const space of reference.spaces) {
        const table = tableOf(referenceTables, space);
        for (const key of space === 'standard' ? standardKeys(standards, reference.id) : [reference.id])
          change(table, key, reference);
      }
    }
    touchAll(facts);
  }

  /** A standard that has several codes is defined by the one that it goes by, wherever it stands. */
  function definitionKey({ space, id }: Definition): string {
    return space === 'standard' ? (standards.get(id)?.code ?? id) : id;
  }

  function allOf(kind: KindId): readonly Facts[] {
    const all = read(kindPaths.get(kind));
    return kind === 'curriculum' && all.length > 1
      ? [...all].sort((a, b) => depthOf(a.path) - depthOf(b.path))
      : all;
  }

  return {
    standards,
    definitions: (space, id) => read(definitionTables.get(space)?.get(id)),
    references: (space, id) => read(referenceTables.get(space)?.get(id)),
    document: <K extends KindId>(kind: K, id: string) => {
      const path = read(definitionTables.get(kind as Space)?.get(id))[0]?.path;
      const facts = path === undefined ? undefined : factsByPath.get(path);
      return facts?.kind === kind ? (facts as Facts<K>) : undefined;
    },
    ids: (space) => {
      const known = sortedIds.get(space) ?? [...(definitionTables.get(space)?.keys() ?? [])].sort(byText);
      sortedIds.set(space, known);
      return known;
    },
    // The bucket of a kind holds facts of that kind only.
    all: <K extends KindId>(kind: K) => allOf(kind) as readonly Facts<K>[],
    allOf,
    facts: (path) => factsByPath.get(path),
    hasFile: (path) => path === '' || files.has(path) || (folders.get(path) ?? 0) > 0,
    filePaths: () => [...files].sort(byText),
    version: (spaces) => spaces.reduce((sum, space) => sum + (versions.get(space) ?? 0), 0),
    replace: (path, next) => {
      const previous = factsByPath.get(path);
      if (previous !== undefined) {
        fold(previous, removeFrom);
        factsByPath.delete(path);
        removeFrom(kindPaths, previous.kind, previous);
      }
      if (next !== undefined) {
        factsByPath.set(path, next);
        addTo(kindPaths, next.kind, next);
        fold(next, addTo);
      }
      if (previous?.anchors.join(' ') !== next?.anchors.join(' ')) touch('file');
    },
    setFile: (path, exists) => {
      if (files.has(path) === exists) return;
      if (exists) files.add(path);
      else files.delete(path);
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        folders.set(folder, (folders.get(folder) ?? 0) + (exists ? 1 : -1));
      }
      touch('file');
    },
  };
}

/** The canonical codes that a written code stands for; one that is not known keeps its own form. */
export function standardKeys(standards: Standards, code: string): readonly string[] {
  const found = standards.find(code).standards;
  return found.length === 0 ? [code.trim()] : found.map((standard) => standard.code);
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** Order of text by its UTF-16 units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tableOf<T>(tables: Map<Space, Table<T>>, space: Space): Table<T> {
  let table = tables.get(space);
  if (table === undefined) {
    table = new Map();
    tables.set(space, table);
  }
  return table;
}

function addTo<K, T extends { readonly path: string }>(table: Map<K, Bucket<T>>, key: K, item: T): void {
  const bucket = table.get(key);
  if (bucket === undefined) {
    table.set(key, { items: [item], sorted: true });
    return;
  }
  const last = bucket.items[bucket.items.length - 1];
  bucket.sorted = bucket.sorted && last !== undefined && last.path <= item.path;
  bucket.items.push(item);
}

function removeFrom<K, T extends { readonly path: string }>(table: Map<K, Bucket<T>>, key: K, item: T): void {
  const bucket = table.get(key);
  if (bucket === undefined) return;
  bucket.items = bucket.items.filter((candidate) => candidate.path !== item.path);
  if (bucket.items.length === 0) table.delete(key);
}

/** Within a path the order in which they were added is the order in the file, and sorting keeps it. */
function read<T extends { readonly path: string }>(bucket: Bucket<T> | undefined): readonly T[] {
  if (bucket === undefined) return [];
  if (!bucket.sorted) {
    bucket.items = [...bucket.items].sort((a, b) => byText(a.path, b.path));
    bucket.sorted = true;
  }
  return bucket.items;
}
