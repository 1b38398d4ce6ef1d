/** The files of a commit, as git lists them. */
import type { Git } from './git.ts';
import { gitFailure, notInClone } from './git-refusal.ts';

export interface GitEntry {
  /** From the top of its repository, with `/` between folders. */
  readonly path: string;
  readonly type: 'file' | 'link' | 'submodule';
  /** The number of its contents, or of a submodule's commit. */
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/** @param paths - which files and folders to list, from the top; none for all. */
export function listTree(git: Git, commit: string, paths: readonly string[]): readonly GitEntry[] {
  const listing = git.run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...paths]);
  if (!listing.isDone && isPartial(git)) throw notInClone();
  if (!listing.isDone)
    throw gitFailure(`the files of ${commit.slice(0, 10)} could not be listed`, listing.said);
  const lines = listing.out.toString('utf8').split('\0');
  return lines.filter((line) => line !== '').map(entryOf);
}

/**
 * `100644 blob <object> <size>`, a tab, and the path. The size of a file that is damaged is `BAD`: to leave it out would
 * make all that is found in it pass for new, or for mended.
 */
function entryOf(line: string): GitEntry {
  const match = /^(\d{6}) (blob|commit) ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(line);
  if (match === null) throw gitFailure('a file of the earlier state is damaged', line);
  const [, mode = '', kind, object = '', size = '', path = ''] = match;
  const type = kind === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
  return { path, type, object, size: Number(size) || 0 };
}

/** Whether contents were left out when the clone was made, to be fetched when they are needed. */
function isPartial(git: Git): boolean {
  return git.run(['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$']).isDone;
}
