/** The files of an editor that answers the requests of `protocol/files.ts`. */
import type { Connection } from 'vscode-languageserver';
import type { EditorFiles } from '../host/editor-library.ts';
import { type AboutPlace, listFilesRequest, readFileRequest } from '../protocol/files.ts';
import { uriOf } from './uris.ts';

export function editorFiles(connection: Connection): EditorFiles {
  /** An editor that cannot answer has no such file. */
  async function asked(method: string, location: string): Promise<unknown> {
    try {
      return await connection.sendRequest(method, { uri: uriOf(location) } satisfies AboutPlace);
    } catch {
      return undefined;
    }
  }

  return {
    list: async (folder) => textsOf(await asked(listFilesRequest, folder)),
    read: async (location) => textOf(await asked(readFileRequest, location)),
  };
}

/** Messages wait for timers too, so this lets those that are there come first. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** What an editor answers is taken as it should be, and anything else as nothing. */
function textsOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((path): path is string => typeof path === 'string') : [];
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}
