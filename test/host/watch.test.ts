import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { diskFiles } from '../../server/src/host/disk.ts';
import type { FileChange } from '../../server/src/host/library.ts';
import { fileStamps, type WatchOptions, watchFiles } from '../../server/src/host/watch.ts';
import { temporaryFolder, until, writeFiles } from './temporary-folder.ts';

/** Watches a folder through a test, and gives the changes as they come. */
async function watching(
  folder: string,
  body: (seen: readonly (readonly FileChange[])[]) => Promise<void>,
  options: WatchOptions = { quietMs: 40, rescanMs: 250 },
): Promise<void> {
  const files = diskFiles(folder, () => undefined);
  const seen: (readonly FileChange[])[] = [];
  const stop = watchFiles(
    folder,
    files,
    await fileStamps(folder, files),
    async (changes) => void seen.push(changes),
    options,
  );
  try {
    await body(seen);
  } finally {
    stop();
  }
}

describe('watching a curriculum', () => {
  it('sees files that change, come and go, also in new folders', async () => {
    const folder = temporaryFolder({ 'a.md': 'one', 'b.md': 'one' });
    await watching(folder, async (seen) => {
      writeFiles(folder, { 'a.md': 'three' });
      await until('a change', () => seen.flat().some((change) => change.path === 'a.md' && change.exists));
      writeFiles(folder, { 'new/folder/c.md': 'one' });
      await until('a new file', () =>
        seen.flat().some((change) => change.path === 'new/folder/c.md' && change.exists),
      );
      writeFiles(folder, { 'new/folder/c.md': 'three' });
      await until(
        'a change in a new folder',
        () => seen.flat().filter((change) => change.path === 'new/folder/c.md').length === 2,
      );
      fs.rmSync(path.join(folder, 'b.md'));
      await until('a removal', () => seen.flat().some((change) => change.path === 'b.md' && !change.exists));
    });
  });

  it('tells of files that are saved together once', async () => {
    const folder = temporaryFolder();
    await watching(
      folder,
      async (seen) => {
        writeFiles(folder, Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}.md`, 'x'])));
        await until('the changes', () => seen.flat().length === 50);
        assert.ok(seen.length <= 2, `${seen.length} times`);
      },
      { quietMs: 200, rescanMs: 400 },
    );
  });

  it('sees what happened since the files were read', async () => {
    const folder = temporaryFolder({ 'a.md': 'one' });
    const files = diskFiles(folder, () => undefined);
    const stamps = await fileStamps(folder, files);
    writeFiles(folder, { 'a.md': 'three' });
    const seen: FileChange[] = [];
    const stop = watchFiles(folder, files, stamps, async (changes) => void seen.push(...changes), {
      quietMs: 20,
      rescanMs: 60_000,
    });
    await until('the change', () => seen.length > 0);
    stop();
  });

  it('does not tell of what is ignored', async () => {
    const folder = temporaryFolder({ '.gitignore': '*.tmp\n', 'a.md': 'one' });
    await watching(folder, async (seen) => {
      writeFiles(folder, { 'a.tmp': 'x', '.hidden': 'x', 'b.md': 'one' });
      await until('the other file', () => seen.length > 0);
      assert.deepEqual(seen.flat(), [{ path: 'b.md', exists: true }]);
    });
  });

  it('tells of the next changes only when the last are dealt with', async () => {
    const folder = temporaryFolder();
    const files = diskFiles(folder, () => undefined);
    let running = 0;
    let most = 0;
    let calls = 0;
    const stop = watchFiles(
      folder,
      files,
      await fileStamps(folder, files),
      async () => {
        calls++;
        most = Math.max(most, ++running);
        writeFiles(folder, { [`during-${Math.min(calls, 3)}.md`]: 'x' });
        await new Promise((done) => setTimeout(done, 100));
        running--;
      },
      { quietMs: 10, rescanMs: 50 },
    );
    writeFiles(folder, { 'a.md': 'x' });
    await until('three rounds', () => calls >= 3);
    stop();
    assert.equal(most, 1);
  });

  it('finds changes by looking where no event comes', async () => {
    const folder = temporaryFolder({ 'a.md': 'one' });
    const watch = fs.watch;
    // A drive without events.
    fs.watch = (() => {
      throw new Error('not here');
    }) as unknown as typeof fs.watch;
    try {
      await watching(folder, async (seen) => {
        writeFiles(folder, { 'a.md': 'three' });
        await until('a change', () => seen.length > 0);
      });
    } finally {
      fs.watch = watch;
    }
  });
});
