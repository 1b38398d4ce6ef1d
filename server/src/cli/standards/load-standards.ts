/** Loads what says which standards are in force, and nothing else: enough for looking standards up, and quick. */
import { kindOfPath } from '../../core/kinds/all.ts';
import type { Index } from '../../core/model/index.ts';
import { type Change, createWorkspace } from '../../core/workspace/workspace.ts';
import { diskFiles } from '../../host/disk.ts';
import { startProgress } from '../progress.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';

/** @param folder - the curriculum's; `undefined` outside of any, where all built-in catalogues are in force. */
export async function loadStandards(folder: string | undefined, terminal: Terminal): Promise<Index> {
  const workspace = createWorkspace();
  if (folder === undefined) return workspace.index();
  const files = diskFiles(folder, ({ path, message }) =>
    terminal.note(`${shownPath(`${folder}/${path}`, terminal.folder)}: ${message}\n`),
  );
  const changes: Change[] = [];
  for (const path of await files.list()) {
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
