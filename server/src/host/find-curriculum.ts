/** Finds the curriculum that a folder or file belongs to. */
import path from 'node:path';
import { rootNames } from './own-names.ts';
import { statusOf } from './status.ts';

/** The nearest folder with a curriculum.yaml, from a folder or file upward; `undefined` where there is none. */
export function findCurriculum(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    if (rootNames.some((name) => statusOf(path.join(folder, name))?.isFile())) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}
