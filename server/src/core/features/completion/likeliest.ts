/** The first of many, by rank: without sorting all, of which there may be twenty thousand at every keystroke. */

/**
 * @param rankOf - a whole number, the lowest the likeliest; `undefined` for one that does not come into question.
 * @returns at most `most`, those of one rank in the order in which they came.
 */
export function likeliest<T>(
  items: Iterable<T>,
  rankOf: (item: T) => number | undefined,
  most: number,
): readonly T[] {
  const byRank = new Map<number, T[]>();
  for (const item of items) {
    const rank = rankOf(item);
    if (rank === undefined) continue;
    const same = byRank.get(rank);
    if (same === undefined) byRank.set(rank, [item]);
    else if (same.length < most) same.push(item);
  }
  const inOrder = [...byRank].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([, same]) => same).slice(0, most);
}
