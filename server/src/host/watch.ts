/**
 * Watches the files of a curriculum. What the system says is only a hint to look; what changed is found by
 * comparing the files with how they were. So an event too many costs little, and one that never comes (a network
 * drive, another system's file tree, too many folders to watch) is made up for by looking now and then.
 */
import path from 'node:path';
import type { Files } from './files.ts';
import { createWatchers } from './folder-watchers.ts';
import type { FileChange } from './library.ts';
import { statusOf } from './status.ts';

export interface WatchOptions {
  /** How long it must be quiet after an event before we look, so that one save is one change. */
  readonly quietMs: number;
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
  { quietMs, rescanMs }: WatchOptions = usual,
): () => void {
  let known = since;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isEnded = false;
  let wasHinted = false;

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void look(), ms);
  }

  function hint(): void {
    wasHinted = true;
    if (!isLooking) plan(quietMs);
  }

  async function look(): Promise<void> {
    isLooking = true;
    wasHinted = false;
    const start = performance.now();
    const next = await fileStamps(folder, files);
    const tookMs = performance.now() - start;
    const changes = changesBetween(known, next);
    known = next;
    if (changes.length > 0) {
      watchers.update(next.keys());
      await onChanges(changes);
    }
    isLooking = false;
    plan(wasHinted ? quietMs : Math.max(rescanMs, tookMs / rescanShare));
  }

  const watchers = createWatchers(folder, hint);
  watchers.update(known.keys());
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
    const status = statusOf(path.join(folder, file));
    if (status !== undefined) stamps.set(file, `${status.mtimeMs} ${status.size} ${status.ino}`);
  }
  return stamps;
}

function changesBetween(before: FileStamps, after: FileStamps): readonly FileChange[] {
  return [
    ...[...before.keys()].filter((file) => !after.has(file)).map((file) => ({ path: file, exists: false })),
    ...[...after]
      .filter(([file, stamp]) => before.get(file) !== stamp)
      .map(([file]) => ({ path: file, exists: true })),
  ];
}
