/** Who defines and who refers to a standard, whatever form of its code is written. */
import type { Definition, Reference } from '../kinds/names.ts';
import type { Standards } from '../standards/codes.ts';
import { byText } from '../text/order.ts';
import { standardKeys } from './standard-keys.ts';
import type { Table } from './table.ts';
import { Answer, Answers, type Tracker } from './tracker.ts';

/** What stands in a file of the index, in the order of the file. */
type NamesOf<T> = (path: string) => readonly T[];

/**
 * @param table - the definitions of standards by what is written.
 * @returns the definitions of the standard that a code means, under all of its codes, by path.
 */
export function definitionsByCode(
  tracker: Tracker,
  table: Table<Definition>,
  namesOf: NamesOf<Definition>,
  standards: () => Standards,
): (code: string) => readonly Definition[] {
  const byCode = new Answers(tracker, (code) => {
    const standard = standards().get(code);
    return together(table, standard === undefined ? [code] : standards().codesOf(standard), namesOf);
  });
  return (code) => {
    const standard = standards().get(code);
    const isAlone = standard === undefined || standards().codesOf(standard).length === 1;
    // A standard with one code is looked up under it, and needs no answer to be kept.
    return isAlone ? table.read(standard?.code ?? code) : byCode.get(standard.code);
  };
}

/**
 * @param table - the references to standards by what is written.
 * @returns the references to a canonical code, or to a code that is not known, by path.
 */
export function referencesByCode(
  tracker: Tracker,
  table: Table<Reference>,
  namesOf: NamesOf<Reference>,
  standards: () => Standards,
): (code: string) => readonly Reference[] {
  const prompt = { isPrompt: true };
  const formsByCode = new Answer(tracker, () => formsOf(table.readNames(), standards()), '', prompt);
  /** A code that someone begins to type is a new form, and of no concern to all others. */
  const formsOfCode = new Answers(tracker, (code) => formsByCode.get().get(code) ?? [], prompt);
  const byCode = new Answers(tracker, (code) => together(table, formsOfCode.get(code), namesOf));
  return (code) => byCode.get(code);
}

function formsOf(written: readonly string[], standards: Standards): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const form of written) {
    for (const code of new Set(standardKeys(standards, form))) {
      const own = forms.get(code);
      if (own === undefined) forms.set(code, [form]);
      else own.push(form);
    }
  }
  return forms;
}

/** What stands under any of some names, by path, and within a file in its order. */
function together<T extends { readonly path: string; readonly id: string }>(
  table: Table<T>,
  names: readonly string[],
  namesOf: NamesOf<T>,
): readonly T[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) return table.read(only);
  const lists = names.map((name) => table.read(name)).filter((list) => list.length > 0);
  const seen = new Set<string>();
  const inSeveral = new Set<string>();
  for (const list of lists) {
    const own = new Set(list.map(({ path }) => path));
    for (const path of own) (seen.has(path) ? inSeveral : seen).add(path);
  }
  const wanted = new Set(names);
  return [
    ...lists.flat().filter(({ path }) => !inSeveral.has(path)),
    // The file itself knows in which order it names one thing in several forms.
    ...[...inSeveral].flatMap((path) => namesOf(path).filter(({ id }) => wanted.has(id))),
  ].sort((a, b) => byText(a.path, b.path));
}
