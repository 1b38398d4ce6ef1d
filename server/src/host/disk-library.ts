/** The disk as a library: what takes long is done in slices, so that a server can answer in between. */
import path from 'node:path';
import { kindOfPath } from '../core/kinds/all.ts';
import { belongs } from './belongs.ts';
import { curriculaSteps } from './curricula-in.ts';
import { diskFiles } from './disk.ts';
import type { FileProblem } from './files.ts';
import { findCurriculum } from './find-curriculum.ts';
import { createWatchers } from './folder-watchers.ts';
import type { Library, Shelf } from './library.ts';
import { statusOf } from './status.ts';
import { walkSteps } from './walk.ts';
import { realPathOf } from './within.ts';

/** How long one slice of work lasts. */
const sliceMs = 8;

export function diskLibrary(): Library {
  return {
    realOf: (location) => (isHere(location) ? locationOf(realPathOf(pathOf(location))) : location),
    curriculumAround: async (folder) => {
      const found = isHere(folder) ? findCurriculum(pathOf(folder)) : undefined;
      return found === undefined ? undefined : locationOf(realPathOf(found));
    },
    curriculaIn: async (folder) =>
      isHere(folder) ? (await inSlices(curriculaSteps(pathOf(folder)))).map(locationOf) : [],
    shelf: (location, report) => diskShelf(pathOf(location), report),
    watch: (folder, hint) => createWatchers(pathOf(folder), hint),
    pause,
  };
}

function diskShelf(folder: string, report: (problem: FileProblem) => void): Shelf {
  const files = diskFiles(folder, report);
  return {
    list: async () => {
      const { paths, problems } = await inSlices(walkSteps(folder, (file) => kindOfPath(file) !== undefined));
      problems.forEach(report);
      return paths;
    },
    read: files.read,
    belongs: async (file) => belongs(folder, file),
    stamp: async (file) => {
      const status = statusOf(path.join(folder, file));
      return status === undefined ? undefined : `${status.mtimeMs} ${status.size} ${status.ino}`;
    },
  };
}

async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let end = performance.now() + sliceMs; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + sliceMs;
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** What an editor shows from elsewhere, such as an earlier version, is on no disk. */
function isHere(location: string): boolean {
  return path.isAbsolute(pathOf(location));
}

/** On Windows a location has slashes and its drive in small letters. */
function locationOf(absolute: string): string {
  if (path.sep === '/') return absolute;
  return absolute.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

function pathOf(location: string): string {
  return path.sep === '/' ? location : path.normalize(location);
}
