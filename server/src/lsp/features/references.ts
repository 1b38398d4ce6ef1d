import { DocumentHighlightKind } from 'vscode-languageserver';
import { highlights, references as referencesAt } from '../../core/features/references.ts';
import type { Feature } from './feature.ts';
import { locations } from './locations.ts';

/** Every place that means the same. It waits until the whole curriculum is loaded: a list that lacks some misleads. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, session) => {
    connection.onReferences(async ({ textDocument, position, context }) => {
      const view = await session.whole(textDocument.uri);
      if (view === undefined) return null;
      const offset = view.toOffset(position);
      const found = await view.curriculum.withDocuments((documents) =>
        referencesAt(view, offset, context.includeDeclaration, documents),
      );
      return [...(await locations(view.curriculum, found))];
    });
  },
};

/** The same within the document. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (connection, session) => {
    connection.onDocumentHighlight(({ textDocument, position }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      return highlights(view, view.toOffset(position)).map((highlight) => ({
        range: view.toRange(highlight),
        kind: highlight.type === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
