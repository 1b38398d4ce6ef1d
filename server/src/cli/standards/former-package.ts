/** Finds an earlier version of a package among the files of a curriculum, wherever it was moved to. */
import path from 'node:path';
import type { CaseReading } from '../../core/standards/case/imported.ts';
import { readCase } from '../../core/standards/case/read-case.ts';
import { type PackageFile, readPackageFile } from '../../host/package-file.ts';
import { Refusal } from '../../host/refusal.ts';
import { walk } from '../../host/walk.ts';

export interface FormerPackage {
  readonly id: string;
  /** Relative to the curriculum's folder. */
  readonly path: string;
  readonly reading: CaseReading;
  /** Whether it is the very same file. */
  readonly isSame: boolean;
}

const ending = '.case.json';

/** The packages in a curriculum's folder, relative to it, by their ids. */
export function packagesIn(folder: string): ReadonlyMap<string, string> {
  const { paths } = walk(folder, (file) => file.endsWith(ending));
  return new Map(
    paths
      .filter((file) => file.endsWith(ending))
      .map((file) => [path.posix.basename(file, ending), file] as const)
      // Of two with one id the first counts.
      .reverse(),
  );
}

/**
 * @param packages - as `packagesIn` gives them.
 * @param reading - of the given file. Without an identifier of its document nothing says that another package is
 * a version of it.
 */
export function findFormer(
  folder: string,
  packages: ReadonlyMap<string, string>,
  given: PackageFile,
  reading: CaseReading,
): FormerPackage | undefined {
  const { identifier } = reading.document;
  for (const [id, file] of packages) {
    const { bytes, text } = contentsOf(path.join(folder, file)) ?? nothing;
    if (Buffer.compare(bytes, given.bytes) === 0) return { id, path: file, reading, isSame: true };
    // Most packages of a curriculum are others: whether the identifier is in one is seen without parsing it.
    const former: CaseReading | undefined =
      identifier !== undefined && text.includes(identifier) ? readCase(text) : undefined;
    if (former !== undefined && former.document.identifier === identifier)
      return { id, path: file, reading: former, isSame: false };
  }
  return undefined;
}

const nothing: PackageFile = { bytes: new Uint8Array(), text: '' };

/** A file that cannot be read is no version of anything; a check says what is wrong with it. */
function contentsOf(file: string): PackageFile | undefined {
  try {
    return readPackageFile(file, file);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
