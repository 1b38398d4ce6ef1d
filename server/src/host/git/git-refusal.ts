/** What git says when it cannot work in a folder, in words that say what to do. */
import { Refusal } from '../refusal.ts';

/** @returns `undefined` for what is no matter of the repository as a whole. */
export function gitRefusal(said: string, folder: string): Refusal | undefined {
  if (/not a git repository|must be run in a work tree/i.test(said)) return noRepository(folder);
  const [, doubted] = /dubious ownership in repository at '([^\n]*)'/.exec(said) ?? [];
  if (doubted !== undefined) {
    return new Refusal(
      `git does not trust the repository at ${doubted}, because it belongs to another user. If you do, say so once: git config --global --add safe.directory '${doubted}'`,
    );
  }
  if (/unsafe repository|cannot use bare repository/i.test(said))
    return new Refusal(`git does not trust the repository at ${folder} (${firstLine(said)}).`);
  return undefined;
}

export function noRepository(folder: string): Refusal {
  return new Refusal(
    `${folder} is not in a git repository, so there is no earlier state to compare with. Run this in a clone of the repository, or, to start one: git init`,
  );
}

/** What was asked for is in the repository and not in this clone, and nothing is fetched. */
export function notInClone(): Refusal {
  return new Refusal(
    "the contents of earlier files are not in this clone, because it was made with a filter. Make a whole clone: without --filter, and in GitHub Actions without 'filter' and with 'fetch-depth: 0' for actions/checkout.",
  );
}

/** A failure that nobody foresaw, with what git says about it. */
export function gitFailure(what: string, said: string): Refusal {
  return new Refusal(
    `${what} (git says: ${firstLine(said) || 'nothing'}). Try 'git fsck', which looks for damage, or a fresh clone.`,
  );
}

function firstLine(said: string): string {
  return said.split('\n')[0]?.slice(0, 300) ?? '';
}
