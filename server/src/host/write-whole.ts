/** Writes a file so that whoever reads it sees all of it or what was there before, never a part. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ownStatusOf, statusOf } from './status.ts';
import { realPathOf } from './within.ts';

/**
 * The folders on the way are made where they are missing. A link is followed. What is not a file, such as a pipe, is
 * written to as it is.
 *
 * @throws where the system does not let it; then no part of the file is left over.
 */
export function writeWhole(absolute: string, contents: string): void {
  const target = realPathOf(absolute);
  const status = statusOf(target) ?? ownStatusOf(target);
  if (status?.isFile() === false) {
    fs.writeFileSync(target, contents);
    return;
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const temporary = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.throughline-part`);
  try {
    fs.writeFileSync(temporary, contents, {
      flag: 'wx',
      ...(status === undefined ? {} : { mode: status.mode }),
    });
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
