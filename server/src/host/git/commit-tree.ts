/** The files of a commit as folders, those of submodules among them, in the places that they have on disk. */
import path from 'node:path';
import type { FolderTree, LinkTarget, TreeEntry } from '../folder-tree.ts';
import { Refusal } from '../refusal.ts';
import { ownStatusOf } from '../status.ts';
import { followLinks } from './follow-links.ts';
import { gitIn } from './git.ts';
import { type Objects, openObjects } from './objects.ts';
import type { Repository } from './repository.ts';
import { type GitEntry, listTree } from './tree.ts';

export interface CommitTree extends FolderTree {
  /** The file at an absolute path, links followed. */
  readonly file: (absolute: string) => CommitFile | undefined;
  readonly close: () => void;
}

export interface CommitFile {
  /** In bytes. */
  readonly size: number;
  readonly read: () => Promise<Buffer>;
}

interface Node extends TreeEntry {
  readonly entry?: GitEntry;
  readonly objects?: Objects;
  /** What a link holds. */
  readonly target?: string;
  readonly ignoreText?: string;
}

type Folders = Map<string, Map<string, Node>>;

/** @param prefix - the folder that is read, from the top: empty, or with a `/` at its end. */
export async function commitTree(
  repository: Repository,
  commit: string,
  prefix: string,
): Promise<CommitTree> {
  const { git, top } = repository;
  const folders: Folders = new Map();
  const opened: Objects[] = [];
  const close = (): void => {
    for (const objects of opened) objects.close();
  };
  try {
    await addCommit({ top, folders, opened }, { git, place: top, commit, paths: pathsFor(prefix) });
  } catch (error) {
    close();
    throw error;
  }
  const nodeAt = (absolute: string): Node | undefined =>
    folders.get(path.dirname(absolute))?.get(path.basename(absolute));
  const linkTarget = (link: string): LinkTarget | undefined => {
    const absolute = followLinks(link, top, (at) => nodeAt(at)?.target);
    const isFolder = absolute !== undefined && folders.has(absolute);
    return absolute === undefined || !(isFolder || nodeAt(absolute) !== undefined)
      ? undefined
      : { absolute, isFolder };
  };
  return {
    entries: (folder) => [...(folders.get(folder)?.values() ?? [])],
    ignoreText: (folder) => folders.get(folder)?.get('.gitignore')?.ignoreText,
    isTop: (folder) => folder === top,
    linkTarget,
    file: (absolute) => {
      const { entry, objects } = nodeAt(linkTarget(absolute)?.absolute ?? absolute) ?? {};
      if (entry?.type !== 'file' || objects === undefined) return undefined;
      return { size: entry.size, read: () => objects.read(entry.object) };
    },
    close,
  };
}

/** The folder itself, and the `.gitignore` files above it, which speak for it too. */
function pathsFor(prefix: string): readonly string[] {
  if (prefix === '') return [];
  const above = prefix.split('/').slice(0, -2);
  return [prefix, '.gitignore', ...above.map((_, at) => `${above.slice(0, at + 1).join('/')}/.gitignore`)];
}

/** What is put together: one tree, with what is read for it from each repository. */
interface Made {
  readonly top: string;
  readonly folders: Folders;
  readonly opened: Objects[];
}

interface Source {
  readonly git: Repository['git'];
  /** Where its files are on disk: the top, or the folder of a submodule. */
  readonly place: string;
  readonly commit: string;
  readonly paths: readonly string[];
}

async function addCommit(made: Made, { git, place, commit, paths }: Source): Promise<void> {
  const objects = openObjects(git);
  made.opened.push(objects);
  for (const entry of listTree(git, commit, paths)) {
    const absolute = path.join(place, ...entry.path.split('/'));
    if (entry.type === 'submodule') await addSubmodule(made, absolute, entry);
    else addNode(made, absolute, await nodeOf(entry, objects));
  }
}

/** In bytes: larger than any list of patterns that people write. */
const smallFile = 1_000_000;

/** What a link holds, and the patterns of a `.gitignore`, are asked for while folders are walked, so they are read here. */
async function nodeOf(entry: GitEntry, objects: Objects): Promise<Node> {
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  const { type, size, object } = entry;
  const isAsked = size < smallFile && (type === 'link' || name === '.gitignore');
  const text = isAsked ? (await objects.read(object)).toString('utf8') : undefined;
  return {
    ...entryKind(name, type === 'link' ? 'link' : 'file'),
    entry,
    objects,
    ...(text === undefined ? {} : type === 'link' ? { target: text } : { ignoreText: text }),
  };
}

/** What is not checked out on disk is no part of the curriculum there, and none here. */
async function addSubmodule(made: Made, place: string, { path: shown, object }: GitEntry): Promise<void> {
  if (ownStatusOf(path.join(place, '.git')) === undefined) return;
  const git = gitIn(place);
  if (!git.run(['cat-file', '-e', `${object}^{commit}`]).isDone) {
    throw new Refusal(
      `the earlier state needs commit ${object.slice(0, 10)} of the submodule '${shown}', which is not in this clone. Run: git -C '${shown}' fetch --all, and where the clone is shallow: git -C '${shown}' fetch --unshallow`,
    );
  }
  await addCommit(made, { git, place, commit: object, paths: [] });
}

/** Adds a file and all folders above it, up to the top. */
function addNode({ folders, top }: Pick<Made, 'folders' | 'top'>, absolute: string, node: Node): void {
  const own = folders.get(path.dirname(absolute));
  if (own !== undefined) {
    own.set(node.name, node);
    return;
  }
  const folder = path.dirname(absolute);
  folders.set(folder, new Map([[node.name, node]]));
  if (folder !== top && folder !== absolute)
    addNode({ folders, top }, folder, entryKind(path.basename(folder), 'folder'));
}

function entryKind(name: string, kind: 'file' | 'folder' | 'link'): TreeEntry {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}
