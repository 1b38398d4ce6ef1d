/** The documents of one curriculum: those that are open as they are in the editor, and all others as they are saved. */
import type { Documents } from '../core/features/subject.ts';
import type { Document } from '../core/syntax/document.ts';
import { readDocument } from '../core/syntax/read.ts';
import { createClosedDocuments } from './closed-documents.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Curriculum } from './features/feature.ts';
import type { Pace } from './pace.ts';

export interface CurriculumDocuments extends Pick<Curriculum, 'document' | 'documents' | 'withDocuments'> {
  /** From now on, the document that is open at a location is the file of this path. */
  readonly place: (path: string, location: string) => void;
  /** No document that is open is the file of this path any more. */
  readonly displace: (path: string) => void;
  /** The paths of the files that are open. */
  readonly placed: () => Iterable<string>;
  /** The documents that are open of a file, the one that was changed last at the end. */
  readonly openAt: (path: string) => readonly OpenDocument[];
  readonly documentOf: (path: string, open: OpenDocument) => Document;
  /** One that is at hand without waiting. */
  readonly known: (path: string) => Document | undefined;
  /** For when a file has been saved. */
  readonly forget: (path: string) => void;
}

/**
 * @param savedText - of a file as it is saved; `undefined` where there is none that can be read.
 * @param placeOf - where a name stands in a file that is not open, if that has been kept.
 */
export function createCurriculumDocuments(
  open: OpenDocuments,
  savedText: (path: string) => Promise<string | undefined>,
  placeOf: Required<Documents>['placeOf'],
  pace: Pace,
): CurriculumDocuments {
  /** Where the files that are open in the editor really are, by path. */
  const places = new Map<string, string>();
  const read = new WeakMap<OpenDocument, Document>();
  const closed = createClosedDocuments(savedText);

  function openAt(path: string): readonly OpenDocument[] {
    const place = places.get(path);
    return place === undefined ? [] : open.allAt(place);
  }

  function documentOf(path: string, own: OpenDocument): Document {
    const before = read.get(own);
    if (before?.path === path) return before;
    const document = readDocument({ path, text: own.text });
    read.set(own, document);
    return document;
  }

  function known(path: string): Document | undefined {
    const own = openAt(path).at(-1);
    return own === undefined ? closed.known(path) : documentOf(path, own);
  }

  async function document(path: string): Promise<Document | undefined> {
    return known(path) ?? closed.read(path);
  }

  /** Keeps what was read for one question: the few that are kept for all may be fewer than it needs. */
  const withDocuments: Curriculum['withDocuments'] = async (ask) => {
    const found = new Map<string, Document | undefined>();
    for (;;) {
      const missing = new Set<string>();
      const lookUp = (path: string): Document | undefined => {
        const own = openAt(path).at(-1);
        if (own !== undefined) return documentOf(path, own);
        if (!found.has(path)) missing.add(path);
        return found.get(path);
      };
      const answer = ask(Object.assign(lookUp, { placeOf }));
      if (missing.size === 0) return answer;
      for (const path of missing) {
        found.set(path, await document(path));
        await pace.step();
      }
    }
  };

  return {
    place: (path, location) => {
      places.set(path, location);
    },
    displace: (path) => {
      places.delete(path);
    },
    placed: () => places.keys(),
    openAt,
    documentOf,
    known,
    forget: closed.forget,
    document,
    withDocuments,
    documents: async (paths) => {
      const asked = [...paths];
      return withDocuments((lookUp) => {
        const found = new Map(asked.map((path) => [path, lookUp(path)]));
        return (path) => found.get(path);
      });
    },
  };
}
