/** Loads what says which standards are in force, and nothing else: enough for looking standards up, and quick. */
import { kindOfPath } from '../../core/kinds/all.ts';
import type { Index } from '../../core/model/index.ts';
import { type Change, createWorkspace } from '../../core/workspace/workspace.ts';
import { diskFiles } from '../../host/disk.ts';
import type { Files } from '../../host/files.ts';
import { startProgress } from '../progress.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';

/** @param folder - the curriculum's; `undefined` outside of any, where all built-in catalogues are in force. */
export async function loadStandards(folder: string | undefined, terminal: Terminal): Promise<Index> {
  if (folder === undefined) return createWorkspace().index();
  const files = diskFiles(folder, ({ path, message }) =>
    terminal.note(`${shownPath(`${folder}/${path}`, terminal.folder)}: ${message}\n`),
  );
  return indexOf(files, await files.list());
}

/** The index without imported packages, which can be large: enough to know which ids are taken by lists. */
export async function loadLists(folder: string): Promise<Index> {
  const files = diskFiles(folder, () => undefined);
  return indexOf(
    files,
    (await files.list()).filter((path) => !path.endsWith('.case.json')),
  );
}

async function indexOf(files: Files, paths: readonly string[]): Promise<Index> {
  const workspace = createWorkspace();
  const changes: Change[] = [];
  for (const path of paths) {
    const kind = kindOfPath(path);
    const text = kind === 'curriculum' || kind === 'standards' ? await files.read(path) : undefined;
    if (text !== undefined) changes.push({ path, text });
  }
  workspace.apply(changes);
  return workspace.index();
}

/** The index of the whole curriculum. */
export async function loadWhole(folder: string | undefined, terminal: Terminal): Promise<Index> {
  if (folder === undefined) return createWorkspace().index();
  const progress = startProgress(terminal);
  const { loadCurriculum } = await import('../load.ts');
  const { workspace } = await loadCurriculum(folder, progress);
  progress.end();
  return workspace.index();
}
