/** Whether a folder may be written to as a site: it is new, empty, or one that we wrote before. */
import fs from 'node:fs';
import path from 'node:path';
import { readers } from '../core/publish/published.ts';
import { lockName, manifestName, stageName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import { readManifest, type SiteOf } from './site-manifest.ts';
import { ownStatusOf, statusOf } from './status.ts';
import { isWithin, realPathOf } from './within.ts';

/** Names that an otherwise empty folder may hold: what a system or Git puts there, and what a run of ours did. */
const besides = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.git',
  '.gitkeep',
  lockName,
  `${lockName}-leaves`,
  stageName,
  `${manifestName}-part`,
]);

/** Whether nothing is in a folder that we or anybody made on purpose. */
export function isEmptyFolder(folder: string): boolean {
  return fs.readdirSync(folder).every((name) => besides.has(name));
}

/**
 * The real path of the folder to write to.
 *
 * @param out - as it was given; it need not exist.
 * @param curriculum - the curriculum's folder.
 * @param of - what is to be written there: a site for families must not become one with answers because an option was
 * left out once, nor the site of another curriculum.
 * @throws {Refusal} when writing there could harm what is there.
 */
export function siteFolder(out: string, curriculum: string, of?: SiteOf): string {
  const folder = realPathOf(path.resolve(out));
  if (isWithin(folder, realPathOf(curriculum))) {
    throw new Refusal(
      `${out} is the curriculum's own folder or one around it, and a site is not written over its sources. Choose another folder, such as --out ${path.join(out, 'site')}.`,
    );
  }
  const status = statusOf(folder);
  if (status === undefined) {
    if (ownStatusOf(folder) === undefined) return folder;
    throw new Refusal(
      `${out} is a link that leads nowhere. Remove the link, or choose another folder with --out.`,
    );
  }
  if (!status.isDirectory())
    throw new Refusal(`${out} is a file, and a site needs a folder. Choose another name with --out.`);
  const names = fs.readdirSync(folder).filter((name) => !besides.has(name));
  if (names.length === 0) return folder;
  const manifest = readManifest(folder);
  if (manifest !== undefined) {
    requireSame(out, manifest.of, of);
    return folder;
  }
  const what = names.includes(manifestName)
    ? `${out} has a ${manifestName} that cannot be read, so nobody can tell which of its files are ours to replace. Remove the folder if it is an old site`
    : `${out} holds something else (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}), and a site is not mixed with it. Nothing was changed. Choose a new or empty folder with --out`;
  throw new Refusal(`${what}.`);
}

function requireSame(out: string, before: SiteOf | undefined, now: SiteOf | undefined): void {
  if (before === undefined || now === undefined) return;
  if (before.audience !== now.audience) {
    const risk = now.audience === 'teacher' ? ', with answers and notes' : '';
    throw new Refusal(
      `${out} was published for ${readers[before.audience]}, and this would put the pages for ${readers[now.audience]} in their place${risk}. Nothing was changed. Add --audience ${before.audience}, or choose another folder with --out. If you no longer need the site in ${out}, remove that folder first.`,
    );
  }
  const isKnown = before.curriculum !== undefined && now.curriculum !== undefined;
  if (!isKnown || before.curriculum === now.curriculum) return;
  throw new Refusal(
    `${out} holds the site of '${before.curriculum}', and this curriculum is '${now.curriculum}'. Nothing was changed. Choose another folder with --out. If the id of the curriculum has changed, or you no longer need that site, remove the folder ${out} first.`,
  );
}
