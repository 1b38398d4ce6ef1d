/** Everything in the curriculum that has a name, found by a few letters of its id or title. */
import type { Definition, Space } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import { byText } from '../text/order.ts';

export interface WorkspaceSymbol {
  readonly definition: Definition;
  /** The title, or the id where it has none of its own. */
  readonly name: string;
  /** The id, where the name is a title. */
  readonly detail: string | undefined;
}

const spaces: readonly Space[] = [
  'unit',
  'lesson',
  'assessment',
  'protocol',
  'feedback',
  'schedule',
  'catalogue',
  'standard',
  'team',
  'leader',
  'term',
  'curriculum',
];

/** The best first: those that begin with the letters, then a word that does, then any that hold them in order. */
export function workspaceSymbols(index: Index, query: string, most: number): readonly WorkspaceSymbol[] {
  const letters = query.trim().toLowerCase();
  const found: { readonly symbol: WorkspaceSymbol; readonly score: number }[] = [];
  for (const space of spaces) {
    for (const id of index.ids(space)) {
      const definition = index.definitions(space, id)[0];
      if (definition === undefined) continue;
      const title = titleOf(definition, index);
      const score = Math.max(scoreOf(id, letters), title === undefined ? 0 : scoreOf(title, letters));
      if (score === 0) continue;
      const symbol = { definition, name: title ?? id, detail: title === undefined ? undefined : id };
      found.push({ symbol, score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || byText(a.symbol.name, b.symbol.name))
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

function titleOf({ pointer, path, space, id }: Definition, index: Index): string | undefined {
  if (pointer === '/id') return index.facts(path)?.title;
  return space === 'standard' ? index.standards.get(id)?.label : undefined;
}

function scoreOf(text: string, letters: string): number {
  if (letters === '') return 1;
  const own = text.toLowerCase();
  if (own.startsWith(letters)) return 4;
  const at = own.indexOf(letters);
  if (at > 0) return /[\s.-]/.test(own.charAt(at - 1)) ? 3 : 2;
  let next = 0;
  for (const letter of own) if (letter === letters.charAt(next)) next++;
  return next >= letters.length ? 1 : 0;
}
