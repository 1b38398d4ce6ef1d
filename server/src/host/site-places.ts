/** The folders of a site on the way to its files. None of them may be a link, which could lead out of the site. */
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.ts';
import { ownStatusOf } from './status.ts';

/** Each folder is looked at once: whoever keeps this for longer than a run trusts what may have changed. */
export interface Places {
  /** Whether every folder on the way to a file is a real one, or not there yet. */
  readonly isInside: (file: string) => boolean;
  /** @throws {Refusal} where one of them is not. */
  readonly require: (file: string) => void;
  /** Makes those that are missing. */
  readonly make: (file: string) => void;
}

export function placesIn(site: string): Places {
  const known = new Map<string, boolean>([['.', true]]);
  const made = new Set<string>(['.']);

  function isReal(folder: string): boolean {
    const seen = known.get(folder);
    if (seen !== undefined) return seen;
    const status = ownStatusOf(path.join(site, folder));
    const answer = isReal(path.posix.dirname(folder)) && (status === undefined || status.isDirectory());
    known.set(folder, answer);
    return answer;
  }

  function requireReal(file: string): void {
    const folder = path.posix.dirname(file);
    if (isReal(folder)) return;
    throw new Refusal(
      `${path.join(site, folder)} is reached through a link or a file, so a page written there could end up elsewhere. Remove it and publish again.`,
    );
  }

  return {
    isInside: (file) => isReal(path.posix.dirname(file)),
    require: requireReal,
    make: (file) => {
      const folder = path.posix.dirname(file);
      if (made.has(folder)) return;
      requireReal(file);
      fs.mkdirSync(path.join(site, folder), { recursive: true });
      made.add(folder);
    },
  };
}
