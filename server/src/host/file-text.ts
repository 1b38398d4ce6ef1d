/** From the bytes of a file to its text, or to what is wrong with them and what to do. */
import { isUtf8 } from 'node:buffer';
import { isPackage } from '../core/syntax/document.ts';
import { largestPackage } from '../core/syntax/read.ts';

const largestFile = 16_000_000;

/** In bytes: more than any text that core reads, whatever its letters; for a package of standards as many. */
export function largestBytes(file: string): number {
  return isPackage(file) ? largestPackage : largestFile;
}

/** What is wrong with a file that is there. */
export interface Unreadable {
  readonly problem: string;
}

export function textOf(bytes: Buffer): string | Unreadable {
  return isUtf8(bytes) ? bytes.toString('utf8') : { problem: notUtf8(bytes) };
}

export function tooLarge(size: number, largest: number): string {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`;
  const advice =
    largest === largestFile
      ? "Split it, or give it a name that is not a document's."
      : 'Import the standards of one subject, or of fewer grades.';
  return `This file has ${megabytes(size)}, and at most ${megabytes(largest)} are read, so it was not checked. ${advice}`;
}

function notUtf8(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const what = isUtf16 ? 'is saved as UTF-16' : 'is not saved as UTF-8';
  return `This file ${what}, so its letters cannot be read with certainty, and it was not checked. Save it again with the encoding UTF-8: most editors offer it under "Save with encoding".`;
}
