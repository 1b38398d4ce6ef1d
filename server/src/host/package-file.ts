/** Reads the file of a package of standards from anywhere on the disk, whole, or says why that cannot be done. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { Refusal } from './refusal.ts';
import { statusOf } from './status.ts';

export interface PackageFile {
  /** As they are on the disk. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** In bytes: a package of 100,000 items has about a hundred million. */
const largestPackage = 150_000_000;

/**
 * @param file - absolute.
 * @param shown - how the file is called in what is said of it.
 * @throws {Refusal} where it is not there, is no file, is too large, or is not UTF-8.
 */
export function readPackageFile(file: string, shown: string): PackageFile {
  const status = statusOf(file);
  if (status === undefined)
    throw new Refusal(
      `there is no file '${shown}'. Check the name, and that you are in the folder you mean.`,
    );
  if (status.isDirectory())
    throw new Refusal(
      `${shown} is a folder, and the file of a package is needed: the JSON of a CFPackage, as publishers of standards offer it for download.`,
    );
  if (!status.isFile())
    throw new Refusal(`${shown} is no file that can be read whole. Save the package to a file first.`);
  if (status.size > largestPackage)
    throw new Refusal(
      `${shown} has ${megabytes(status.size)}, and at most ${megabytes(largestPackage)} are read. Download the standards of one subject, or of fewer grades.`,
    );
  const bytes = fs.readFileSync(file);
  if (!isUtf8(bytes)) throw new Refusal(notUtf8(bytes, shown));
  return { bytes, text: bytes.toString('utf8') };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`;
}

function notUtf8(bytes: Uint8Array, shown: string): string {
  const [first = 0, second = 0] = bytes;
  const isUtf16 = first + second === 0xff + 0xfe && first >= 0xfe;
  // The first letters of a ZIP file.
  if (first === 0x50 && second === 0x4b)
    return `${shown} is a ZIP file. Unpack it, and import the JSON file that is in it.`;
  return `${shown} is ${isUtf16 ? 'saved as UTF-16' : 'not saved as UTF-8'}, so its letters cannot be read with certainty. Open it in an editor, save it with the encoding UTF-8, and import it again.`;
}
