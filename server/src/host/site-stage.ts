/**
 * A site changes in one short step. All new files are first written into a hidden folder inside the site, under
 * numbers; then a journal says which number goes where and what is removed, and that is the moment from which the new
 * site counts; then the files are moved, and the journal is removed. A run that is cut short before that moment has
 * changed nothing that anybody sees; one that is cut short after it is carried on with by the next run.
 */
import fs from 'node:fs';
import path from 'node:path';
import { hashOf } from './hash.ts';
import { stageName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import type { Places } from './site-places.ts';
import { ownStatusOf } from './status.ts';
import { isInnerPath } from './within.ts';

/** A new file: where it goes, the hash of its contents, and that of what it is made from. */
export interface Move {
  readonly path: string;
  readonly hash: string;
  readonly inputs: string | undefined;
}

export interface Journal {
  /** The first stands in the stage as `0`, the next as `1`. */
  readonly moves: readonly Move[];
  /** Files that are no longer part of the site, with the hash of what we wrote. */
  readonly removals: readonly (readonly [path: string, hash: string])[];
}

const journalName = 'journal.json';

/** @throws {Refusal} where something else has that name. */
export function openStage(site: string): void {
  const stage = path.join(site, stageName);
  const status = ownStatusOf(stage);
  if (status !== undefined && !status.isDirectory())
    throw new Refusal(
      `${stage} is a link or a file, and new pages are prepared there. Remove it and publish again.`,
    );
  fs.mkdirSync(stage, { recursive: true });
}

export function stageFile(site: string, number: number, bytes: Uint8Array): void {
  fs.writeFileSync(path.join(site, stageName, String(number)), bytes);
}

/** From here on the new site counts. */
export function writeJournal(site: string, journal: Journal): void {
  const file = path.join(site, stageName, journalName);
  fs.writeFileSync(`${file}-part`, JSON.stringify(journal));
  fs.renameSync(`${file}-part`, file);
}

/** What an earlier run did not come to do; nothing where it did not come so far. */
export function readJournal(site: string): Journal | undefined {
  if (ownStatusOf(path.join(site, stageName))?.isDirectory() !== true) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(path.join(site, stageName, journalName), 'utf8'));
  } catch {
    return undefined;
  }
  // It was written as a whole by `writeJournal`; still, no path in it may lead out of the site.
  const { moves, removals } = value as Journal;
  const isInside = [...moves.map((move) => move.path), ...removals.map(([file]) => file)].every(isInnerPath);
  return isInside ? { moves, removals } : undefined;
}

/** Moves and removes what the journal says, and leaves out what has been done already. */
export function carryOut(
  site: string,
  { moves, removals }: Journal,
  places: Places,
): { readonly removed: number; readonly kept: readonly string[] } {
  moves.forEach((move, number) => {
    places.make(move.path);
    moveTo(path.join(site, stageName, String(number)), path.join(site, move.path));
  });
  const kept: string[] = [];
  let removed = 0;
  for (const [file, hash] of removals) {
    const target = path.join(site, file);
    const status = places.isInside(file) ? ownStatusOf(target) : undefined;
    if (status === undefined) continue;
    if (!status.isFile() || hashOf(fs.readFileSync(target)) !== hash) {
      kept.push(file);
      continue;
    }
    fs.rmSync(target);
    removed++;
    removeEmptyFolders(site, path.posix.dirname(file));
  }
  return { removed, kept };
}

/** Takes away what is ours in the stage, and the stage. */
export function closeStage(site: string): void {
  const stage = path.join(site, stageName);
  if (ownStatusOf(stage)?.isDirectory() !== true) return;
  // The journal first: without it, what stands beside it is nothing but half a run.
  for (const name of [journalName, `${journalName}-part`]) fs.rmSync(path.join(stage, name), { force: true });
  for (const name of fs.readdirSync(stage)) if (/^\d+$/.test(name)) fs.rmSync(path.join(stage, name));
  try {
    fs.rmdirSync(stage);
  } catch {
    // Somebody put something into it.
  }
}

/** How often, and how long after another, a file is moved again that somebody is just reading, as Windows minds. */
const attempts = 20;
const betweenMs = 50;

function moveTo(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // An earlier run has moved it.
      if (code === 'ENOENT' && ownStatusOf(from) === undefined) return;
      if (attempt === attempts || !['EPERM', 'EACCES', 'EBUSY'].includes(String(code))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenMs);
    }
  }
}

function removeEmptyFolders(site: string, inner: string): void {
  for (let at = inner; at !== '.'; at = path.posix.dirname(at)) {
    try {
      fs.rmdirSync(path.join(site, at));
    } catch {
      return;
    }
  }
}
