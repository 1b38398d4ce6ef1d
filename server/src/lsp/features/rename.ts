import { ErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type FileEdit, prepareRename, rename as renameTo } from '../../core/features/rename.ts';
import type { Feature, Session } from './feature.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Renames an id everywhere. A name that is taken is refused with the reason, which the editor shows. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register: (connection, session) => {
    connection.onPrepareRename(async ({ textDocument, position }) => {
      const view = await session.whole(textDocument.uri);
      if (view === undefined) return null;
      const prepared = prepareRename(view, view.toOffset(position));
      if (prepared === undefined) return null;
      if (prepared.type === 'refused') throw refused(prepared.message);
      return { range: view.toRange(prepared), placeholder: prepared.placeholder };
    });
    connection.onRenameRequest(
      async ({ textDocument, position, newName }) =>
        await renamed(session, textDocument.uri, position, newName),
    );
  },
};

async function renamed(
  session: Session,
  uri: string,
  position: { readonly line: number; readonly character: number },
  newName: string,
): Promise<WorkspaceEdit | null> {
  const view = await session.whole(uri);
  if (view === undefined) return null;
  const offset = view.toOffset(position);
  const answer = await view.curriculum.withDocuments((documents) =>
    renameTo(view, offset, newName, documents),
  );
  if (answer.type === 'refused') throw refused(answer.message);
  return await workspaceEdit(session, view.curriculum, answer.edits satisfies readonly FileEdit[]);
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
