/** From one text to another by one change, as short as it can be. */
import type { Range } from './range.ts';

/** What is the same at both ends is left alone, so that cursors and marks of an editor stay where they are. */
export function smallestEdit(before: string, after: string): Range & { readonly newText: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}
