/** Where a curriculum stood at a commit: folders are renamed too, and then the curriculum is known by its id. */
import { curriculumIdIn } from '../curriculum-id.ts';
import { textOf } from '../file-text.ts';
import { openObjects } from './objects.ts';
import type { Repository } from './repository.ts';
import { type GitEntry, listTree } from './tree.ts';

/** The most curricula of a repository that are looked at. */
const mostCurricula = 1_000;
const largestRoot = 1_000_000;

/**
 * @param id - that of the curriculum, where it has one.
 * @returns the folder from the top of the repository, empty or with a `/` at its end: the same as now where a curriculum
 * was there, or else the only one with a curriculum of this id; `undefined` where there was none.
 */
export async function earlierFolder(
  repository: Repository,
  commit: string,
  id: string | undefined,
): Promise<string | undefined> {
  const { git, prefix } = repository;
  const here = listTree(git, commit, [`${prefix}curriculum.yaml`, `${prefix}curriculum.yml`]);
  if (here.length > 0) return prefix;
  if (id === undefined) return undefined;
  const roots = listTree(git, commit, []).filter(isRoot).slice(0, mostCurricula);
  const objects = openObjects(git);
  try {
    const found: string[] = [];
    for (const { path, object } of roots) {
      const text = textOf(await objects.read(object));
      if (typeof text === 'string' && curriculumIdIn(path, text) === id)
        found.push(path.replace(/[^/]*$/, ''));
    }
    return found.length === 1 ? found[0] : undefined;
  } finally {
    objects.close();
  }
}

function isRoot({ path, type, size }: GitEntry): boolean {
  return type === 'file' && size < largestRoot && /(?:^|\/)curriculum\.ya?ml$/.test(path);
}
