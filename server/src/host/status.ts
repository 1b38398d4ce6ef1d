/** What stands at a path, as far as one may look. */
import fs from 'node:fs';

/** Of what a link leads to; `undefined` where nothing is, or nothing that may be seen. */
export function statusOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Of a link itself. */
export function ownStatusOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether an error says that nothing is there: nothing stands below a file, nor at the end of a circle of links. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
}
