/** Lets a pure feature look into closed files: it asks without waiting, so what it asks for is read first. */
import type { Documents } from '../../core/features/subject.ts';
import type { Document } from '../../core/syntax/document.ts';
import type { Curriculum } from './feature.ts';

/** How often more documents may turn out to be needed; a definition leads to its file, and that is all. */
const rounds = 4;

/**
 * Asks once with nothing but a note of what is asked for, reads that, and asks again until nothing is missing.
 */
export async function withDocuments<T>(curriculum: Curriculum, ask: (documents: Documents) => T): Promise<T> {
  const known = new Map<string, Document | undefined>();
  for (let round = 0; ; round++) {
    const missing = new Set<string>();
    const answer = ask((path) => {
      if (!known.has(path)) missing.add(path);
      return known.get(path);
    });
    if (missing.size === 0 || round === rounds) return answer;
    const read = await curriculum.documents(missing);
    for (const path of missing) known.set(path, read(path));
  }
}
