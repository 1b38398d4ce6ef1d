/** From ranges of files to locations of the protocol. */
import type { Location } from 'vscode-languageserver';
import type { FileRange } from '../../core/features/subject.ts';
import type { Curriculum } from './feature.ts';

/** A file that is no document, such as an image, is shown at its start. */
export async function locations(
  curriculum: Curriculum,
  ranges: readonly FileRange[],
): Promise<readonly Location[]> {
  const start = { line: 0, character: 0 };
  return await curriculum.withDocuments((documents) =>
    ranges.map((range) => {
      const document = documents(range.path);
      return document === undefined
        ? { uri: curriculum.toUri(range.path), range: { start, end: start } }
        : curriculum.toLocation(document, range);
    }),
  );
}
