/** Reads curriculum.yaml alone, for what is said there about the whole. */
import path from 'node:path';
import type { Document } from '../core/syntax/document.ts';
import { readDocument } from '../core/syntax/read.ts';
import { diskFiles } from '../host/disk.ts';
import { findCurriculum } from '../host/find-curriculum.ts';
import { shownPath } from './shown-path.ts';

export interface CurriculumFile {
  readonly document: Document;
  /** From where the reader is. */
  readonly shown: string;
}

/** That of the curriculum that a folder is in; `undefined` where it is in none, or the file cannot be read. */
export async function curriculumFile(folder: string, started: string): Promise<CurriculumFile | undefined> {
  const found = findCurriculum(folder);
  if (found === undefined) return undefined;
  const files = diskFiles(found, () => undefined);
  for (const name of ['curriculum.yaml', 'curriculum.yml']) {
    const text = await files.read(name);
    if (text !== undefined)
      return {
        document: readDocument({ path: name, text }),
        shown: shownPath(path.join(found, name), started),
      };
  }
  return undefined;
}
