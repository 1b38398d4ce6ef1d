import path from 'node:path';
import { statusOf } from './status.ts';

/**
 * The top of the Git repository that a folder is in: the nearest folder upward that holds `.git`, which is a
 * folder, or a file in a worktree or submodule. `undefined` where there is none.
 */
export function repositoryFolder(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (statusOf(path.join(at, '.git')) !== undefined) return at;
    if (path.dirname(at) === at) return undefined;
  }
}
