/**
 * An editor that holds the files, as a library: for a server in a browser, which has no disk. The editor only lists
 * and reads; what counts as a curriculum's is decided here, as it is on a disk.
 */
import ignore, { type Ignore } from 'ignore';
import { kindOfPath } from '../core/kinds/all.ts';
import type { Library, Shelf } from './library.ts';
import { holdsCurriculum, manifestName, rootNames } from './own-names.ts';

/** What the editor is asked. */
export interface EditorFiles {
  /** The paths of all files below a folder, relative to it, with `/` between folders, in any order. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; `undefined` where there is none, or none that is text. */
  readonly read: (location: string) => Promise<string | undefined>;
}

export function editorLibrary(files: EditorFiles, pause: () => Promise<void>): Library {
  async function curriculumAround(folder: string): Promise<string | undefined> {
    for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/'))) {
      for (const name of rootNames) if ((await files.read(`${at}/${name}`)) !== undefined) return at;
      if (!/[^/:]\/[^/]+$/.test(at)) return undefined;
    }
  }

  return {
    // Only the editor knows of links, and it shows one file once.
    realOf: (location) => location,
    curriculumAround,
    curriculaIn: async (folder) => {
      const paths = await files.list(folder);
      const isLeftOut = await leftOut(folder, paths, files, 'sites');
      const roots = paths.filter((path) => rootNames.includes(nameOf(path)) && !isLeftOut(path));
      return [
        ...new Set(roots.map((path) => (folderOf(path) === '' ? folder : `${folder}/${folderOf(path)}`))),
      ].sort();
    },
    shelf: (folder) => editorShelf(folder, files),
    watch: undefined,
    pause,
  };
}

function editorShelf(folder: string, files: EditorFiles): Shelf {
  let listed: ReadonlySet<string> | undefined;
  let isLeftOut: (path: string) => boolean = () => false;

  async function list(): Promise<readonly string[]> {
    const paths = await files.list(folder);
    isLeftOut = await leftOut(folder, paths, files, 'sites and curricula');
    const own = paths.filter((path) => !isLeftOut(path)).sort();
    listed = new Set(own);
    return own;
  }

  return {
    list,
    read: (path) => files.read(`${folder}/${path}`),
    belongs: async (path) => {
      if (listed === undefined) await list();
      return !isLeftOut(path);
    },
    // Nobody tells when a file was written; that it is there must do.
    stamp: async (path) => (listed?.has(path) === true || kindOfPath(path) !== undefined ? '' : undefined),
  };
}

/** Which paths of a folder are left out: as `walk.ts` does it on a disk. */
async function leftOut(
  folder: string,
  paths: readonly string[],
  files: EditorFiles,
  closed: 'sites' | 'sites and curricula',
): Promise<(path: string) => boolean> {
  const closedFolders = new Set(
    paths
      .filter(
        (path) =>
          nameOf(path) === manifestName ||
          (closed === 'sites and curricula' && holdsCurriculum([nameOf(path)])),
      )
      .map(folderOf)
      .filter((inner) => inner !== ''),
  );
  const rules = new Map<string, Ignore>();
  for (const path of paths) {
    if (nameOf(path) !== '.gitignore' || isHidden(folderOf(path))) continue;
    const text = await files.read(`${folder}/${path}`);
    if (text !== undefined) rules.set(folderOf(path), ignore().add(text.replace(/^\ufeff/, '')));
  }
  const folders = new Map<string, boolean>([['', false]]);

  function isIgnored(path: string, isFolder: boolean): boolean {
    for (let at = folderOf(path); ; at = folderOf(at)) {
      const inner = at === '' ? path : path.slice(at.length + 1);
      const said = rules.get(at)?.test(isFolder ? `${inner}/` : inner);
      if (said?.ignored) return true;
      if (said?.unignored || at === '') return false;
    }
  }

  function isFolderLeftOut(path: string): boolean {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const is =
      isFolderLeftOut(folderOf(path)) ||
      isHidden(nameOf(path)) ||
      closedFolders.has(path) ||
      isIgnored(path, true);
    folders.set(path, is);
    return is;
  }

  return (path) => isHidden(nameOf(path)) || isFolderLeftOut(folderOf(path)) || isIgnored(path, false);
}

function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
