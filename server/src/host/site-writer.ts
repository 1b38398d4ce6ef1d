/**
 * Writes a site into a folder, and changes as little as it can: a file that stays the same is left alone, a
 * file that is no longer part of the site is removed only if it is still as we wrote it, and what is not ours
 * is never touched. Every file is complete or not there at all: it is written under another name, then renamed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { manifestName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import { siteFolder } from './site-folder.ts';
import { hashOf, manifestText, readManifest, type Written } from './site-manifest.ts';
import { ownStatusOf } from './status.ts';
import { isInnerPath } from './within.ts';

/** What a file is called until it is complete; one that is left over is written over by the next. */
const partName = '.throughline-part';

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
 * @throws {Refusal} before anything is changed, when the folder or a path of the plan is not safe to write to.
 */
export async function writeSite(
  files: readonly SiteFile[],
  out: string,
  curriculum: string,
): Promise<SiteReport> {
  for (const file of files) requireInside(file.path);
  const folder = siteFolder(out, curriculum);
  fs.mkdirSync(folder, { recursive: true });
  const before = readManifest(folder) ?? new Map<string, Written>();
  // From here on the folder is ours to come back to, even if this run is cut short.
  const known = new Map(before);
  writeWhole(folder, manifestName, manifestText(known));
  const planned = new Set<string>();
  const missing: string[] = [];
  let written = 0;
  try {
    for (const file of files) {
      if (file.isWanted?.() === false) continue;
      if (file.isAsBefore === true && known.has(file.path) && isThere(folder, file.path)) {
        planned.add(file.path);
        continue;
      }
      const inputs = await file.inputs?.();
      const last = known.get(file.path);
      if (inputs !== undefined && last?.inputs === inputs && isAsWritten(folder, file.path, last.hash)) {
        planned.add(file.path);
        continue;
      }
      const contents = await file.contents();
      if (contents === undefined) {
        missing.push(file.path);
        continue;
      }
      planned.add(file.path);
      if (writeWhole(folder, file.path, contents)) written++;
      known.set(file.path, { hash: hashOf(contents), inputs });
    }
  } finally {
    writeWhole(folder, manifestName, manifestText(known));
  }
  const { removed, kept } = removeFormer(
    folder,
    [...before].filter(([file]) => !planned.has(file)),
  );
  const now = new Map([...known].filter(([file]) => planned.has(file)));
  writeWhole(folder, manifestName, manifestText(now));
  return { written, unchanged: planned.size - written, removed, kept, missing };
}

function requireInside(file: string): void {
  const first = file.split('/')[0];
  if (isInnerPath(file) && first !== '.git' && file !== manifestName) return;
  throw new Refusal(
    `the site cannot have a file at '${file}', which is not a place inside its folder. Nothing was written.`,
  );
}

/** Whether nobody has changed a file since we wrote it. */
function isAsWritten(folder: string, file: string, hash: string): boolean {
  return isThere(folder, file) && hashOf(fs.readFileSync(path.join(folder, file))) === hash;
}

function isThere(folder: string, file: string): boolean {
  return isInFolder(folder, file) && ownStatusOf(path.join(folder, file))?.isFile() === true;
}

/** @returns whether the file was written; one that is there with the same contents is left as it is. */
function writeWhole(folder: string, file: string, contents: string | Uint8Array): boolean {
  const target = path.join(folder, file);
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  const status = ownStatusOf(target);
  const isOfSize = status?.isFile() === true && status.size === bytes.byteLength;
  if (isOfSize && fs.readFileSync(target).equals(bytes) && isInFolder(folder, file)) return false;
  makeFolder(folder, path.posix.dirname(file));
  const temporary = path.join(path.dirname(target), partName);
  writeNew(temporary, bytes);
  fs.renameSync(temporary, target);
  return true;
}

/** One that is left over from a run that was cut short makes way. */
function writeNew(file: string, bytes: Uint8Array): void {
  try {
    fs.writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, bytes, { flag: 'wx' });
  }
}

/** Makes the folders on the way to a file; none of them may be a link, which could lead out of the site. */
function makeFolder(folder: string, inner: string): void {
  if (inner === '.') return;
  if (!isInFolder(folder, `${inner}/file`)) {
    throw new Refusal(
      `${path.join(folder, inner)} is reached through a link or a file, so a page written there could end up elsewhere. Remove it and publish again.`,
    );
  }
  fs.mkdirSync(path.join(folder, inner), { recursive: true });
}

/** Whether every folder on the way to a file is a real one, or not there yet. */
function isInFolder(folder: string, file: string): boolean {
  const parts = file.split('/').slice(0, -1);
  return parts.every((_, at) => {
    const status = ownStatusOf(path.join(folder, ...parts.slice(0, at + 1)));
    return status === undefined || status.isDirectory();
  });
}

function removeFormer(
  folder: string,
  former: readonly (readonly [string, Written])[],
): { removed: number; kept: readonly string[] } {
  const kept: string[] = [];
  let removed = 0;
  for (const [file, { hash }] of former) {
    const target = path.join(folder, file);
    const status = isInFolder(folder, file) ? ownStatusOf(target) : undefined;
    if (status === undefined) continue;
    if (!status.isFile() || hashOf(fs.readFileSync(target)) !== hash) {
      kept.push(file);
      continue;
    }
    fs.rmSync(target);
    removed++;
    removeEmptyFolders(folder, path.posix.dirname(file));
  }
  return { removed, kept };
}

function removeEmptyFolders(folder: string, inner: string): void {
  for (let at = inner; at !== '.'; at = path.posix.dirname(at)) {
    try {
      fs.rmdirSync(path.join(folder, at));
    } catch {
      return;
    }
  }
}
