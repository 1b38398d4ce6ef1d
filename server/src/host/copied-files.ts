/** Reads the files that a site copies: what its pages have to know of them before, and what is copied in the end. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { CopiedFile, PictureSize } from '../core/publish/copies/copied-file.ts';
import { headBytes, pictureSize } from '../core/publish/copies/picture-size.ts';
import { type CleanSvg, cleanSvg } from '../core/publish/copies/svg.ts';
import { statusOf } from './status.ts';
import { isInnerPath, isWithin, realPathIfAny } from './within.ts';

export interface FilesRead {
  readonly files: ReadonlyMap<string, CopiedFile>;
  /** What is to be said of files that cannot be copied, or not wholly, by their path. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface FileReader {
  /** A file that is as it was the last time is not read again. */
  readonly read: (paths: readonly string[]) => FilesRead;
  /** What is copied of a file; `undefined` for one that is no longer as it was when it was read. */
  readonly contents: (path: string) => Uint8Array | undefined;
}

interface Known {
  readonly stamp: string;
  readonly file: CopiedFile | undefined;
  readonly note: string | undefined;
}

/** A drawing of more bytes than this is no drawing that a page could show in time. */
const largestSvg = 16_000_000;

/** @param folder - the curriculum's folder; nothing outside of it is ever read. */
export function readerOfFiles(folder: string): FileReader {
  const top = realPathIfAny(folder) ?? folder;
  const known = new Map<string, Known>();

  /** Where a file really is; `undefined` for one that is gone or stands outside of the folder. */
  function placeOf(file: string): string | undefined {
    const real = isInnerPath(file) ? realPathIfAny(path.join(folder, file)) : undefined;
    return real !== undefined && isWithin(top, real) ? real : undefined;
  }

  function look(file: string): Known {
    const real = placeOf(file);
    const status = real === undefined ? undefined : statusOf(real);
    if (real === undefined || status?.isFile() !== true) return { stamp: '', file: undefined, note: gone };
    const stamp = `${real} ${status.mtimeMs} ${status.size} ${status.ino}`;
    const last = known.get(file);
    return last?.stamp === stamp ? last : { stamp, ...readAt(real, status.size) };
  }

  return {
    read(paths) {
      const files = new Map<string, CopiedFile>();
      const notes = new Map<string, string>();
      for (const file of paths) {
        const seen = look(file);
        known.set(file, seen);
        if (seen.file !== undefined) files.set(file, seen.file);
        if (seen.note !== undefined) notes.set(file, seen.note);
      }
      return { files, notes };
    },
    contents(file) {
      const real = placeOf(file);
      const bytes = real === undefined ? undefined : bytesOf(real);
      if (bytes === undefined) return undefined;
      const copied = isSvg(file) ? clean(bytes)?.text : bytes;
      if (copied === undefined) return undefined;
      const planned = known.get(file)?.file?.hash;
      return planned === undefined || hashOf(copied) === planned ? Buffer.from(copied) : undefined;
    },
  };
}

const gone =
  'It cannot be read, so it is not on the site. It must be a file inside the folder of the curriculum that you may open.';
const broken =
  'This picture is not well-formed SVG, so it is not on the site. Open it in a drawing program and save it again as SVG.';
const cut =
  'This picture holds scripts, or addresses of other files, which could run or be fetched when somebody opens it. The copy on the site has none of them; see whether it looks as it should.';

function readAt(real: string, size: number): Omit<Known, 'stamp'> {
  if (isSvg(real)) {
    const bytes = size > largestSvg ? undefined : bytesOf(real);
    const svg = bytes === undefined ? undefined : clean(bytes);
    return svg === undefined
      ? { file: undefined, note: broken }
      : { file: fileOf(hashOf(svg.text), svg.size), note: svg.isCut ? cut : undefined };
  }
  try {
    return { file: hashed(real), note: undefined };
  } catch {
    return { file: undefined, note: gone };
  }
}

function isSvg(file: string): boolean {
  return path.extname(file).toLowerCase() === '.svg';
}

function clean(bytes: Buffer): CleanSvg | undefined {
  return isUtf8(bytes) ? cleanSvg(bytes.toString('utf8')) : undefined;
}

function fileOf(hash: string, size: PictureSize | undefined): CopiedFile {
  return size === undefined ? { hash } : { hash, size };
}

/** Piece by piece: an attachment may be a film. */
function hashed(real: string): CopiedFile {
  const descriptor = fs.openSync(real, 'r');
  try {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(headBytes);
    let size: PictureSize | undefined;
    for (let at = 0; ; ) {
      const length = fs.readSync(descriptor, piece, 0, piece.length, at);
      if (at === 0) size = pictureSize(piece.subarray(0, length));
      if (length === 0) return fileOf(short(hash.digest('hex')), size);
      hash.update(piece.subarray(0, length));
      at += length;
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

function hashOf(contents: string | Uint8Array): string {
  return short(createHash('sha256').update(contents).digest('hex'));
}

/** Enough to tell the states of one file apart. */
function short(hash: string): string {
  return hash.slice(0, 10);
}

function bytesOf(real: string): Buffer | undefined {
  try {
    return fs.readFileSync(real);
  } catch {
    return undefined;
  }
}
