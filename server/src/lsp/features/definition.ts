import type { LocationLink } from 'vscode-languageserver';
import { definition as definitionAt } from '../../core/features/definition.ts';
import type { Feature } from './feature.ts';
import { locations } from './locations.ts';

/** From a name to where it is defined. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (connection, session) => {
    const canLink = session.client.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(async ({ textDocument, position }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      const { curriculum } = view;
      const offset = view.toOffset(position);
      const found = await curriculum.withDocuments((documents) => definitionAt(view, offset, documents));
      if (found === undefined) return null;
      const to = await locations(curriculum, found.to);
      if (!canLink) return [...to];
      const originSelectionRange = view.toRange(found.from);
      return to.map(
        ({ uri, range }): LocationLink => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }),
      );
    });
  },
};
