/** From ranges of files to locations of the protocol. */
import type { Location, Range as ProtocolRange } from 'vscode-languageserver';
import type { Documents, FileRange } from '../../core/features/subject.ts';
import type { Curriculum } from './feature.ts';

/** A file that is no document, such as an image, is shown at its start. */
export async function locations(
  curriculum: Curriculum,
  ranges: readonly FileRange[],
): Promise<readonly Location[]> {
  const start = { line: 0, character: 0 };
  const uris = new Map<string, string>();
  return await curriculum.withDocuments((documents) =>
    ranges.map((found) => {
      const uri = uris.get(found.path) ?? curriculum.toUri(found.path);
      uris.set(found.path, uri);
      return { uri, range: rangeIn(curriculum, found, documents) ?? { start, end: start } };
    }),
  );
}

/** @returns `undefined` where there is no document. */
export function rangeIn(
  curriculum: Curriculum,
  found: FileRange,
  documents: Documents,
): ProtocolRange | undefined {
  const { path, start, end, at } = found;
  if (at !== undefined)
    return {
      start: { line: at.line, character: at.column },
      end: { line: at.line, character: at.column + end - start },
    };
  const document = documents(path);
  return document === undefined ? undefined : curriculum.toRange(document, found);
}
