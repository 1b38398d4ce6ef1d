import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../core/features/selection-ranges.ts';
import type { Feature, View } from './feature.ts';

export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (connection, session) => {
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const view = session.at(textDocument.uri);
      return view === undefined ? null : positions.map((position) => chain(view, view.toOffset(position)));
    });
  },
};

function chain(view: View, offset: number): SelectionRange {
  const ranges = selectionRanges(view, offset);
  return (
    [...ranges]
      .reverse()
      .reduce<SelectionRange | undefined>(
        (parent, range) => ({ range: view.toRange(range), ...(parent === undefined ? {} : { parent }) }),
        undefined,
      ) ?? { range: view.toRange({ start: offset, end: offset }) }
  );
}
