/** What a walk asks of folders, so that it lists those on disk and those of an earlier state by the same rules. */
import fs from 'node:fs';
import path from 'node:path';
import { statusOf } from './status.ts';
import { realPathIfAny } from './within.ts';

/** Paths are absolute. */
export interface FolderTree {
  /** What stands in a folder; throws as `node:fs` does where it cannot be opened. */
  readonly entries: (folder: string) => readonly TreeEntry[];
  /** The text of a folder's `.gitignore`. */
  readonly ignoreText: (folder: string) => string | undefined;
  /** Whether a folder is the top of a repository, above which no `.gitignore` counts. */
  readonly isTop: (folder: string) => boolean;
  /** Where a link leads in the end; `undefined` where nothing is. */
  readonly linkTarget: (link: string) => LinkTarget | undefined;
}

export type TreeEntry = Pick<fs.Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

export interface LinkTarget {
  readonly absolute: string;
  readonly isFolder: boolean;
}

export const diskTree: FolderTree = {
  entries: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
  ignoreText: (folder) => {
    try {
      return fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
    } catch {
      return undefined;
    }
  },
  isTop: (folder) => fs.existsSync(path.join(folder, '.git')),
  linkTarget: (link) => {
    const absolute = realPathIfAny(link);
    return absolute === undefined
      ? undefined
      : { absolute, isFolder: statusOf(absolute)?.isDirectory() === true };
  },
};
