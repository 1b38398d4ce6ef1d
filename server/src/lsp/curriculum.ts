/**
 * One curriculum while the server runs: its files as they are saved, and over them those that are open in the
 * editor. Whatever is asked of it sees every change that has come in.
 */
import { kindOfPath } from '../core/kinds/all.ts';
import type { Index } from '../core/model/index.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Standards } from '../core/standards/codes.ts';
import { findingsAlone, severitiesOf } from '../core/workspace/alone.ts';
import type { SeverityOf } from '../core/workspace/severity.ts';
import { createWorkspace } from '../core/workspace/workspace.ts';
import type { FileChange, Shelf } from '../host/library.ts';
import { rootNames } from '../host/own-names.ts';
import { type CurriculumDocuments, createCurriculumDocuments } from './curriculum-documents.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Curriculum } from './features/feature.ts';
import { createNamePlaces } from './features/name-places.ts';
import { warmUpAsking } from './features/warm-up-asking.ts';
import type { Pace } from './pace.ts';
import { type Encoding, toEditorRange } from './positions.ts';
import { startsOf } from './starts.ts';
import { locationIn, locationOf, pathIn, uriOf } from './uris.ts';

export interface LiveCurriculum
  extends Curriculum,
    Pick<CurriculumDocuments, 'place' | 'displace' | 'placed' | 'openAt' | 'documentOf'> {
  /** Where its folder really is. */
  readonly location: string;
  /** The files that are there, saved or only open, each with what is different whenever it has been saved. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Takes files as they are now: what is open, or else what is saved. */
  readonly take: (changes: Iterable<FileChange>, onStep?: OnStep) => Promise<void>;
  /** The paths of the files that are saved now. */
  readonly list: () => Promise<readonly string[]>;
  /** Whether a saved file is another than when it was taken, as far as that can be told. */
  readonly hasChanged: (path: string) => Promise<boolean>;
  /** Whether a file of this path is one of the curriculum's, or would be if it were there. */
  readonly belongs: (path: string) => Promise<boolean>;
  /** Something that is another one whenever the text of a file is. */
  readonly textMark: (path: string) => unknown;
  /** Works out what is found in the files where it may be different, and gives their paths: see `Workspace.steps`. */
  readonly steps: () => Iterable<string | undefined>;
  /** Reads what is needed to say anything of a document before the rest has been loaded. */
  readonly prepare: () => Promise<void>;
  /** Reads, when nobody waits, what somebody would wait for who types a standard. */
  readonly prepareTyping: () => Promise<void>;
  /** All files have been taken. */
  readonly setLoaded: () => Promise<void>;
}

/** Is told how many files out of all have been taken. */
export type OnStep = (done: number, all: number) => void;

export interface CurriculumParts {
  readonly location: string;
  /** The same as the editor knows it, for the URIs of files that are not open. */
  readonly shown: string;
  readonly isAlone: boolean;
  readonly shelf: Shelf;
  /** What could not be read, by path; the shelf writes it. */
  readonly problems: Map<string, string>;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
  readonly pace: Pace;
}

/** A file as it was found where it is saved. */
interface Reading extends FileChange {
  readonly stamp: string | undefined;
  /** `undefined` for what is no document, or could not be read. */
  readonly text: string | undefined;
}

/** How many files are read at a time: more do not come any sooner, also not over a network. */
const readAtOnce = 32;
/** curriculum.yaml and lists of standards decide how everything else is understood. */
const isFoundation = (path: string): boolean => ['curriculum', 'standards'].includes(kindOfPath(path) ?? '');

export function createCurriculum(parts: CurriculumParts): LiveCurriculum {
  const { location, shown, isAlone, shelf, problems, documents, encoding, pace } = parts;
  // A place is counted in the units of UTF-16, as a text is.
  const places = createNamePlaces(
    (path) => encoding === 'utf-16' && openAt(path).length === 0,
    (path) => workspace.index().facts(path),
  );
  const workspace = createWorkspace(undefined, places.keep);
  const files = new Map<string, string | undefined>();
  const marks = new Map<string, number>();
  /** The open documents whose text the workspace has, by path. */
  const taken = new Map<string, OpenDocument>();
  let takenAt = -1;
  const own = createCurriculumDocuments(
    documents,
    async (path) => (problems.has(path) ? undefined : withoutMark(await shelf.read(path))),
    places.placeOf,
    pace,
  );
  const { openAt } = own;
  let isLoaded = isAlone;
  /** The standards that somebody can type without waiting. */
  let readyFor: Standards | undefined;
  /** By curriculum.yaml, for as long as only that has been read. */
  let severityOf: SeverityOf | undefined;

  /** Takes in what was typed since: cheap, and never waits. */
  function flush(): void {
    if (takenAt === documents.revision()) return;
    takenAt = documents.revision();
    for (const path of own.placed()) {
      const open = openAt(path).at(-1);
      if (open === undefined || open === taken.get(path)) continue;
      takeOpen(path, open);
    }
  }

  function takeOpen(path: string, open: OpenDocument): void {
    taken.set(path, open);
    problems.delete(path);
    if (!files.has(path)) files.set(path, undefined);
    workspace.apply([own.documentOf(path, open)]);
  }

  async function readingOf({ path, exists }: FileChange): Promise<Reading> {
    problems.delete(path);
    const stamp = exists ? await shelf.stamp(path) : undefined;
    if (kindOfPath(path) === undefined) return { path, stamp, exists: stamp !== undefined, text: undefined };
    const text = exists ? withoutMark(await shelf.read(path)) : undefined;
    return { path, stamp, exists: text !== undefined || problems.has(path), text };
  }

  /** Decides only now what counts: the file may have been opened or edited while it was read. */
  function settle({ path, stamp, exists, text }: Reading): void {
    own.forget(path);
    places.forget(path);
    const open = openAt(path).at(-1);
    if (exists || open !== undefined) files.set(path, stamp);
    else files.delete(path);
    if (open !== undefined) {
      takeOpen(path, open);
      return;
    }
    taken.delete(path);
    marks.set(path, (marks.get(path) ?? 0) + 1);
    const problem = problems.get(path);
    if (problem !== undefined) workspace.apply([{ path, unreadable: problem }]);
    else workspace.apply([text === undefined ? { path, exists } : { path, text }]);
  }

  async function takeNow(changes: readonly FileChange[], onStep?: OnStep): Promise<void> {
    const ordered = [
      ...changes.filter(({ path }) => isFoundation(path)),
      ...changes.filter(({ path }) => !isFoundation(path)),
    ];
    for (let at = 0; at < ordered.length; at += readAtOnce) {
      const readings = await Promise.all(ordered.slice(at, at + readAtOnce).map(readingOf));
      for (const reading of readings) {
        await pace.step();
        settle(reading);
      }
      onStep?.(Math.min(at + readAtOnce, ordered.length), ordered.length);
    }
  }

  /** One after the other, so that of two readings of a file the later one counts. */
  let last: Promise<void> = Promise.resolve();
  function take(changes: Iterable<FileChange>, onStep?: OnStep): Promise<void> {
    const all = [...changes];
    const done = last.then(() => takeNow(all, onStep));
    // One that fails is for whoever asked for it, and does not stop the next.
    last = done.catch(() => undefined);
    return done;
  }

  async function list(): Promise<readonly string[]> {
    // What is wrong with a folder is said anew by each list.
    const before = [...problems.keys()].filter((path) => !files.has(path));
    for (const path of before) problems.delete(path);
    const paths = await shelf.list();
    for (const path of before) if (!problems.has(path)) workspace.apply([{ path, exists: false }]);
    for (const [path, problem] of problems)
      if (!files.has(path)) workspace.apply([{ path, unreadable: problem }]);
    return paths;
  }

  /** Before everything is known, only what can be said of the document by itself. */
  function findings(path: string): readonly Finding[] {
    if (isLoaded && !isAlone) {
      flush();
      return workspace.findings(path);
    }
    const subject = own.known(path);
    const kind = kindOfPath(path);
    if (subject === undefined || kind === undefined) return [];
    return findingsAlone(subject, kind, severityOf);
  }

  async function prepare(): Promise<void> {
    if (isLoaded || severityOf !== undefined) return;
    for (const name of rootNames) {
      const root = await own.document(name);
      if (root === undefined) continue;
      severityOf = severitiesOf(root);
      return;
    }
  }

  const toRange: Curriculum['toRange'] = (inDocument, range) =>
    toEditorRange(inDocument.text, startsOf(inDocument), range, encoding);
  const toUri: Curriculum['toUri'] = (path) => openAt(path).at(-1)?.uri ?? uriOf(locationIn(shown, path));

  return {
    location,
    folder: uriOf(shown),
    isAlone,
    workspace,
    files,
    take,
    list,
    hasChanged: async (path) => (await shelf.stamp(path)) !== files.get(path),
    belongs: async (path) => files.has(path) || shelf.belongs(path),
    openAt,
    documentOf: own.documentOf,
    document: own.document,
    documents: own.documents,
    withDocuments: own.withDocuments,
    findings,
    prepare,
    toUri,
    toPath: (uri) => {
      const place = locationOf(uri);
      return pathIn(shown, place) ?? pathIn(location, place);
    },
    toRange,
    isLoaded: () => isLoaded,
    setLoaded: async () => {
      for (const _ of workspace.prepare()) await pace.step();
      isLoaded = true;
    },
    prepareTyping: async () => {
      if (isAlone || !isLoaded) return;
      const { standards } = workspace.index();
      if (standards === readyFor) return;
      readyFor = standards;
      for (const _ of workspace.prepareTyping()) await pace.step();
      for (const _ of warmUpAsking(workspace.index())) await pace.step();
    },
    place: (path, at) => {
      own.place(path, at);
      takenAt = -1;
    },
    displace: (path) => {
      own.displace(path);
      taken.delete(path);
    },
    textMark: (path) => openAt(path).at(-1) ?? marks.get(path),
    placed: own.placed,
    steps: () => {
      if (!isLoaded || isAlone) return [];
      flush();
      return workspace.steps();
    },
    index: (): Index => {
      flush();
      return workspace.index();
    },
    versionOf: (path) => openAt(path).at(-1)?.version ?? null,
    toLocation: (inDocument, range) => ({
      uri: toUri(inDocument.path),
      range: toRange(inDocument, range),
    }),
  };
}

/** Editors do not count a byte order mark among a text's characters, so neither do we. */
function withoutMark(text: string | undefined): string | undefined {
  return text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
