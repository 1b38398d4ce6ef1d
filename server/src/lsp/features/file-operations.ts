import type { WorkspaceEdit } from 'vscode-languageserver';
import { type FileRename, fileRenames } from '../../core/features/file-renames.ts';
import type { Curriculum, Feature, Session } from './feature.ts';
import { workspaceEdit } from './workspace-edit.ts';

const everything = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }, { pattern: { glob: '**/*' } }],
};

/**
 * Files and folders that are moved in the editor: the links that lead to them, and those inside them, stay true. What
 * has been created, moved or deleted there is looked at at once (`watching`), so that whatever names a file that has
 * gone says so.
 */
export const fileOperations: Feature = {
  capabilities: ({ workspace }) => {
    const { willRename, didCreate, didRename, didDelete } = workspace?.fileOperations ?? {};
    const able = Object.entries({ willRename, didCreate, didRename, didDelete }).filter(
      ([, isAble]) => isAble === true,
    );
    if (able.length === 0) return {};
    return { workspace: { fileOperations: Object.fromEntries(able.map(([name]) => [name, everything])) } };
  },
  register: (connection, session) => {
    connection.workspace.onWillRenameFiles(async ({ files }) => {
      const edits = await Promise.all(
        session.curricula().map((curriculum) => renamed(files, curriculum, session)),
      );
      const changes = edits.filter((edit) => edit !== undefined);
      if (changes.length === 0) return null;
      return {
        ...(changes.some(({ documentChanges }) => documentChanges !== undefined)
          ? { documentChanges: changes.flatMap(({ documentChanges }) => documentChanges ?? []) }
          : { changes: Object.assign({}, ...changes.map((edit) => edit.changes)) }),
      };
    });
  },
};

async function renamed(
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
  curriculum: Curriculum,
  session: Session,
): Promise<WorkspaceEdit | undefined> {
  const renames = files.flatMap(({ oldUri, newUri }): readonly FileRename[] => {
    const from = curriculum.toPath(oldUri);
    const to = curriculum.toPath(newUri);
    return from === undefined || to === undefined || from === '' ? [] : [{ from, to }];
  });
  if (renames.length === 0) return undefined;
  const edits = await curriculum.withDocuments((documents) =>
    fileRenames(renames, curriculum.index(), documents),
  );
  return edits.length === 0 ? undefined : await workspaceEdit(session, curriculum, edits);
}
