/** Remembers what was derived from an index until one of the spaces it read changes. */
import type { Space } from '../kinds/names.ts';
import type { IndexView } from './index.ts';

/**
 * Wraps a question to the index so that it is answered once per state of the spaces it reads.
 *
 * @param reads - the spaces that the answer depends on.
 */
export function memo<S extends Space, T>(
  reads: readonly S[],
  answer: (index: IndexView<S>) => T,
): (index: IndexView<S>) => T {
  const answers = new WeakMap<object, { readonly version: number; readonly value: T }>();
  return (index) => {
    const version = index.version(reads);
    const known = answers.get(index);
    if (known !== undefined && known.version === version) return known.value;
    const value = answer(index);
    answers.set(index, { version, value });
    return value;
  };
}
