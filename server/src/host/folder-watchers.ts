/** Asks the system to say when something happens in the folders of a curriculum. */
import fs from 'node:fs';
import path from 'node:path';
import type { Watchers } from './library.ts';

/**
 * @param hint - is told the file, relative to the folder, where the system says which it was.
 *
 * Linux has no way to watch a tree: Node then watches every single file of it, ignored ones too. There we watch
 * the folders that hold the curriculum's files, a thousandth of that.
 */
export function createWatchers(folder: string, hint: (file?: string) => void): Watchers {
  const open = new Map<string, fs.FSWatcher>();
  let isClosed = false;
  const isRecursive = process.platform === 'darwin' || process.platform === 'win32';

  function start(inner: string): void {
    try {
      const watcher = fs.watch(path.join(folder, inner), { recursive: isRecursive }, (_, name) => {
        // Not every system says which file it was.
        hint(name === null ? undefined : path.posix.join(inner, name.replaceAll(path.sep, '/')));
      });
      open.set(inner, watcher);
      watcher.on('error', () => {
        watcher.close();
        open.delete(inner);
      });
    } catch {
      // Too many watches, or a drive that has none: looking now and then finds the changes too.
    }
  }

  function* update(files: Iterable<string>): Generator<void> {
    const wanted = isRecursive ? new Set(['']) : foldersOf(files);
    for (const [inner, watcher] of open) {
      if (wanted.has(inner)) continue;
      watcher.close();
      open.delete(inner);
    }
    for (const inner of wanted) {
      if (isClosed) return;
      if (open.has(inner)) continue;
      start(inner);
      yield;
    }
  }

  return {
    update,
    close: () => {
      isClosed = true;
      for (const watcher of open.values()) watcher.close();
      open.clear();
    },
  };
}

function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const inner = file.slice(0, end);
      if (folders.has(inner)) break;
      folders.add(inner);
    }
  }
  return folders;
}
