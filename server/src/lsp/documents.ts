/** The documents that are open in the editor, as they are there: unsaved, half-typed, with their versions. */
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { lineStarts } from '../core/text/lines.ts';
import { type Encoding, toOffset } from './positions.ts';
import { locationOf } from './uris.ts';

export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  /** Where the file really is: two documents of one file have the same. */
  readonly location: string;
  readonly version: number;
  readonly text: string;
}

export interface OpenDocuments {
  readonly of: (uri: string) => OpenDocument | undefined;
  /** The one at a location that was opened or changed last. */
  readonly at: (location: string) => OpenDocument | undefined;
  /** All at a location, the one that was opened or changed last at the end. */
  readonly allAt: (location: string) => readonly OpenDocument[];
  readonly all: () => readonly OpenDocument[];
  readonly open: (params: DidOpenTextDocumentParams) => OpenDocument;
  /** `undefined` for a document that is not open. */
  readonly change: (params: DidChangeTextDocumentParams) => OpenDocument | undefined;
  readonly close: (uri: string) => OpenDocument | undefined;
}

export function createOpenDocuments(encoding: Encoding, realOf: (location: string) => string): OpenDocuments {
  /** By the location that the URI names, before links are resolved. The one that changed last comes last. */
  const byName = new Map<string, OpenDocument>();

  function put(document: OpenDocument): OpenDocument {
    const name = locationOf(document.uri);
    byName.delete(name);
    byName.set(name, document);
    return document;
  }

  return {
    of: (uri) => byName.get(locationOf(uri)),
    at: (location) => [...byName.values()].findLast((document) => document.location === location),
    allAt: (location) => [...byName.values()].filter((document) => document.location === location),
    all: () => [...byName.values()],
    open: ({ textDocument: { uri, version, text } }) =>
      put({ uri, location: realOf(locationOf(uri)), version, text }),
    change: ({ textDocument, contentChanges }) => {
      const before = byName.get(locationOf(textDocument.uri));
      if (before === undefined) return undefined;
      const text = contentChanges.reduce((known, change) => changed(known, change, encoding), before.text);
      return put({ ...before, version: textDocument.version ?? before.version, text });
    },
    close: (uri) => {
      const name = locationOf(uri);
      const document = byName.get(name);
      byName.delete(name);
      return document;
    },
  };
}

function changed(text: string, change: TextDocumentContentChangeEvent, encoding: Encoding): string {
  if (!('range' in change)) return change.text;
  const starts = lineStarts(text);
  const one = toOffset(text, starts, change.range.start, encoding);
  const other = toOffset(text, starts, change.range.end, encoding);
  return text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
}
