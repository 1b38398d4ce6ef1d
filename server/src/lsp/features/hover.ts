import { MarkupKind } from 'vscode-languageserver';
import { hover as hoverAt } from '../../core/features/hover.ts';
import type { Feature } from './feature.ts';
import { plainText } from './plain-text.ts';

/** What is told of a standard, an id, a key or a directive. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, session) => {
    const formats = session.client.textDocument?.hover?.contentFormat ?? [];
    const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    connection.onHover(({ textDocument, position }) => {
      const view = session.at(textDocument.uri);
      const found = view === undefined ? undefined : hoverAt(view, view.toOffset(position));
      if (view === undefined || found === undefined) return null;
      const value = kind === MarkupKind.Markdown ? found.markdown : plainText(found.markdown);
      return { contents: { kind, value }, range: view.toRange(found) };
    });
  },
};
