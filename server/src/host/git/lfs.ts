/** Files that Git LFS keeps: the repository has a pointer in their place, and their text is in a store beside it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Git } from './git.ts';

/** In bytes: a pointer has three short lines. */
const longestPointer = 1_000;

/** The number of the file that a pointer stands for; `undefined` for anything else. */
export function lfsObject(bytes: Buffer): string | undefined {
  if (
    bytes.length > longestPointer ||
    !bytes.toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
  )
    return undefined;
  return /^oid sha256:([0-9a-f]{64})$/m.exec(bytes.toString('latin1'))?.[1];
}

/** The file itself, where it has been fetched to this computer. */
export function lfsBytes(git: Git, object: string): Buffer | undefined {
  const common = git.run(['rev-parse', '--git-common-dir']).out.toString('utf8').replace(/\n$/, '');
  const store = path.resolve(git.folder, common, 'lfs', 'objects');
  try {
    return fs.readFileSync(path.join(store, object.slice(0, 2), object.slice(2, 4), object));
  } catch {
    return undefined;
  }
}
