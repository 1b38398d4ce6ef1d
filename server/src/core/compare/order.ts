/**
 * The order of things in two states. When one of twelve lessons is put first, one lesson has moved and not twelve: the
 * longest part of the sequence that has kept its order stays where it is, and the others are seen against it.
 */

export interface Order {
  /** The things of both sequences that have another place among the others. */
  readonly moved: ReadonlySet<string>;
  /** Places before and after that can be compared with each other: what kept its order has the same in both. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** @param before - each thing once, as in `after`. */
export function orderBetween(before: readonly string[], after: readonly string[]): Order {
  const places = new Map(after.map((thing, place) => [thing, place]));
  const common = before.filter((thing) => places.has(thing));
  const kept = new Set(longestRise(common.map((thing) => places.get(thing) ?? 0)).map((at) => common[at]));
  return {
    moved: new Set(common.filter((thing) => !kept.has(thing))),
    before: placesAmong(before, kept),
    after: placesAmong(after, kept),
  };
}

/** What was kept has odd places, 1, 3, 5 …; all that stands between two of these has the even place between. */
function placesAmong(
  things: readonly string[],
  kept: ReadonlySet<string | undefined>,
): ReadonlyMap<string, number> {
  let passed = 0;
  return new Map(things.map((thing) => [thing, kept.has(thing) ? 2 * passed++ + 1 : 2 * passed]));
}

/** The indices of a longest rising part of a list of different numbers; of several, always the same one. */
function longestRise(numbers: readonly number[]): readonly number[] {
  /** The index at which the best rise of each length ends, and what comes before each index in its rise. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.push(at);
  return rise.reverse();
}
