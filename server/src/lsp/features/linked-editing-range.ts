import { linkedEditing } from '../../core/features/linked-editing.ts';
import type { Feature } from './feature.ts';

/** An id and its uses in the document that defines it are typed over together. */
export const linkedEditingRange: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register: (connection, session) => {
    connection.languages.onLinkedEditingRange(({ textDocument, position }) => {
      const view = session.at(textDocument.uri);
      const ranges = view === undefined ? [] : linkedEditing(view, view.toOffset(position));
      if (view === undefined || ranges.length === 0) return null;
      return { ranges: ranges.map((range) => view.toRange(range)), wordPattern: '[\\w.-]+' };
    });
  },
};
