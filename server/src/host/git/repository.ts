/** A repository, and the states in it: which commit a name means, and where two lines of work parted. */
import path from 'node:path';
import { closest } from '../../core/text/distance.ts';
import { Refusal } from '../refusal.ts';
import { realPathOf } from '../within.ts';
import { type Git, gitIn } from './git.ts';
import { gitFailure, noRepository } from './git-refusal.ts';

export interface Repository {
  readonly git: Git;
  /** The top of the working tree: absolute, without links. */
  readonly top: string;
  /** The folder that was asked for, from the top: empty, or with a `/` at its end. */
  readonly prefix: string;
}

/** @throws {Refusal} where the folder is in no repository, or git cannot be used. */
export function openRepository(folder: string): Repository {
  const git = gitIn(realPathOf(path.resolve(folder)));
  const inside = git.run(['rev-parse', '--is-inside-work-tree']);
  if (text(inside.out) !== 'true') throw noRepository(folder);
  // Only the line end is taken off: a folder's name may end in a space.
  const prefix = git.run(['rev-parse', '--show-prefix']).out.toString('utf8').replace(/\n$/, '');
  const up = prefix.split('/').slice(1);
  return { git, top: path.resolve(git.folder, ...up.map(() => '..')), prefix };
}

/**
 * The commit that a name means: a branch, a tag, `HEAD~2`, or the beginning of a commit's own number.
 *
 * @throws {Refusal} where there is none.
 */
export function commitOf({ git }: Repository, ref: string): string {
  // A name that begins with a hyphen would be an option, and no branch or tag can have one.
  const cannotBe = /^-|^$|\p{Cc}/u.test(ref);
  const found = cannotBe ? undefined : git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (found?.isDone === true) return text(found.out);
  throw missing(git, ref);
}

/**
 * The last commit that two have in common: where one was before the other's changes began, as in a pull request.
 *
 * @param names - how the two are called, for the reader.
 * @throws {Refusal} where there is none, or it is not in this clone.
 */
export function mergeBase(
  repository: Repository,
  commits: readonly [string, string],
  names: readonly [string, string],
): string {
  const { git } = repository;
  const found = git.run(['merge-base', ...commits]);
  if (found.isDone) return text(found.out);
  if (found.said !== '')
    throw gitFailure(`where ${names[0]} and ${names[1]} parted could not be found`, found.said);
  if (isShallow(git)) {
    throw new Refusal(
      `this clone has only the newest commits, and the one where ${names[1]} and ${names[0]} parted is not among them. ${fetchAll}`,
    );
  }
  throw new Refusal(
    `${names[0]} and ${names[1]} have no commit in common, so nothing says what changed between them. Name a branch or commit that ${names[1]} began from.`,
  );
}

const fetchAll =
  "In GitHub Actions, give actions/checkout 'fetch-depth: 0'; in GitLab CI, set GIT_DEPTH: 0; elsewhere, run: git fetch --unshallow";

function missing(git: Git, ref: string): Refusal {
  const shown = JSON.stringify(ref).slice(1, -1);
  if (!git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).isDone) {
    return new Refusal(
      'this repository has no commit yet, so there is no earlier state to compare with. Commit once, then run this again.',
    );
  }
  const known = text(git.run(['for-each-ref', '--count=10000', '--format=%(refname:short)']).out).split('\n');
  const near = known.find((name) => name.endsWith(`/${ref}`)) ?? closest(ref, known, 1)[0];
  const meant = near === undefined || near === '' ? '' : ` Did you mean '${near}'?`;
  const more = isShallow(git)
    ? ` This clone has only the newest commits, so it may not be here yet. ${fetchAll}`
    : near === undefined
      ? ' Check the name; if it is on the server only, run: git fetch'
      : '';
  return new Refusal(`there is no branch, tag or commit '${shown}' in this repository.${meant}${more}`);
}

function isShallow(git: Git): boolean {
  return text(git.run(['rev-parse', '--is-shallow-repository']).out) === 'true';
}

function text(out: Buffer): string {
  return out.toString('utf8').trim();
}
