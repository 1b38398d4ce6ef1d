/** Edits of several files as the protocol has them. */
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../../core/features/rename.ts';
import type { Curriculum, Session } from './feature.ts';
import { rangeIn } from './locations.ts';

/**
 * With versions where the client checks them, so that an edit never meets a text it was not made for.
 *
 * @param created - files that are added, with all their text; a client that cannot create files is given none.
 */
export async function workspaceEdit(
  session: Session,
  curriculum: Curriculum,
  edits: readonly FileEdit[],
  created: readonly { readonly path: string; readonly text: string }[] = [],
): Promise<WorkspaceEdit> {
  const byPath = await curriculum.withDocuments((documents) => {
    const all = new Map<string, TextEdit[]>();
    for (const edit of edits) {
      const range = rangeIn(curriculum, edit, documents);
      if (range === undefined) continue;
      const own = all.get(edit.path) ?? [];
      own.push({ range, newText: edit.newText });
      all.set(edit.path, own);
    }
    return all;
  });
  const able = session.client.workspace?.workspaceEdit;
  if (able?.documentChanges !== true) {
    return {
      changes: Object.fromEntries([...byPath].map(([path, own]) => [curriculum.toUri(path), own])),
    };
  }
  const canCreate = able.resourceOperations?.includes('create') === true;
  const files = created.map(({ path, text }) => ({ uri: curriculum.toUri(path), text }));
  const changes = createdFiles(canCreate ? files : [], 'ignore');
  for (const [path, own] of byPath) {
    changes.push({
      textDocument: { uri: curriculum.toUri(path), version: curriculum.versionOf(path) },
      edits: own,
    });
  }
  return { documentChanges: changes };
}

/** @param taken - what becomes of the whole edit where a file is there already. */
export function createdFiles(
  files: readonly { readonly uri: string; readonly text: string }[],
  taken: 'ignore' | 'fail',
): (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  const options = taken === 'ignore' ? { options: { ignoreIfExists: true } } : {};
  return files.flatMap(({ uri, text }): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri, ...options },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ]);
}
