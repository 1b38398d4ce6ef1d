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
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column - 1) + (same ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(before, column - 2) + 1);
      }
      current.push(cost);
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
  return nearOnes(word, candidates)
    .slice(0, most)
    .map(({ candidate }) => candidate);
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
  const [first, second, ...others] = nearOnes(word, new Set(candidates));
  if (first === undefined) return { words: [], isClear: false };
  const isNearest = second === undefined || first.apart < second.apart;
  if (isNearest && numbersIn(word) === numbersIn(first.candidate))
    return { words: [first.candidate], isClear: true };
  const near = [first, ...(second === undefined ? [] : [second]), ...others.slice(0, 1)];
  return { words: near.map(({ candidate }) => candidate), isClear: false };
}

function numbersIn(word: string): string {
  return (word.match(/\d+/g) ?? []).join(' ');
}

interface Near {
  readonly candidate: string;
  readonly apart: number;
}

function nearOnes(word: string, candidates: Iterable<string>): readonly Near[] {
  if (word.length > longestWord) return [];
  const folded = word.toLowerCase();
  const bound = Math.min(3, Math.max(1, Math.floor(word.length / 3)), word.length - 1);
  const near: Near[] = [];
  for (const candidate of candidates) {
    const apart = distance(folded, candidate.toLowerCase(), bound);
    if (apart <= bound) near.push({ candidate, apart });
  }
  return near.sort((a, b) => a.apart - b.apart);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
