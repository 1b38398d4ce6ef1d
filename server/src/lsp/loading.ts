/** Loads a curriculum, a little at a time. */
import type { LiveCurriculum } from './curriculum.ts';

export async function load(curriculum: LiveCurriculum): Promise<void> {
  await curriculum.take(await curriculum.list());
  curriculum.setLoaded();
}
