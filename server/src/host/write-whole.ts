/** Writes a file so that whoever reads it sees all of it or what was there before, never a part. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { statusOf } from './status.ts';
import { realPathOf } from './within.ts';

/**
 * The folders on the way are made where they are missing. A link is followed. What is not a file, such as a pipe, is
 * written to as it is.
 *
 * @throws where the system does not let it; then no part of the file is left over.
 */
export function writeWhole(absolute: string, contents: string): void {
  const status = statusOf(absolute);
  // Behind /dev/stdout may be a file, which whoever opened it goes on writing to.
  if (status?.isFile() === false || /^\/(dev|proc)\//.test(absolute)) {
    fs.writeFileSync(absolute, contents, { flag: 'a' });
    return;
  }
  const target = realPathOf(absolute);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const temporary = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.throughline-part`);
  try {
    fs.writeFileSync(temporary, contents, { flag: 'wx' });
    // What a new file may be, the system decides; one that was there stays as open as it was.
    if (status !== undefined) fs.chmodSync(temporary, status.mode);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
