/** Which files are ours, by their names, as the editor asks for it. */
import type { DocumentFilter } from 'vscode-languageclient';

const patterns = [
  '**/curriculum.{yaml,yml,md}',
  '**/*.{unit,lesson,assessment,protocol,feedback,schedule,standards}.{yaml,yml,md}',
  '**/*.case.json',
] as const;

/**
 * The documents that the server is told about: files of the workspace, and new ones. An earlier state of a file,
 * as a comparison shows it, is none of them: it would be a second document with the same id.
 *
 * @param schemes - those of the folders that are open.
 */
export function ownDocuments(schemes: Iterable<string>): DocumentFilter[] {
  return [...new Set(['file', 'untitled', ...schemes])].flatMap((scheme) =>
    patterns.map((pattern) => ({ scheme, pattern })),
  );
}
