/** The names of files by which a folder is known to be a curriculum's, or a published site. */

export const rootNames: readonly string[] = ['curriculum.yaml', 'curriculum.yml'];

/** The list of what we wrote, at the root of a published site. */
export const manifestName = '.throughline-site.json';

/** Where, in a published site, the files of a run stand until all of them are complete. */
export const stageName = '.throughline-next';

/** Says, in a published site, that somebody is writing to it. */
export const lockName = '.throughline-lock';

/** Whether a folder with files of these names is a curriculum's. */
export function holdsCurriculum(names: Iterable<string>): boolean {
  for (const name of names) if (rootNames.includes(name)) return true;
  return false;
}
