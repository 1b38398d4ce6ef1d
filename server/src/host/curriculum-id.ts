/** The id of a curriculum, from its root alone. */
import fs from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../core/kinds/all.ts';
import { factsOf } from '../core/kinds/facts.ts';
import { readDocument } from '../core/syntax/read.ts';
import { rootNames } from './own-names.ts';

/** `undefined` where it has none, or it cannot be read. */
export function curriculumId(folder: string): string | undefined {
  for (const name of rootNames) {
    try {
      return curriculumIdIn(name, fs.readFileSync(path.join(folder, name), 'utf8'));
    } catch {
      // It has the other name, or is not to be read: then it is not known by its id.
    }
  }
  return undefined;
}

/** @param file - the path of a `curriculum.yaml`. */
export function curriculumIdIn(file: string, text: string): string | undefined {
  const kind = kindOfPath(file);
  return kind === undefined ? undefined : factsOf(readDocument({ path: file, text }), kind).id;
}
