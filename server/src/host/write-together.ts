/**
 * Writes several files, all of them or none: each is written under another name first, then they are renamed in
 * their order, and if one of them cannot be, those before it become what they were.
 */
import fs from 'node:fs';
import path from 'node:path';
import { realPathIfAny } from './within.ts';

export interface NewFile {
  /** Absolute. The folders on the way are made where they are missing; a link is written through. */
  readonly path: string;
  readonly contents: string | Uint8Array;
}

interface Step {
  readonly target: string;
  readonly temporary: string;
}

/** @throws what the file system says, when nothing has changed. */
export function writeTogether(files: readonly NewFile[]): void {
  const made: string[] = [];
  const steps: Step[] = [];
  const undo: (() => void)[] = [];
  try {
    for (const file of files) {
      const target = realPathIfAny(file.path) ?? file.path;
      const temporary = path.join(path.dirname(target), `.${path.basename(target)}.throughline-part`);
      made.push(...makeFolders(path.dirname(target)));
      steps.push({ target, temporary });
      writeAs(temporary, file.contents, modeOf(target));
    }
    for (const { target, temporary } of steps) {
      const before = bytesOf(target);
      fs.renameSync(temporary, target);
      undo.push(() => restore(target, temporary, before));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    for (const { temporary } of steps) fs.rmSync(temporary, { force: true });
    for (const folder of made.reverse()) fs.rmdirSync(folder);
    throw error;
  }
}

function writeAs(temporary: string, contents: string | Uint8Array, mode: number | undefined): void {
  // One that is left over from a run that was cut short is of no use to anybody.
  fs.rmSync(temporary, { force: true });
  fs.writeFileSync(temporary, contents, { flag: 'wx' });
  if (mode !== undefined) fs.chmodSync(temporary, mode);
}

function restore(target: string, temporary: string, before: Uint8Array | undefined): void {
  if (before === undefined) {
    fs.rmSync(target, { force: true });
    return;
  }
  writeAs(temporary, before, modeOf(target));
  fs.renameSync(temporary, target);
}

/** @returns the folders that were made, the outermost first. */
function makeFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; !fs.existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const each of missing) fs.mkdirSync(each);
  return missing;
}

function bytesOf(file: string): Uint8Array | undefined {
  const status = fs.lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() === true ? fs.readFileSync(file) : undefined;
}

function modeOf(file: string): number | undefined {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.mode;
}
