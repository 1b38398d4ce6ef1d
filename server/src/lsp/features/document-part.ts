import { type Fields, textOf } from '../../core/kinds/fields.ts';
import type { Document } from '../../core/syntax/document.ts';
import { textEdit } from '../../core/syntax/edit.ts';
import { locate } from '../../core/syntax/locate.ts';
import { type Answer, answering, curriculumAt } from './answering.ts';
import type { Curriculum, Feature, Session } from './feature.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Where a part of a document stands, open or not, and another title for it. */
export const documentPart: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/place', async (sent) => {
      const { curriculum, document } = await meant(sent, session);
      if (curriculum === undefined || document === undefined) return null;
      const pointer = typeof sent['pointer'] === 'string' ? sent['pointer'] : '';
      return curriculum.toLocation(document, locate(document, { pointer }));
    });
    answering(connection, 'throughline/retitle', async (sent): Promise<Answer<'throughline/retitle'>> => {
      const { curriculum, document } = await meant(sent, session);
      const title = textOf(sent['title']);
      if (curriculum === undefined || document === undefined || title === undefined) return null;
      const edit = textEdit(document, { kind: 'replace', pointer: '/title', text: title.trim() });
      if (edit === undefined) return null;
      return { edit: await workspaceEdit(session, curriculum, [{ path: document.path, ...edit }]) };
    });
  },
};

async function meant(
  sent: Fields,
  session: Session,
): Promise<{ readonly curriculum: Curriculum | undefined; readonly document: Document | undefined }> {
  const uri = textOf(sent['uri']) ?? '';
  const curriculum = session.at(uri)?.curriculum ?? curriculumAt(uri, session);
  const path = curriculum?.toPath(uri);
  return { curriculum, document: path === undefined ? undefined : await curriculum?.document(path) };
}
