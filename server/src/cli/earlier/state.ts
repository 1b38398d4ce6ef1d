/** States of a curriculum in its repository, by the names that people give them. */
import { commitOf, mergeBase, openRepository, type Repository } from '../../host/git/repository.ts';

export interface State {
  readonly repository: Repository;
  readonly commit: string;
  /** How it was named: a branch, a tag, a commit. */
  readonly name: string;
}

/**
 * Where the work of today, or that of another name, parted from a branch or commit: what came into the branch
 * since is no change of ours. The same as in a pull request.
 *
 * @throws {Refusal} where it cannot be known here.
 */
export function stateBefore(folder: string, ref: string, later = 'HEAD'): State {
  const repository = openRepository(folder);
  const commits = [commitOf(repository, ref), commitOf(repository, later)] as const;
  return { repository, commit: mergeBase(repository, commits, [ref, later]), name: ref };
}

/** @throws {Refusal} where there is none of this name. */
export function stateAt(folder: string, ref: string): State {
  const repository = openRepository(folder);
  return { repository, commit: commitOf(repository, ref), name: ref };
}
