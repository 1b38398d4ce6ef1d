/** Finds an earlier version of a package among the files of a curriculum, wherever it was moved to. */
import path from 'node:path';
import type { CaseReading } from '../../core/standards/case/imported.ts';
import { readCase } from '../../core/standards/case/read-case.ts';
import { readPackageFile } from '../../host/package-file.ts';
import { Refusal } from '../../host/refusal.ts';
import { walk } from '../../host/walk.ts';

export interface FormerPackage {
  readonly id: string;
  /** Relative to the curriculum's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: CaseReading;
}

const ending = '.case.json';

/** @param identifier - of the CFDocument; without one nothing says that two packages are of one document. */
export function findFormer(folder: string, identifier: string | undefined): FormerPackage | undefined {
  if (identifier === undefined) return undefined;
  const { paths } = walk(folder, (file) => file.endsWith(ending));
  for (const file of paths.filter((each) => each.endsWith(ending))) {
    const found = readFormer(folder, file, identifier);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readFormer(folder: string, file: string, identifier: string): FormerPackage | undefined {
  try {
    const { bytes, text } = readPackageFile(path.join(folder, file), file);
    // Most packages of a curriculum are others: whether the identifier is in one is seen without parsing it.
    if (!text.includes(identifier)) return undefined;
    const reading = readCase(text);
    if (reading.document.identifier !== identifier) return undefined;
    return { id: path.posix.basename(file, ending), path: file, bytes, reading };
  } catch (error) {
    // One that cannot be read is no version of anything; a check says what is wrong with it.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
