import { format } from '../../core/features/format.ts';
import type { Feature } from './feature.ts';

/** Sets the data of a document in order; what it says, and its comments, never change. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register: (connection, session) => {
    connection.onDocumentFormatting(({ textDocument }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      return format(view.document).map((edit) => ({ range: view.toRange(edit), newText: edit.newText }));
    });
  },
};
