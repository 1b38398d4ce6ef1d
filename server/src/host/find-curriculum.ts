/** Finds the curriculum that a folder or file belongs to. */
import path from 'node:path';
import { statusOf } from './status.ts';

const rootNames: readonly string[] = ['curriculum.yaml', 'curriculum.yml'];

/** Whether a folder with files of these names is a curriculum's. */
export function holdsCurriculum(names: Iterable<string>): boolean {
  for (const name of names) if (rootNames.includes(name)) return true;
  return false;
}

/** The nearest folder with a curriculum.yaml, from a folder or file upward; `undefined` where there is none. */
export function findCurriculum(start: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    if (rootNames.some((name) => statusOf(path.join(folder, name))?.isFile())) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}
