/**
 * The index: a fold of the facts of all files of one curriculum. Adding a file and taking it away are mirror
 * images, so an index kept up to date equals one made from scratch. Nothing resolved is stored: who refers to
 * whom is looked up by name when it is asked.
 *
 * What comes out is in an order of its own (by path, then by place in the file), never in the order in which
 * files came in. Whatever is read is written down by the tracker: see `tracker.ts`.
 */
import type { KindId } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Definition, Reference, Space } from '../kinds/names.ts';
import type { Standards } from '../standards/codes.ts';
import { definitionsByCode, referencesByCode } from './by-standard.ts';
import { isSame } from './same.ts';
import { Table } from './table.ts';
import { Tracker } from './tracker.ts';

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
  /** Knows what is read, so that what was made from it is made again when it changes. */
  readonly tracker: Tracker;
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
  /**
   * Puts `next` in the place of the facts that the index has of the same path; `undefined` takes them out.
   * Facts that say the same change nothing.
   */
  readonly replace: (path: string, next: Facts | undefined) => void;
  /** Says whether there is a file of this path, document or not. */
  readonly setFile: (path: string, exists: boolean) => void;
}

/** What is under its names, by space. */
type Spaces<T extends { readonly path: string }> = Map<Space, Table<T>>;

/** How many names without anything under them are kept, beside as many as there are names in the files. */
const keptEmpty = 10_000;

/** @param standardsOf - the standards in force by what the files say: a question to the index, see `memo.ts`. */
export function createIndex(standardsOf: (index: Index) => Standards): Index {
  const tracker = new Tracker();
  /** By their own path and by each folder above it; all of them under no name. */
  const files = new Table<{ readonly path: string }>(tracker);
  const documents = new Table<Facts>(tracker);
  const kinds = new Table<Facts>(tracker);
  const definitions: Spaces<Definition> = new Map();
  /** A standard by each form in which it is written. */
  const references: Spaces<Reference> = new Map();
  const known = new Set<string>();
  let names = 0;

  function tableOf<T extends { readonly path: string }>(spaces: Spaces<T>, space: Space): Table<T> {
    let table = spaces.get(space);
    if (table === undefined) {
      table = new Table(tracker);
      spaces.set(space, table);
    }
    return table;
  }

  /** Puts the names of a file in the place of those it had; names that stay as they are have not changed. */
  function put<T extends { readonly path: string }>(
    spaces: Spaces<T>,
    path: string,
    before: Grouped<T>,
    after: Grouped<T>,
  ): void {
    for (const space of new Set([...before.keys(), ...after.keys()])) {
      const table = tableOf(spaces, space);
      const own = after.get(space) ?? new Map<string, readonly T[]>();
      for (const [name, items] of own)
        if (!isSame(before.get(space)?.get(name), items)) table.put(name, path, items);
      for (const name of before.get(space)?.keys() ?? []) if (!own.has(name)) table.put(name, path, []);
    }
  }

  function replace(path: string, next: Facts | undefined): void {
    const previous = documents.read(path)[0];
    if (isSame(previous, next)) return;
    const now = next === undefined ? [] : [next];
    documents.put(path, path, now);
    if (previous !== undefined && previous.kind !== next?.kind) kinds.put(previous.kind, path, []);
    if (next !== undefined) kinds.put(next.kind, path, now);
    put(definitions, path, definitionsOf(previous), definitionsOf(next));
    put(references, path, referencesOf(previous), referencesOf(next));
    names += namesIn(next) - namesIn(previous);
    for (const table of [files, documents, ...definitions.values(), ...references.values()])
      table.tidy(keptEmpty + names);
    tracker.settle();
  }

  function setFile(path: string, exists: boolean): void {
    if (known.has(path) === exists) return;
    if (exists) known.add(path);
    else known.delete(path);
    const own = exists ? [{ path }] : [];
    files.put('', path, own);
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      files.put(path.slice(0, end), path, own);
  }

  function allOf(kind: KindId): readonly Facts[] {
    const all = kinds.read(kind);
    return kind === 'curriculum' && all.length > 1
      ? [...all].sort((a, b) => depthOf(a.path) - depthOf(b.path))
      : all;
  }

  const standards = (): Standards => index.standards;
  const ofStandard = definitionsByCode(
    tracker,
    tableOf(definitions, 'standard'),
    (path) =>
      documents.read(path).flatMap((facts) => facts.definitions.filter(({ space }) => space === 'standard')),
    standards,
  );
  const toStandard = referencesByCode(
    tracker,
    tableOf(references, 'standard'),
    (path) =>
      documents
        .read(path)
        .flatMap((facts) => facts.references.filter(({ spaces }) => spaces.includes('standard'))),
    standards,
  );
  const index: Index = {
    tracker,
    get standards() {
      return standardsOf(index);
    },
    definitions: (space, id) =>
      space === 'standard' ? ofStandard(id) : tableOf(definitions, space).read(id),
    references: (space, id) => (space === 'standard' ? toStandard(id) : tableOf(references, space).read(id)),
    document: <K extends KindId>(kind: K, id: string) => {
      const path = tableOf(definitions, kind as Space).read(id)[0]?.path;
      const facts = path === undefined ? undefined : documents.read(path)[0];
      return facts?.kind === kind ? (facts as Facts<K>) : undefined;
    },
    ids: (space) => tableOf(definitions, space).readNames(),
    // Under the name of a kind are facts of that kind only.
    all: <K extends KindId>(kind: K) => allOf(kind) as readonly Facts<K>[],
    allOf,
    facts: (path) => documents.read(path)[0],
    hasFile: (path) => path === '' || files.read(path).length > 0,
    filePaths: () => files.read('').map(({ path }) => path),
    replace,
    setFile,
  };
  return index;
}

/** The names of a file by space and id, each with its places in the order of the file. */
type Grouped<T> = ReadonlyMap<Space, ReadonlyMap<string, readonly T[]>>;

function definitionsOf(facts: Facts | undefined): Grouped<Definition> {
  return groupedNames(facts?.definitions ?? [], ({ space }) => [space]);
}

function referencesOf(facts: Facts | undefined): Grouped<Reference> {
  return groupedNames(facts?.references ?? [], ({ spaces }) => spaces);
}

function groupedNames<T extends { readonly id: string }>(
  names: readonly T[],
  spacesOf: (name: T) => readonly Space[],
): Grouped<T> {
  const groups = new Map<Space, Map<string, T[]>>();
  for (const name of names) {
    for (const space of spacesOf(name)) {
      const group = groups.get(space) ?? new Map<string, T[]>();
      groups.set(space, group);
      const own = group.get(name.id);
      if (own === undefined) group.set(name.id, [name]);
      else own.push(name);
    }
  }
  return groups;
}

function namesIn(facts: Facts | undefined): number {
  return facts === undefined ? 0 : facts.definitions.length + facts.references.length;
}

function depthOf(path: string): number {
  return path.split('/').length;
}
