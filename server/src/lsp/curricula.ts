/**
 * Which curricula there are, and to which one a file belongs: as for the command, the nearest folder upward with a
 * curriculum.yaml. A file in none, or one that its curriculum leaves out, is looked at alone.
 */
import type { Library } from '../host/library.ts';
import { rootNames } from '../host/own-names.ts';
import { createCurriculum, type LiveCurriculum } from './curriculum.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Pace } from './pace.ts';
import type { Encoding } from './positions.ts';
import { fileNameOf, folderOf, locationIn, locationOf, pathIn } from './uris.ts';

export interface Place {
  readonly curriculum: LiveCurriculum;
  readonly path: string;
}

export interface Curricula {
  readonly all: () => readonly LiveCurriculum[];
  /** Where an open document belongs, as far as that is known. */
  readonly placeOf: (document: OpenDocument) => Place;
  /** The curriculum that a location is in, by the folders that are known. */
  readonly around: (location: string) => LiveCurriculum | undefined;
  /** Whether a curriculum is of interest, and the file of this path is not another one's. */
  readonly owns: (curriculum: LiveCurriculum, path: string) => boolean;
  /** Looks for curricula in the folders that the editor has open. */
  readonly discover: (folders: readonly string[]) => Promise<void>;
  /** Finds out anew where every open document belongs, and which curricula are of interest because of that. */
  readonly arrange: () => Promise<void>;
}

export interface CurriculaParts {
  readonly library: Library;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
  readonly pace: Pace;
  readonly onNew: (curriculum: LiveCurriculum) => void;
  /** Also for one of a single document. */
  readonly onGone: (curriculum: LiveCurriculum) => void;
  /** An open document has found its place, or another one. */
  readonly onPlaced: (document: OpenDocument) => void;
  /** A document of a curriculum is no longer open, so what is saved counts again. */
  readonly onLeft: (place: Place) => void;
  /** Another curriculum has begun or ended inside of it, so other files are its own. */
  readonly onReshaped: (curriculum: LiveCurriculum) => void;
}

/** Folders where they really are, with the same as the editor knows them. */
type Roots = Map<string, string>;

export function createCurricula(parts: CurriculaParts): Curricula {
  const { library, documents, encoding, pace, onNew, onGone, onPlaced, onLeft, onReshaped } = parts;
  const known = new Map<string, LiveCurriculum>();
  /** By the location of an open document. */
  const places = new Map<string, Place>();
  let discovered: Roots = new Map();
  /** The curricula around folders, as they were when someone looked, until everyone looks again. */
  const around = new Map<string, Promise<string | undefined>>();

  function create(location: string, shown: string, isAlone: boolean): LiveCurriculum {
    const problems = new Map<string, string>();
    const shelf = library.shelf(location, ({ path, message }) => problems.set(path, message));
    const own: typeof shelf = {
      ...shelf,
      list: async () => ownOf(location, await shelf.list()),
    };
    return createCurriculum({ location, shown, isAlone, shelf: own, problems, documents, encoding, pace });
  }

  /** Without the files of curricula further down; hardly ever is there one, and then nobody need be asked. */
  function ownOf(location: string, paths: readonly string[]): readonly string[] {
    const isAlone = [...known.keys()].every(
      (other) => other === location || pathIn(location, other) === undefined,
    );
    if (isAlone && known.has(location)) return paths;
    return paths.filter((path) => nearest(locationIn(location, path))?.location === location);
  }

  function nearest(location: string): LiveCurriculum | undefined {
    for (let folder = folderOf(location); ; folder = folderOf(folder)) {
      const curriculum = known.get(folder);
      if (curriculum !== undefined || folder === folderOf(folder)) return curriculum;
    }
  }

  /** The curricula of interest: in the editor's folders, around open documents, and those only begun. */
  async function rootsNow(): Promise<Roots> {
    const roots = new Map(discovered);
    for (const document of documents.all()) {
      const folder = folderOf(document.location);
      const isRoot = rootNames.some((name) => document.location === locationIn(folder, name));
      const found = isRoot ? folder : await curriculumAround(folder);
      if (found !== undefined && !roots.has(found)) roots.set(found, shownFolder(found, document));
    }
    return roots;
  }

  function curriculumAround(folder: string): Promise<string | undefined> {
    const found = around.get(folder) ?? library.curriculumAround(folder);
    around.set(folder, found);
    return found;
  }

  async function placeFor(document: OpenDocument): Promise<Place> {
    const { location } = document;
    const curriculum = nearest(location);
    const path = curriculum === undefined ? undefined : pathIn(curriculum.location, location);
    if (curriculum === undefined || path === undefined) return alone(document);
    if (await curriculum.belongs(path)) return { curriculum, path };
    // A document that only a link shows is known under the name of the link.
    const shown = pathIn(shownFolder(curriculum.location, document), locationOf(document.uri));
    return shown !== undefined && shown !== path && curriculum.files.has(shown)
      ? { curriculum, path: shown }
      : alone(document);
  }

  function alone(document: OpenDocument): Place {
    const place = places.get(document.location);
    if (place?.curriculum.isAlone) return place;
    const folder = folderOf(document.location);
    const shown = folderOf(locationOf(document.uri));
    return { curriculum: create(folder, shown, true), path: fileNameOf(document.uri) };
  }

  function settle(document: OpenDocument, place: Place): void {
    const before = places.get(document.location);
    if (before?.curriculum === place.curriculum && before.path === place.path) return;
    if (before !== undefined) leave(document.location, before);
    places.set(document.location, place);
    place.curriculum.place(place.path, document.location);
    onPlaced(document);
  }

  function leave(location: string, place: Place): void {
    places.delete(location);
    place.curriculum.displace(place.path);
    if (place.curriculum.isAlone) onGone(place.curriculum);
    else onLeft(place);
  }

  async function arrangeNow(): Promise<void> {
    const roots = await rootsNow();
    const gone = [...known.values()].filter(({ location }) => !roots.has(location));
    for (const { location } of gone) known.delete(location);
    const fresh = [...roots].filter(([location]) => !known.has(location));
    for (const [location, shown] of fresh) known.set(location, create(location, shown, false));
    const moved = [...gone.map(({ location }) => location), ...fresh.map(([location]) => location)];
    for (const location of new Set(moved)) {
      const outer = location === folderOf(location) ? undefined : nearest(location);
      if (outer !== undefined && !moved.includes(outer.location)) onReshaped(outer);
    }
    for (const document of documents.all()) settle(document, await placeFor(document));
    for (const [location, place] of places) if (documents.at(location) === undefined) leave(location, place);
    gone.forEach(onGone);
    for (const [location] of fresh) {
      const curriculum = known.get(location);
      if (curriculum !== undefined) onNew(curriculum);
    }
  }

  /** One after the other: each sees what the one before it decided. */
  let last: Promise<void> = Promise.resolve();
  function arrange(): Promise<void> {
    const done = last.then(arrangeNow);
    // One that fails is for whoever asked for it, and does not stop the next.
    last = done.catch(() => undefined);
    return done;
  }

  return {
    all: () => [...known.values()],
    around: nearest,
    owns: (curriculum, path) => nearest(locationIn(curriculum.location, path)) === curriculum,
    placeOf: (document) => {
      const place = places.get(document.location) ?? alone(document);
      settle(document, place);
      return place;
    },
    arrange,
    discover: async (folders) => {
      around.clear();
      const found: Roots = new Map();
      for (const shown of folders) {
        const folder = library.realOf(shown);
        const outer = await curriculumAround(folder);
        for (const each of new Set([
          ...(outer === undefined ? [] : [outer]),
          ...(await library.curriculaIn(folder)),
        ])) {
          const below = pathIn(folder, each);
          if (!found.has(each)) found.set(each, below === undefined ? each : locationIn(shown, below));
        }
      }
      discovered = found;
      await arrange();
    },
  };
}

/** A curriculum's folder as the editor would write it, judging by a document that it opened there. */
function shownFolder(folder: string, document: OpenDocument): string {
  const path = pathIn(folder, document.location);
  const opened = locationOf(document.uri);
  return path !== undefined && opened.endsWith(`/${path}`) ? opened.slice(0, -path.length - 1) : folder;
}
