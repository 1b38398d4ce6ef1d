import type { CodeLens, Position } from 'vscode-languageserver';
import { lenses } from '../../core/features/lenses.ts';
import type { Feature, View } from './feature.ts';

/** Lines above standards, units and assessments that say how they connect. Choosing one shows the places. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register: (connection, session) => {
    connection.onCodeLens(async ({ textDocument }) => {
      if (!session.settings().lens) return [];
      const view = await session.whole(textDocument.uri);
      if (view === undefined) return null;
      return lenses(view).map((lens): CodeLens => {
        const range = view.toRange(lens);
        return { range, command: { title: lens.title, ...opened(lens.opens, view, range.start) } };
      });
    });
  },
};

/** The client opens the places by a command of its own; a client without it shows the words all the same. */
function opened(
  opens: 'references' | 'implementations' | undefined,
  { uri }: View,
  position: Position,
): { readonly command: string; readonly arguments?: unknown[] } {
  return opens === undefined
    ? { command: '' }
    : { command: 'throughline.showPlaces', arguments: [uri, position, opens] };
}
