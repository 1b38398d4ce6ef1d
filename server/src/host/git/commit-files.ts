/** The files of a curriculum at a commit, without a checkout: listed by the same rules as those on disk. */
import path from 'node:path';
import { kindOfPath } from '../../core/kinds/all.ts';
import { largestBytes, textOf, tooLarge } from '../file-text.ts';
import type { FileProblem, Files } from '../files.ts';
import { walkIn } from '../walk.ts';
import { commitTree } from './commit-tree.ts';
import { lfsBytes, lfsObject } from './lfs.ts';
import type { Repository } from './repository.ts';

export interface CommitFiles extends Files {
  /** Lets go of git. */
  readonly close: () => void;
}

/**
 * @param prefix - the curriculum's folder from the top of the repository: empty, or with a `/` at its end.
 * @param report - is told of each document that is there and cannot be read, each time it is asked for.
 */
export async function commitFiles(
  repository: Repository,
  commit: string,
  prefix: string,
  report: (problem: FileProblem) => void,
): Promise<CommitFiles> {
  const tree = await commitTree(repository, commit, prefix);
  const root = path.join(repository.top, ...prefix.split('/'));

  async function read(file: string): Promise<string | undefined> {
    const found = tree.file(path.join(root, ...file.split('/')));
    if (found === undefined) return undefined;
    if (found.size > largestBytes(file)) return refuse(file, tooLarge(found.size, largestBytes(file)));
    const bytes = await found.read();
    const object = lfsObject(bytes);
    const whole = object === undefined ? bytes : lfsBytes(repository.git, object);
    if (whole === undefined) return refuse(file, notFetched);
    if (whole.length > largestBytes(file)) return refuse(file, tooLarge(whole.length, largestBytes(file)));
    const text = textOf(whole);
    return typeof text === 'string' ? text : refuse(file, text.problem);
  }

  function refuse(file: string, message: string): undefined {
    report({ path: file, message });
    return undefined;
  }

  return {
    list: async () => walkIn(tree, root, (file) => kindOfPath(file) !== undefined).paths,
    read,
    close: tree.close,
  };
}

const notFetched =
  'This file is kept in Git LFS, and its text at this commit is not on this computer, so it was not checked. Run: git lfs fetch --all';
