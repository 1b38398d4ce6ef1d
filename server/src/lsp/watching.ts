/**
 * Notices what happens to files outside of the editor. The editor watches them where it can; where it cannot, we
 * do. Either is only a hint to look, since watching fails in silence on some drives: so we also look when a file
 * is saved, when the editor comes to the front, and when somebody asks.
 */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
} from 'vscode-languageserver';
import { kindOfPath } from '../core/kinds/all.ts';
import type { FileChange, Library, Watchers } from '../host/library.ts';
import { rootNames } from '../host/own-names.ts';
import type { Background } from './background.ts';
import type { Curricula } from './curricula.ts';
import type { LiveCurriculum } from './curriculum.ts';
import type { Loading } from './loading.ts';
import type { Pace } from './pace.ts';
import { locationOf, pathIn } from './uris.ts';

export interface Watching {
  readonly begin: () => void;
  readonly add: (curriculum: LiveCurriculum) => void;
  readonly remove: (curriculum: LiveCurriculum) => void;
  /** Looks for changes, unless that was done a moment ago and took its time. */
  readonly glance: () => void;
  /** Looks for files that are new, gone or different, and for curricula that are; or reads all of them again. */
  readonly rescan: (which: 'different' | 'all') => Promise<void>;
}

export interface WatchingParts {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly library: Library;
  readonly curricula: Curricula;
  readonly loading: Loading;
  readonly pace: Pace;
  /** The folders that the editor has open, where they really are. */
  readonly folders: () => readonly string[];
  readonly discover: () => Promise<void>;
  readonly onTaken: (curriculum: LiveCurriculum) => void;
  readonly background: Background;
}

const everything = '**/*';
/** How long it must be quiet after a hint before we look, so that one save is one change. */
const quietMs = 60;
/** How often to look without a hint, where we watch. */
const lookMs = 2_000;
/** Looking without a hint takes at most this part of the time. */
const lookShare = 1 / 50;

const failed = 'Changes of files could not be taken in.';

export function createWatching(parts: WatchingParts): Watching {
  const { connection, client, library, curricula, loading, pace, folders, discover, onTaken, background } =
    parts;
  const ability = client.workspace?.didChangeWatchedFiles;
  const registrations = new Map<LiveCurriculum, Promise<Disposable>>();
  const watchers = new Map<LiveCurriculum, Watchers>();
  /** What the editor said has happened, by location, and has not been looked at. */
  const events = new Map<string, FileChangeType>();
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  let waiting: { readonly which: 'different' | 'all'; readonly done: Promise<void> } | undefined;
  /** Until then it is no use to look without a hint. */
  let nextLook = 0;
  let wasHinted = false;

  function note(changes: readonly { readonly uri: string; readonly type: FileChangeType }[]): void {
    for (const { uri, type } of changes) events.set(locationOf(uri), type);
    if (!isReading) void background.start(failed, readEvents);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => note(changes));
  // The editor says at once what it does itself, also where nobody watches.
  connection.workspace.onDidCreateFiles(({ files }) =>
    note(files.map(({ uri }) => ({ uri, type: FileChangeType.Created }))),
  );
  connection.workspace.onDidDeleteFiles(({ files }) =>
    note(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted }))),
  );
  connection.workspace.onDidRenameFiles(({ files }) =>
    note(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, type: FileChangeType.Deleted },
        { uri: newUri, type: FileChangeType.Created },
      ]),
    ),
  );

  async function readEvents(): Promise<void> {
    isReading = true;
    await library.pause();
    while (events.size > 0) {
      const now = [...events];
      events.clear();
      await background.start(failed, () => takeEvents(now));
    }
    isReading = false;
  }

  async function takeEvents(now: readonly (readonly [string, FileChangeType])[]): Promise<void> {
    const changes = new Map<LiveCurriculum, FileChange[]>();
    const reshaped = new Set<LiveCurriculum>();
    let isNewWorld = false;
    for (const [named, type] of now) {
      await pace.step();
      const location = library.realOf(named);
      const curriculum = curricula.around(location);
      const path = pathBelow(
        [...(curriculum === undefined ? [] : [curriculum.location]), ...folders()],
        location,
      );
      if (isHidden(path.replace(/\.gitignore$/, ''))) continue;
      const isDocument = kindOfPath(path) !== undefined;
      if (type !== FileChangeType.Changed || path.endsWith('.gitignore'))
        isNewWorld ||= !isDocument || rootNames.some((name) => path === name || path.endsWith(`/${name}`));
      if (curriculum === undefined) continue;
      if (!isDocument) reshaped.add(curriculum);
      else if (await curriculum.belongs(path)) {
        // Whether it is there now is seen by reading it: it may have come back since.
        const own = changes.get(curriculum) ?? [];
        own.push({ path, exists: true });
        changes.set(curriculum, own);
      }
    }
    for (const [curriculum, own] of changes) {
      await curriculum.take(own);
      onTaken(curriculum);
    }
    if (isNewWorld) await discover();
    for (const curriculum of reshaped) await loading.rescan(curriculum, 'different');
  }

  async function watchFoldersOf(curriculum: LiveCurriculum): Promise<void> {
    for (const _ of watchers.get(curriculum)?.update(curriculum.files.keys()) ?? []) await pace.step();
  }

  async function rescanNow(which: 'different' | 'all'): Promise<void> {
    await discover();
    for (const curriculum of curricula.all()) {
      await loading.rescan(curriculum, which);
      await watchFoldersOf(curriculum);
    }
  }

  /** Those who ask while it is being done wait for the next one, which they share. */
  function rescan(which: 'different' | 'all'): Promise<void> {
    if (waiting !== undefined && waiting.which === which) return waiting.done;
    const before = last;
    const done = background.start(failed, async () => {
      await before;
      if (waiting?.done === done) waiting = undefined;
      const start = performance.now();
      await rescanNow(which);
      const end = performance.now();
      nextLook = end + (end - start) / lookShare;
    });
    waiting = { which, done };
    last = done;
    return done;
  }

  function isCovered({ location }: LiveCurriculum): boolean {
    return folders().some((folder) => pathIn(folder, location) !== undefined);
  }

  /** Where the editor cannot watch, we look now and then, and soon when the system says something. */
  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
    // A browser's timer is a number, and keeps nothing alive.
    if (typeof timer === 'object') timer.unref();
  }

  async function look(): Promise<void> {
    wasHinted = false;
    await rescan('different');
    plan(wasHinted ? quietMs : Math.max(lookMs, nextLook - performance.now()));
  }

  function hint(): void {
    wasHinted = true;
    plan(quietMs);
  }

  return {
    begin: () => {
      if (ability?.dynamicRegistration === true)
        void connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: everything }] })
          .catch(() => plan(lookMs));
      else if (library.watch !== undefined) plan(lookMs);
    },
    add: (curriculum) => {
      if (ability?.dynamicRegistration === true) {
        if (isCovered(curriculum)) return;
        if (ability.relativePatternSupport === true) {
          const registration = connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [{ globPattern: { baseUri: curriculum.folder, pattern: everything } }],
          });
          registration.catch(() => undefined);
          registrations.set(curriculum, registration);
          return;
        }
      }
      const own = library.watch?.(curriculum.location, hint);
      if (own === undefined) return;
      watchers.set(curriculum, own);
      void loading.loaded(curriculum).then(() => watchFoldersOf(curriculum));
      plan(lookMs);
    },
    remove: (curriculum) => {
      void registrations.get(curriculum)?.then((registration) => registration.dispose());
      registrations.delete(curriculum);
      watchers.get(curriculum)?.close();
      watchers.delete(curriculum);
    },
    rescan,
    glance: () => {
      if (performance.now() >= nextLook) void rescan('different');
    },
  };
}

/** The path from the first of these folders that a location is in. */
function pathBelow(candidates: readonly string[], location: string): string {
  for (const folder of candidates) {
    const path = pathIn(folder, location);
    if (path !== undefined) return path;
  }
  return location;
}

/** Whether something is in a folder that no curriculum looks into. */
function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(path);
}
