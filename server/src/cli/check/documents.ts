import { kindOfPath } from '../../core/kinds/all.ts';
import { Refusal } from '../../host/refusal.ts';

/** A file that was asked for by name and is no document of the curriculum would be passed over in silence. */
export function requireDocuments(files: readonly string[], known: readonly string[], folder: string): void {
  const stray = files.find((file) => kindOfPath(file) === undefined);
  if (stray !== undefined) {
    throw new Refusal(
      `${stray} is not a document that is checked. A document says in its name what it is, such as fractions.unit.yaml or folding.lesson.md.`,
    );
  }
  const all = new Set(known);
  const left = files.find((file) => !all.has(file));
  if (left === undefined) return;
  throw new Refusal(
    `${left} is not checked with the curriculum in ${folder}: a .gitignore leaves it out, or it is in a folder that is. Take it out of the .gitignore, or name another file.`,
  );
}
