/**
 * The files of a curriculum on disk. The calls are synchronous inside: for many small files that is several
 * times quicker than a promise for each.
 */
import fs from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../core/kinds/all.ts';
import { largestBytes, textOf, tooLarge, type Unreadable } from './file-text.ts';
import type { FileProblem, Files } from './files.ts';
import { isAbsence } from './status.ts';
import { walk } from './walk.ts';

/**
 * @param folder - the curriculum's folder.
 * @param report - is told of each file and folder that is there and cannot be used, each time it is asked for.
 */
export function diskFiles(folder: string, report: (problem: FileProblem) => void): Files {
  return {
    async list() {
      const { paths, problems } = walk(folder, (file) => kindOfPath(file) !== undefined);
      problems.forEach(report);
      return paths;
    },
    async read(file) {
      const reading = readText(`${folder}${path.sep}${file}`, largestBytes(file));
      if (typeof reading !== 'object') return reading;
      report({ path: file, message: reading.problem });
      return undefined;
    },
  };
}

/** The text of a file; `undefined` where there is none; or what is wrong with it. */
function readText(absolute: string, largest: number): string | undefined | Unreadable {
  try {
    const descriptor = fs.openSync(absolute, 'r');
    try {
      return textIn(descriptor, largest);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    if (isAbsence(error)) return undefined;
    return { problem: unreadable(error) };
  }
}

/** Nearly every file fits into one buffer that is used again, which spares a call to ask for its size. */
const buffer = Buffer.allocUnsafe(256 * 1024);

function textIn(descriptor: number, largest: number): string | Unreadable {
  const length = fs.readSync(descriptor, buffer, 0, buffer.length, 0);
  if (length < buffer.length) return textOf(buffer.subarray(0, length));
  const { size } = fs.fstatSync(descriptor);
  return size > largest ? { problem: tooLarge(size, largest) } : textOf(wholeFile(descriptor, size));
}

function wholeFile(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let at = 0;
  for (let read = -1; at < size && read !== 0; at += read)
    read = fs.readSync(descriptor, bytes, at, size - at, at);
  return bytes.subarray(0, at);
}

function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return 'You are not allowed to read this file, so it was not checked. Change its permissions, or ask whoever owns it.';
  }
  return `This file could not be read, so it was not checked (${message}). Check that it is on a disk that works and not open elsewhere.`;
}
