/** Which files are ours, by their names, as the editor asks for it. */
import * as vscode from 'vscode';

const patterns = [
  '**/curriculum.{yaml,yml,md}',
  '**/*.{unit,lesson,assessment,protocol,feedback,schedule,standards,words}.{yaml,yml,md}',
  '**/*.case.json',
] as const;

export interface OwnFilter {
  readonly scheme: string;
  readonly pattern: string;
}

/**
 * The documents that the server is told about: files of the folders that are open, and new ones. An earlier state
 * of a file, as a comparison shows it, is none of them: it would be a second document with the same id.
 */
export function ownDocuments(): OwnFilter[] {
  const schemes = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...schemes])].flatMap((scheme) =>
    patterns.map((pattern) => ({ scheme, pattern })),
  );
}
