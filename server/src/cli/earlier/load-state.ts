/** Loads a curriculum as it was at a commit, without a checkout. */
import path from 'node:path';
import type { AskedSeverities } from '../../core/workspace/severity.ts';
import type { Files } from '../../host/files.ts';
import { type CommitFiles, commitFiles } from '../../host/git/commit-files.ts';
import { earlierFolder } from '../../host/git/earlier-folder.ts';
import { type LoadedCurriculum, loadCurriculum } from '../load.ts';
import type { Progress } from '../progress.ts';
import type { State } from './state.ts';

export interface LoadedState {
  readonly curriculum: LoadedCurriculum;
  /** Whether the curriculum was there at all; if not, `curriculum` is empty. */
  readonly isThere: boolean;
  /** Lets go of the repository; nothing can be read from it afterwards. */
  readonly close: () => void;
}

/**
 * @param id - the id of the curriculum, to find it where its folder has been renamed.
 * @param severities - over those of its own curriculum.yaml.
 */
export async function loadState(
  { repository, commit }: State,
  id: string | undefined,
  progress: Progress,
  severities?: AskedSeverities,
): Promise<LoadedState> {
  const prefix = await earlierFolder(repository, commit, id);
  const folder = path.join(repository.top, ...(prefix ?? repository.prefix).split('/'));
  let files: CommitFiles | undefined;
  const close = (): void => files?.close();
  try {
    const curriculum = await loadCurriculum(folder, progress, severities, async (report) => {
      if (prefix === undefined) return nothing;
      files = await commitFiles(repository, commit, prefix, report);
      return files;
    });
    return { curriculum, isThere: prefix !== undefined, close };
  } catch (error) {
    // Git would wait for the next question for ever, and the command with it.
    close();
    throw error;
  }
}

const nothing: Files = { list: async () => [], read: async () => undefined };
