/** Which curriculum a command is about, from the words that were written after it. */
import type fs from 'node:fs';
import path from 'node:path';
import { findCurriculum } from '../host/find-curriculum.ts';
import { Refusal } from '../host/refusal.ts';
import { statusOf } from '../host/status.ts';
import { realPathOf } from '../host/within.ts';

export interface Target {
  /** The curriculum's folder. */
  readonly folder: string;
  /** The files that were asked for, relative to that folder, with `/` between folders; none for all of them. */
  readonly files: readonly string[];
}

/** The curriculum of one folder, or of the folder that the command was started in. */
export function targetFolder(word: string | undefined, started: string): string {
  const { folder, files } = target(word === undefined ? [] : [word], started);
  const [file] = files;
  if (file !== undefined && word !== undefined && !/^curriculum\.ya?ml$/.test(file)) {
    throw new Refusal(
      `${word} is a file, and a folder is needed here. Give the folder that holds curriculum.yaml, or leave it out when you are inside of it.`,
    );
  }
  return folder;
}

/** The curriculum of a folder, or of some files in it. */
export function target(words: readonly string[], started: string): Target {
  const [first] = words;
  if (first === undefined) return { folder: requireCurriculum(started, started), files: [] };
  const files = words.filter((word) => !requireStatus(word, started).isDirectory());
  if (files.length === 0) {
    if (words.length > 1)
      throw new Refusal(
        `one folder can be checked at a time, and ${words.length} were given: ${words.join(', ')}. Run the command once for each.`,
      );
    return { folder: requireCurriculum(path.resolve(started, first), started), files: [] };
  }
  if (files.length < words.length) {
    throw new Refusal('give either one folder or files, not both. A folder is checked with all files in it.');
  }
  const folders = new Set(
    files.map((file) => requireCurriculum(path.dirname(path.resolve(started, file)), started)),
  );
  const [folder = started, other] = folders;
  if (other !== undefined) {
    throw new Refusal(
      `these files belong to different curricula, ${folder} and ${other}. Run the command once for each.`,
    );
  }
  return { folder, files: files.map((file) => innerPath(folder, path.resolve(started, file))) };
}

function requireStatus(word: string, started: string): fs.Stats {
  const status = statusOf(path.resolve(started, word));
  if (status !== undefined) return status;
  throw new Refusal(
    `there is no file or folder '${word}' in ${started}. Check the name, and that you are in the folder you mean.`,
  );
}

function requireCurriculum(folder: string, started: string): string {
  const found = findCurriculum(folder);
  if (found !== undefined) return found;
  const place = path.relative(started, folder) === '' ? 'this folder' : folder;
  throw new Refusal(
    `there is no curriculum.yaml in ${place}, nor in any folder above it. Go to the folder of your curriculum, or start one with 'throughline init'.`,
  );
}

/** By the name that was given, unless a link stands on the way: then by the real one. */
function innerPath(folder: string, absolute: string): string {
  const inner = path.relative(folder, absolute);
  const real = path.relative(realPathOf(folder), realPathOf(absolute));
  return (real.startsWith('..') ? inner : real).replaceAll(path.sep, '/');
}
