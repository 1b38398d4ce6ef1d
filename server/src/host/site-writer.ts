/**
 * Writes a site into a folder, and changes as little as it can: a file that stays the same is left alone, a
 * file that is no longer part of the site is removed only if it is still as we wrote it, and what is not ours
 * is never touched. Nothing is seen of the new site before all of it is there (`site-stage.ts`), and no two runs
 * write at once (`site-lock.ts`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hashOf } from './hash.ts';
import { lockName, manifestName, stageName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import { type SiteBytes, siteBytes } from './site-bytes.ts';
import { isEmptyFolder, siteFolder } from './site-folder.ts';
import { lockSite } from './site-lock.ts';
import {
  readManifest,
  type SiteOf,
  type Written,
  type WrittenFiles,
  writeManifest,
} from './site-manifest.ts';
import { type Places, placesIn } from './site-places.ts';
import {
  carryOut,
  closeStage,
  type Journal,
  type Move,
  openStage,
  readJournal,
  stageFile,
  writeJournal,
} from './site-stage.ts';
import { ownStatusOf } from './status.ts';
import { isInnerPath } from './within.ts';

export interface SiteFile {
  /** Relative to the site's folder, with `/` between folders. */
  readonly path: string;
  /** `undefined` when what it is made from is gone; the file is then no part of the site. */
  readonly contents: () => Promise<string | Uint8Array | undefined>;
  /** Whether it would come out as it was last written, so that it need not be made again. */
  readonly isAsBefore?: boolean;
  /** Whether it is part of the site, to be asked when its turn comes. */
  readonly isWanted?: () => boolean;
  /** The hash of everything that it is made from; `undefined` where that is not known. */
  readonly inputs?: () => Promise<string | undefined>;
}

export interface SiteReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files that are no longer part of the site, and that somebody changed: they were left. */
  readonly kept: readonly string[];
  /** Files of the plan of which there is nothing to write. */
  readonly missing: readonly string[];
}

/**
 * @param out - the folder to write to; it is made where it is missing.
 * @param curriculum - the curriculum's folder.
 * @param of - what the site is of; it is written down, and the folder stays with it.
 * @throws {Refusal} before anything is changed, when the folder or a path of the plan is not safe to write to, or
 * another run is writing to it.
 */
export async function writeSite(
  files: readonly SiteFile[],
  out: string,
  curriculum: string,
  of?: SiteOf,
): Promise<SiteReport> {
  for (const file of files) requireInside(file.path);
  const folder = siteFolder(out, curriculum, of);
  fs.mkdirSync(folder, { recursive: true });
  const lock = await lockSite(folder, out);
  try {
    finishFormer(folder);
    return await writeFiles(files, folder, of, lock.renew);
  } finally {
    lock.release();
  }
}

/** Carries on with what a run that was cut short had begun to do, and forgets what it had only prepared. */
function finishFormer(folder: string): void {
  const journal = readJournal(folder);
  if (journal !== undefined) {
    carryOut(folder, journal, placesIn(folder));
    const manifest = readManifest(folder);
    const files = new Map(manifest?.files);
    for (const { path: file, hash, inputs } of journal.moves) files.set(file, { hash, inputs });
    for (const [file] of journal.removals) files.delete(file);
    writeManifest(folder, { of: manifest?.of, files });
  }
  closeStage(folder);
}

async function writeFiles(
  files: readonly SiteFile[],
  folder: string,
  of: SiteOf | undefined,
  renew: () => void,
): Promise<SiteReport> {
  const isNew = isEmptyFolder(folder);
  // From here on the folder is ours to come back to, even if this run is cut short.
  if (isNew) writeManifest(folder, { of, files: new Map() });
  const manifest = readManifest(folder);
  const before: WrittenFiles = manifest?.files ?? new Map<string, Written>();
  const site = { folder, isNew, places: placesIn(folder), ownBytes: siteBytes(), bytes: siteBytes() };
  const now = new Map<string, Written>();
  const missing: string[] = [];
  const moves: Move[] = [];
  try {
    openStage(folder);
    for (const file of files) {
      renew();
      if (file.isWanted?.() === false) continue;
      const last = before.get(file.path);
      if (file.isAsBefore === true && last !== undefined && isThere(site, file.path)) {
        now.set(file.path, last);
        continue;
      }
      const inputs = await file.inputs?.();
      if (inputs !== undefined && last?.inputs === inputs && isAsWritten(site, file.path, last.hash)) {
        now.set(file.path, last);
        continue;
      }
      const contents = await file.contents();
      if (contents === undefined) {
        missing.push(file.path);
        continue;
      }
      const bytes = typeof contents === 'string' ? site.ownBytes.ofText(contents) : contents;
      const hash = hashOf(bytes);
      now.set(file.path, { hash, inputs });
      if (isAsWritten(site, file.path, hash)) continue;
      requirePlace(site, file.path);
      stageFile(folder, moves.length, bytes);
      moves.push({ path: file.path, hash, inputs });
    }
    writeJournal(folder, { moves, removals: gone(before, now) });
  } catch (error) {
    closeStage(folder);
    throw error;
  }
  const { removed, kept } = carryOut(folder, { moves, removals: gone(before, now) }, placesIn(folder));
  if (isOther(now, before) || !isDeepStrictEqual(of, manifest?.of)) writeManifest(folder, { of, files: now });
  closeStage(folder);
  return { written: moves.length, unchanged: now.size - moves.length, removed, kept, missing };
}

/** What is known of the folder while a site is written to it. */
interface Site {
  readonly folder: string;
  /** Whether there was nothing in it, so that no file can be in the way. */
  readonly isNew: boolean;
  readonly places: Places;
  /** Those of the file that is written, and those that stand in its place. */
  readonly ownBytes: SiteBytes;
  readonly bytes: SiteBytes;
}

function gone(before: WrittenFiles, now: WrittenFiles): Journal['removals'] {
  return [...before].flatMap(([file, { hash }]) => (now.has(file) ? [] : [[file, hash] as const]));
}

function isOther(now: WrittenFiles, before: WrittenFiles): boolean {
  if (now.size !== before.size) return true;
  return [...now].some(([file, { hash, inputs }]) => {
    const last = before.get(file);
    return last?.hash !== hash || last.inputs !== inputs;
  });
}

function requireInside(file: string): void {
  const first = file.split('/')[0] ?? '';
  if (isInnerPath(file) && !['.git', manifestName, stageName, lockName].includes(first)) return;
  throw new Refusal(
    `the site cannot have a file at '${file}', which is not a place inside its folder. Nothing was written.`,
  );
}

/** Whether what stands at a place is what we would write. */
function isAsWritten(site: Site, file: string, hash: string): boolean {
  return (
    !site.isNew && isThere(site, file) && hashOf(site.bytes.ofFile(path.join(site.folder, file))) === hash
  );
}

function isThere({ folder, places }: Site, file: string): boolean {
  return places.isInside(file) && ownStatusOf(path.join(folder, file))?.isFile() === true;
}

/** @throws {Refusal} where a page cannot stand at its place, while nothing has changed. */
function requirePlace({ folder, isNew, places }: Site, file: string): void {
  places.require(file);
  if (isNew || ownStatusOf(path.join(folder, file))?.isDirectory() !== true) return;
  throw new Refusal(
    `${path.join(folder, file)} is a folder, and a page of the site has that name. Remove or rename it and publish again.`,
  );
}
