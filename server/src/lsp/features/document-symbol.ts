import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import {
  documentOutline,
  type OutlineEntry,
  type OutlinePart,
} from '../../core/features/document-outline.ts';
import type { Feature, View } from './feature.ts';

/** The outline of a document. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register: (connection, session) => {
    const canNest = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(({ textDocument }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      const entries = documentOutline(view);
      return canNest
        ? entries.map((entry) => nested(entry, view))
        : entries.flatMap((entry) => flat(entry, view));
    });
  },
};

const kindOf: Readonly<Record<OutlinePart, SymbolKind>> = {
  document: SymbolKind.File,
  key: SymbolKind.Field,
  item: SymbolKind.Property,
  heading: SymbolKind.String,
  directive: SymbolKind.Object,
};

function nested(entry: OutlineEntry, view: View): DocumentSymbol {
  const { part, name, detail, selection, children } = entry;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: kindOf[part],
    range: view.toRange(entry),
    selectionRange: view.toRange(selection),
    children: children.map((child) => nested(child, view)),
  };
}

/** The same as a list, for a client that has no place for a tree. */
function flat(entry: OutlineEntry, view: View, container?: string): readonly SymbolInformation[] {
  return [
    {
      name: entry.name,
      kind: kindOf[entry.part],
      location: { uri: view.uri, range: view.toRange(entry) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...entry.children.flatMap((child) => flat(child, view, entry.name)),
  ];
}
