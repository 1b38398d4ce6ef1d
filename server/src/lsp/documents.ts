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
  /** Grows whenever a document is opened, changed or closed. */
  readonly revision: () => number;
  readonly open: (params: DidOpenTextDocumentParams) => OpenDocument;
  /** `undefined` for a document that is not open. */
  readonly change: (params: DidChangeTextDocumentParams) => OpenDocument | undefined;
  readonly close: (uri: string) => OpenDocument | undefined;
}

const none: readonly OpenDocument[] = [];

export function createOpenDocuments(encoding: Encoding, realOf: (location: string) => string): OpenDocuments {
  /** By the location that the URI names, before links are resolved. */
  const byName = new Map<string, OpenDocument>();
  const byLocation = new Map<string, readonly OpenDocument[]>();
  let revision = 0;

  function put(document: OpenDocument): OpenDocument {
    take(document.uri);
    byName.set(locationOf(document.uri), document);
    byLocation.set(document.location, [...(byLocation.get(document.location) ?? none), document]);
    return document;
  }

  function take(uri: string): OpenDocument | undefined {
    revision++;
    const name = locationOf(uri);
    const document = byName.get(name);
    if (document === undefined) return undefined;
    byName.delete(name);
    const others = (byLocation.get(document.location) ?? none).filter((other) => other !== document);
    if (others.length === 0) byLocation.delete(document.location);
    else byLocation.set(document.location, others);
    return document;
  }

  return {
    of: (uri) => byName.get(locationOf(uri)),
    at: (location) => byLocation.get(location)?.at(-1),
    allAt: (location) => byLocation.get(location) ?? none,
    all: () => [...byName.values()],
    revision: () => revision,
    open: ({ textDocument: { uri, version, text } }) =>
      put({ uri, location: realOf(locationOf(uri)), version, text }),
    change: ({ textDocument, contentChanges }) => {
      const before = byName.get(locationOf(textDocument.uri));
      if (before === undefined) return undefined;
      const text = contentChanges.reduce((known, change) => changed(known, change, encoding), before.text);
      return put({ ...before, version: textDocument.version ?? before.version, text });
    },
    close: take,
  };
}

function changed(text: string, change: TextDocumentContentChangeEvent, encoding: Encoding): string {
  if (!('range' in change)) return change.text;
  const starts = lineStarts(text);
  const one = toOffset(text, starts, change.range.start, encoding);
  const other = toOffset(text, starts, change.range.end, encoding);
  return text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
}
