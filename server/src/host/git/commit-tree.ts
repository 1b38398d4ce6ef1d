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
    const store = { git, top, commit, paths: pathsFor(prefix) };
    await addCommit(folders, opened, store);
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

interface Source {
  readonly git: Repository['git'];
  /** Where its files are on disk. */
  readonly top: string;
  readonly commit: string;
  readonly paths: readonly string[];
}

async function addCommit(
  folders: Folders,
  opened: Objects[],
  { git, top, commit, paths }: Source,
): Promise<void> {
  const objects = openObjects(git);
  opened.push(objects);
  for (const entry of listTree(git, commit, paths)) {
    const absolute = path.join(top, ...entry.path.split('/'));
    if (entry.type === 'submodule') await addSubmodule(folders, opened, absolute, entry);
    else addNode(folders, top, absolute, await nodeOf(entry, objects));
  }
}

async function nodeOf(entry: GitEntry, objects: Objects): Promise<Node> {
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  const isLink = entry.type === 'link';
  const isSmall = entry.size < smallFile;
  return {
    ...entryKind(name, isLink ? 'link' : 'file'),
    entry,
    objects,
    ...(isLink && isSmall ? { target: (await objects.read(entry.object)).toString('utf8') } : {}),
    ...(name === '.gitignore' && !isLink && isSmall
      ? { ignoreText: (await objects.read(entry.object)).toString('utf8') }
      : {}),
  };
}

/** In bytes: larger than any list of patterns that people write. */
const smallFile = 1_000_000;

/** What is not checked out on disk is no part of the curriculum there, and none here. */
async function addSubmodule(
  folders: Folders,
  opened: Objects[],
  top: string,
  { path: shown, object }: GitEntry,
): Promise<void> {
  if (ownStatusOf(path.join(top, '.git')) === undefined) return;
  const git = gitIn(top);
  if (!git.run(['cat-file', '-e', `${object}^{commit}`]).isDone) {
    throw new Refusal(
      `the earlier state needs commit ${object.slice(0, 10)} of the submodule '${shown}', which is not in this clone. Run: git -C '${shown}' fetch --unshallow, or: git -C '${shown}' fetch`,
    );
  }
  await addCommit(folders, opened, { git, top, commit: object, paths: [] });
}

/** Adds a file and all folders above it, up to the top. */
function addNode(folders: Folders, top: string, absolute: string, node: Node): void {
  let inner = absolute;
  for (let entry = node; ; entry = entryKind(path.basename(inner), 'folder')) {
    const folder = path.dirname(inner);
    const known = folders.get(folder);
    if (known !== undefined) {
      if (!known.has(entry.name) || entry === node) known.set(entry.name, entry);
      return;
    }
    folders.set(folder, new Map([[entry.name, entry]]));
    if (folder === top || folder === inner) return;
    inner = folder;
  }
}

function entryKind(name: string, kind: 'file' | 'folder' | 'link'): TreeEntry {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}
