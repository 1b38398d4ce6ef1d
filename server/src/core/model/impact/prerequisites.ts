/** Which standards come before others, in both directions, and over several steps. */
import type { Index, IndexView } from '../index.ts';
import { memo } from '../memo.ts';

/** The standards that one depends on, in one step. */
export function restsOn(index: Index, code: string): readonly string[] {
  return (index.standards.get(code)?.prerequisites ?? []).flatMap((written) => codeOf(written, index));
}

/** The standards that depend on one, in one step. */
export function leadsTo(index: Index, code: string): readonly string[] {
  return inverse(index).get(code) ?? [];
}

const inverse: (index: Index) => ReadonlyMap<string, readonly string[]> = memo(
  (index: IndexView<'standard'>) => {
    const next = new Map<string, string[]>();
    for (const { code, prerequisites } of index.standards.all()) {
      for (const first of prerequisites.flatMap((written) => codeOf(written, index))) {
        const known = next.get(first);
        if (known === undefined) next.set(first, [code]);
        else known.push(code);
      }
    }
    return next;
  },
);

function codeOf(written: string, index: IndexView<'standard'>): readonly string[] {
  const known = index.standards.get(written);
  return known === undefined ? index.standards.find(written).standards.map(({ code }) => code) : [known.code];
}

/** What is reached from some codes. */
export interface Closure {
  /** In one step. */
  readonly near: readonly string[];
  /** In more steps. */
  readonly far: readonly string[];
  /** All of it, with the codes themselves. */
  readonly all: readonly string[];
}

/** A circle ends where it began. */
export function closure(from: readonly string[], next: (code: string) => readonly string[]): Closure {
  const seen = new Set(from);
  const far: string[] = [];
  const step = (level: readonly string[]): readonly string[] => {
    const found = [...new Set(level.flatMap(next))].filter((code) => !seen.has(code));
    for (const code of found) seen.add(code);
    return found;
  };
  const near = step(from);
  for (let level = step(near); level.length > 0; level = step(level)) far.push(...level);
  return { near, far, all: [...seen] };
}
