/**
 * Watches the files of a curriculum. What the system says is only a hint to look; what changed is found by
 * comparing the files with how they were. So an event too many costs little, and one that never comes (a network
 * drive, another system's file tree, too many folders to watch) is made up for by looking now and then. Where the
 * system names files that we know, these are looked at alone: in a large curriculum that takes a thousandth of the time.
 */
import path from 'node:path';
import type { Files } from './files.ts';
import { createWatchers } from './folder-watchers.ts';
import type { FileChange } from './library.ts';
import { statusOf } from './status.ts';

export interface WatchOptions {
  /** How long it must be quiet after an event before we look, so that one save is one change. */
  readonly quietMs: number;
  /** The same, where the files are known to which it happened. */
  readonly quietKnownMs?: number;
  /** How often to look without an event. Where looking takes long, it is done less often. */
  readonly rescanMs: number;
}

const usual: WatchOptions = { quietMs: 60, rescanMs: 2_000 };
/** Looking without an event takes at most this part of the time. */
const rescanShare = 1 / 50;

/**
 * @param since - how the files were when they were read, so that no change since then is missed.
 * @param onChanges - is called with every set of changes, the next one only once it is done. It must not fail.
 * @returns a function that ends the watch.
 */
export function watchFiles(
  folder: string,
  files: Pick<Files, 'list'>,
  since: FileStamps,
  onChanges: (changes: readonly FileChange[]) => Promise<void>,
  { quietMs, quietKnownMs = 15, rescanMs }: WatchOptions = usual,
): () => void {
  let known = since;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isEnded = false;
  /** The files of which there were hints since we looked; all of them, after a hint that names none of ours. */
  let hinted: Set<string> | 'all' = new Set();

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void look(), ms);
  }

  function hint(file?: string): void {
    if (hinted === 'all') return;
    const isKnown = file !== undefined && known.has(file);
    // What comes and goes while an editor saves is none of ours.
    if (file !== undefined && !isKnown && statusOf(path.join(folder, file)) === undefined) return;
    if (isKnown) hinted.add(file);
    else hinted = 'all';
    if (!isLooking) plan(isKnown ? quietKnownMs : quietMs);
  }

  async function look(): Promise<void> {
    isLooking = true;
    const only = hinted;
    hinted = new Set();
    const start = performance.now();
    const isQuick = only !== 'all' && only.size > 0;
    const next = isQuick ? withStampsOf(known, folder, only) : await fileStamps(folder, files);
    const tookMs = performance.now() - start;
    if (next.size < known.size && isQuick) {
      // An editor may be about to put another in its place.
      isLooking = false;
      hinted = 'all';
      plan(quietMs);
      return;
    }
    const changes = changesBetween(known, next, isQuick ? only : undefined);
    known = next;
    if (changes.length > 0) {
      if (!isQuick) watchFoldersOf(next);
      await onChanges(changes);
    }
    isLooking = false;
    plan(untilHintedMs() ?? (isQuick ? rescanMs : Math.max(rescanMs, tookMs / rescanShare)));
  }

  /** How long to wait for what was hinted at meanwhile; `undefined` where nothing was. */
  function untilHintedMs(): number | undefined {
    if (hinted === 'all') return quietMs;
    return hinted.size > 0 ? quietKnownMs : undefined;
  }

  function watchFoldersOf(stamps: FileStamps): void {
    for (const _ of watchers.update(stamps.keys()));
  }

  const watchers = createWatchers(folder, hint);
  watchFoldersOf(known);
  plan(quietMs);
  return () => {
    isEnded = true;
    clearTimeout(timer);
    watchers.close();
  };
}

/** For each file something that is different whenever the file has been written. */
export type FileStamps = ReadonlyMap<string, string>;

export async function fileStamps(folder: string, files: Pick<Files, 'list'>): Promise<FileStamps> {
  const stamps = new Map<string, string>();
  for (const file of await files.list()) {
    const stamp = stampOf(path.join(folder, file));
    if (stamp !== undefined) stamps.set(file, stamp);
  }
  return stamps;
}

/** The stamps with those of some files as they are now. */
function withStampsOf(stamps: FileStamps, folder: string, files: Iterable<string>): FileStamps {
  const next = new Map(stamps);
  for (const file of files) {
    const stamp = stampOf(path.join(folder, file));
    if (stamp === undefined) next.delete(file);
    else next.set(file, stamp);
  }
  return next;
}

function stampOf(absolute: string): string | undefined {
  const status = statusOf(absolute);
  return status === undefined ? undefined : `${status.mtimeMs} ${status.size} ${status.ino}`;
}

/** @param only - the files in which they can be different; without it, all. */
function changesBetween(
  before: FileStamps,
  after: FileStamps,
  only?: ReadonlySet<string>,
): readonly FileChange[] {
  const isGone = (file: string): boolean => before.has(file) && !after.has(file);
  const isOther = (file: string): boolean => after.has(file) && before.get(file) !== after.get(file);
  return [
    ...[...(only ?? before.keys())].filter(isGone).map((file) => ({ path: file, exists: false })),
    ...[...(only ?? after.keys())].filter(isOther).map((file) => ({ path: file, exists: true })),
  ];
}
