/** The folders that the editor has open. */
import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { locationOf, uriOfPath } from './uris.ts';

export interface Folders {
  /** As the editor writes them. */
  readonly shown: () => readonly string[];
  /** Where they really are. */
  readonly real: () => readonly string[];
  readonly change: (event: WorkspaceFoldersChangeEvent) => void;
}

export function createFolders(params: InitializeParams, realOf: (location: string) => string): Folders {
  let shown = foldersOf(params);
  let real = shown.map(realOf);
  return {
    shown: () => shown,
    real: () => real,
    change: ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => locationOf(uri)));
      const kept = shown.filter((folder) => !gone.has(folder));
      shown = [...new Set([...kept, ...added.map(({ uri }) => locationOf(uri))])];
      real = shown.map(realOf);
    },
  };
}

/** Older clients name one folder, as a URI or as a path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return [...new Set(workspaceFolders.map(({ uri }) => locationOf(uri)))];
  if (rootUri) return [locationOf(rootUri)];
  return rootPath ? [locationOf(uriOfPath(rootPath))] : [];
}
