/**
 * Which curricula there are, and to which one a file belongs: the nearest folder upward with a curriculum.yaml,
 * as for the command. A file in none, or one that its curriculum leaves out, is looked at alone.
 */
import type { Finding } from '../core/rules/rule.ts';
import type { Library } from '../host/library.ts';
import { createCurriculum, type LiveCurriculum } from './curriculum.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Pace } from './pace.ts';
import type { Encoding } from './positions.ts';
import { folderOf, locationIn, locationOf, pathIn } from './uris.ts';

export interface Place {
  readonly curriculum: LiveCurriculum;
  readonly path: string;
}

export interface Curricula {
  readonly all: () => readonly LiveCurriculum[];
  /** Where an open document belongs, as far as that is known. */
  readonly placeOf: (document: OpenDocument) => Place;
  /** Finds the place of a document that was opened; a curriculum that is new is given to `onNew`. */
  readonly settle: (document: OpenDocument) => Promise<Place>;
  /** Looks in the folders that the editor has open. */
  readonly discover: (folders: readonly string[]) => Promise<void>;
}

export interface CurriculaParts {
  readonly library: Library;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
  readonly pace: Pace;
  readonly onNew: (curriculum: LiveCurriculum) => void;
}

export function createCurricula(parts: CurriculaParts): Curricula {
  const { library, documents, encoding, pace, onNew } = parts;
  /** By where their folder really is. */
  const known = new Map<string, LiveCurriculum>();
  const places = new Map<string, Place>();

  function create(location: string, shown: string, isAlone: boolean): LiveCurriculum {
    const problems = new Map<string, Finding>();
    const shelf = library.shelf(location, ({ path, message }) => {
      problems.set(path, {
        rule: 'unreadable',
        severity: 'error',
        path,
        pointer: '',
        range: { start: 0, end: 0 },
        message,
      });
    });
    return createCurriculum({ location, shown, isAlone, shelf, problems, documents, encoding, pace });
  }

  function add(location: string, shown: string): LiveCurriculum {
    const there = known.get(location);
    if (there !== undefined) return there;
    const curriculum = create(location, shown, false);
    known.set(location, curriculum);
    onNew(curriculum);
    return curriculum;
  }

  function alone(document: OpenDocument): Place {
    const folder = folderOf(document.location);
    const curriculum = create(folder, folderOf(locationOf(document.uri)), true);
    curriculum.setLoaded();
    return { curriculum, path: pathIn(folder, document.location) ?? document.location };
  }

  function placeOf(document: OpenDocument): Place {
    const place = places.get(document.location) ?? alone(document);
    places.set(document.location, place);
    return place;
  }

  async function settle(document: OpenDocument): Promise<Place> {
    const folder = await library.curriculumAround(folderOf(document.location));
    if (folder !== undefined) {
      const curriculum = add(folder, shownFolder(folder, document));
      const path = pathIn(folder, document.location) ?? '';
      if (await library.shelf(folder, () => undefined).belongs(path)) {
        const place = { curriculum, path };
        places.set(document.location, place);
        return place;
      }
    }
    return placeOf(document);
  }

  return {
    all: () => [...known.values()],
    placeOf,
    settle,
    discover: async (folders) => {
      for (const shown of folders) {
        const folder = library.realOf(shown);
        const around = await library.curriculumAround(folder);
        const within = await library.curriculaIn(folder);
        for (const each of new Set([...(around === undefined ? [] : [around]), ...within])) {
          const below = pathIn(folder, each);
          add(each, below === undefined ? each : locationIn(shown, below));
        }
      }
    },
  };
}

/** A curriculum's folder as the editor would write it, judging by a document that it opened there. */
function shownFolder(folder: string, document: OpenDocument): string {
  const path = pathIn(folder, document.location);
  const opened = locationOf(document.uri);
  return path !== undefined && opened.endsWith(`/${path}`) ? opened.slice(0, -path.length - 1) : folder;
}
