import { FoldingRangeKind } from 'vscode-languageserver';
import { folds } from '../../core/features/folding.ts';
import type { Feature } from './feature.ts';

export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (connection, session) => {
    const most = session.client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
    connection.onFoldingRanges(({ textDocument }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      return folds(view.document)
        .slice(0, most)
        .map(({ startLine, endLine, type }) => ({
          startLine,
          endLine,
          kind: type === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
        }));
    });
  },
};
