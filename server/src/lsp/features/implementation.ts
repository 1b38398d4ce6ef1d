import { implementations } from '../../core/features/implementations.ts';
import type { Feature } from './feature.ts';
import { locations } from './locations.ts';

/** From a lesson or a standard to what assesses it, from an assessment to the lessons that teach it. */
export const implementation: Feature = {
  capabilities: () => ({ implementationProvider: true }),
  register: (connection, session) => {
    connection.onImplementation(async ({ textDocument, position }) => {
      const view = await session.whole(textDocument.uri);
      if (view === undefined) return null;
      const offset = view.toOffset(position);
      const found = await view.curriculum.withDocuments((documents) =>
        implementations(view, offset, documents),
      );
      return [...(await locations(view.curriculum, found))];
    });
  },
};
