/**
 * What a page is made from, as one hash: the documents that it needs, the files that they show or link to,
 * everything that the index knows, the options, and the program itself. A page with the hash of its last time
 * would come out the same.
 */
import { createHash } from 'node:crypto';
import type { Facts } from '../core/kinds/facts.ts';
import { type CopiedFiles, filesOnPages } from '../core/publish/copies/copied-file.ts';
import type { SiteOptions } from '../core/publish/plan.ts';
import { hashOf } from '../host/hash.ts';
import type { LoadedCurriculum } from './load.ts';
import { build } from './version.ts';

/** @returns a function from the paths of the documents of a page to its hash; none where nobody knows the program. */
export function pageInputs(
  { workspace, textHash }: LoadedCurriculum,
  options: SiteOptions,
  copied: CopiedFiles,
): ((paths: readonly string[]) => Promise<string>) | undefined {
  if (build === '') return undefined;
  const shared = createHash('sha256').update(JSON.stringify([build, options]));
  const index = workspace.index();
  for (const path of [...index.filePaths()].sort()) {
    const facts = index.facts(path);
    shared.update(`${JSON.stringify(path)} ${facts === undefined ? '' : hashOfFacts(facts)}\n`);
  }
  const before = shared.digest('hex');
  const filesOn = filesOnPages(index);
  return async (paths) => {
    const own = createHash('sha256').update(before);
    for (const path of paths) own.update(`\n${path}\n${(await textHash(path)) ?? ''}`);
    for (const path of filesOn(paths)) own.update(`\n${JSON.stringify([path, copied.get(path) ?? ''])}`);
    return own.digest('base64');
  };
}

/** Of the same facts it is asked each time that somebody who watches the site changes something else. */
const hashes = new WeakMap<Facts, string>();

function hashOfFacts(facts: Facts): string {
  const hash = hashes.get(facts) ?? hashOf(JSON.stringify(facts));
  hashes.set(facts, hash);
  return hash;
}
