/** Documents that are not open, read when somebody asks, and the last few of them kept for the next who does. */
import type { Document } from '../core/syntax/document.ts';
import { readDocument } from '../core/syntax/read.ts';

export interface ClosedDocuments {
  /** One that is kept. */
  readonly known: (path: string) => Document | undefined;
  readonly read: (path: string) => Promise<Document | undefined>;
  /** For when the file has changed. */
  readonly forget: (path: string) => void;
}

/** Trees take many times the room of their text. */
const mostKept = 100;

export function createClosedDocuments(
  textOf: (path: string) => Promise<string | undefined>,
): ClosedDocuments {
  /** The one that was asked for last comes last. */
  const kept = new Map<string, Document>();
  /** Grows when a file changes, so that a text that was read before is not kept as if it were new. */
  let changes = 0;

  function keep(path: string, document: Document): void {
    kept.delete(path);
    kept.set(path, document);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  }

  return {
    known: (path) => kept.get(path),
    read: async (path) => {
      const before = changes;
      const text = await textOf(path);
      if (text === undefined) return undefined;
      const document = readDocument({ path, text });
      if (before === changes) keep(path, document);
      return document;
    },
    forget: (path) => {
      changes++;
      kept.delete(path);
    },
  };
}
