/** Which files were renamed: those that are gone, beside those that are new and hold much the same text. */
import { kindOfPath } from '../kinds/all.ts';

export type Texts = ReadonlyMap<string, string>;

/** The share of lines in common at which git, too, takes two files for one. */
const leastShared = 0.5;
/** The most pairs of files that are compared line by line; beyond, only files with the very same text are paired. */
const mostPairs = 40_000;

/** The later path by the earlier one; each path once, the most alike first. */
export function renamedFiles(gone: Texts, added: Texts): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const take = (from: string, to: string): void => {
    if (renamed.has(from) || taken.has(to)) return;
    renamed.set(from, to);
    taken.add(to);
  };
  const byText = new Map<string, string[]>();
  for (const [path, text] of added) byText.set(text, [...(byText.get(text) ?? []), path]);
  for (const [path, text] of gone) {
    const same = byText
      .get(text)
      ?.find((other) => !taken.has(other) && kindOfPath(other) === kindOfPath(path));
    if (same !== undefined) take(path, same);
  }
  for (const { from, to } of alike(without(gone, renamed.keys()), without(added, taken))) take(from, to);
  return renamed;
}

function alike(gone: Texts, added: Texts): readonly { readonly from: string; readonly to: string }[] {
  if (gone.size * added.size > mostPairs) return [];
  const linesOf = new Map([...added].map(([path, text]) => [path, linesIn(text)]));
  return [...gone]
    .flatMap(([from, text]) => {
      const lines = linesIn(text);
      return [...linesOf]
        .filter(([to]) => kindOfPath(to) === kindOfPath(from))
        .map(([to, others]) => ({ from, to, shared: shareOf(lines, others) }));
    })
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared);
}

/** How often each line stands in a text; empty ones do not count. */
function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words !== '') lines.set(words, (lines.get(words) ?? 0) + 1);
  }
  return lines;
}

/** Of the lines of both, the share that stands in both. */
function shareOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const count = (lines: ReadonlyMap<string, number>): number =>
    [...lines.values()].reduce((sum, times) => sum + times, 0);
  const shared = [...one].reduce((sum, [line, times]) => sum + Math.min(times, other.get(line) ?? 0), 0);
  const all = count(one) + count(other);
  return all === 0 ? 1 : (2 * shared) / all;
}

function without(texts: Texts, paths: Iterable<string>): Texts {
  const left = new Set(paths);
  return new Map([...texts].filter(([path]) => !left.has(path)));
}
