/** A folder on disk as the files of a curriculum. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../../server/src/core/kinds/all.ts';
import type { Files } from './curriculum.ts';

/** The documents of a folder with their texts, and what else is in it. */
export function filesOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return [name, kindOfPath(name) === undefined ? undefined : readFileSync(file, 'utf8')];
    }),
  );
}
