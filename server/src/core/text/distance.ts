/** How far words are from each other, for a did-you-mean. */

/** A longer word is not compared: nobody mistypes it by a letter or two and wonders. */
const longestWord = 64;

/**
 * The number of letters to add, drop, change or swap with a neighbour (no letter twice) to get from one word
 * to another: the Damerau-Levenshtein distance in its restricted form. Counting stops when it must be more
 * than `most`; the result is then `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (most < 1 || Math.abs(a.length - b.length) > most) return most + 1;
  // Beginnings and ends that are the same cost nothing, and ids of one curriculum have much of both.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  return between(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

/** A row of the table for each letter of `a`, in which only columns near the diagonal can be within the bound. */
function between(a: string, b: string, most: number): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = Array(b.length + 1).fill(most + 1);
    if (row <= most) current[0] = row;
    let least = at(current, 0);
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        at(last, column - 1) + (same ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwapped) cost = Math.min(cost, at(before, column - 2) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return Math.min(at(last, b.length), most + 1);
}

/**
 * The candidates that a word may have been meant for, the nearest first and at most `most` of them. Case does
 * not count. One letter in three may be wrong, up to three, and one in a shorter word, but never all of it.
 */
export function closest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  return nearOnes(word, candidates, most).map(({ candidate }) => candidate);
}

/** What a word may have been meant for: one where that is clear, or else up to three, the nearest first. */
export interface Meant {
  readonly words: readonly string[];
  readonly isClear: boolean;
}

/**
 * Like `closest`, and whether it is clear. It is not where two are as near, and not where the numbers differ:
 * `lesson-3` is no mistyped `lesson-2`.
 */
export function meantBy(word: string, candidates: Iterable<string>): Meant {
  const near = nearOnes(word, new Set(candidates), 3);
  const [first, second] = near;
  if (first === undefined) return { words: [], isClear: false };
  const isNearest = second === undefined || first.apart < second.apart;
  if (isNearest && numbersIn(word) === numbersIn(first.candidate))
    return { words: [first.candidate], isClear: true };
  return { words: near.map(({ candidate }) => candidate), isClear: false };
}

function numbersIn(word: string): string {
  return (word.match(/\d+/g) ?? []).join(' ');
}

interface Near {
  readonly candidate: string;
  readonly apart: number;
}

/** At most `most` of them, the nearest first; of two that are as near the one that comes first. */
function nearOnes(word: string, candidates: Iterable<string>, most: number): readonly Near[] {
  if (word.length > longestWord) return [];
  const folded = word.toLowerCase();
  const bound = Math.min(3, Math.max(1, Math.floor(word.length / 3)), word.length - 1);
  const near: Near[] = [];
  for (const candidate of candidates) {
    // Once there are enough, only one that is nearer than the last of them can take a place.
    const last = near[most - 1];
    const within = last === undefined ? bound : last.apart - 1;
    const apart = distance(folded, candidate.toLowerCase(), within);
    if (apart > within) continue;
    const place = near.findLastIndex((one) => one.apart <= apart) + 1;
    near.splice(place, 0, { candidate, apart });
    near.length = Math.min(near.length, most);
  }
  return near;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
