import { inlayHints } from '../../core/features/inlay-hints.ts';
import type { Feature } from './feature.ts';

/** The label after a code, and the minutes so far. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: (connection, session) => {
    connection.languages.inlayHint.on(({ textDocument, range }) => {
      const view = session.settings().inlayHints ? session.at(textDocument.uri) : undefined;
      if (view === undefined) return [];
      const asked = { start: view.toOffset(range.start), end: view.toOffset(range.end) };
      return inlayHints(view, asked).map((hint) => ({
        position: view.toPosition(hint.offset),
        label: hint.text,
        paddingLeft: true,
      }));
    });
  },
};
