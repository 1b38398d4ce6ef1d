/**
 * Many short texts as one string, so that looking through all of them is one search of a string: among twenty
 * thousand it takes a millisecond or two, and there is no index to build or to hold.
 */

export interface Segments {
  readonly text: string;
  /** Where each text begins, and at the end the length of all. */
  readonly starts: Uint32Array;
}

/** @param parts - none of them with a line break but where the caller wants to find one. */
export function segmentsOf(parts: readonly string[]): Segments {
  const starts = new Uint32Array(parts.length + 1);
  let length = 0;
  for (let at = 0; at < parts.length; at++) {
    starts[at] = length;
    length += parts[at]?.length ?? 0;
  }
  starts[parts.length] = length;
  return { text: parts.join(''), starts };
}

/**
 * The numbers of the texts that have the words in them, in order and each once.
 *
 * @param isHit - whether a place counts at which the words stand.
 */
export function segmentsWith(
  { text, starts }: Segments,
  words: string,
  isHit: (text: string, at: number) => boolean = () => true,
): readonly number[] {
  const found: number[] = [];
  if (words === '') return found;
  let segment = 0;
  for (let at = text.indexOf(words); at >= 0; ) {
    if (!isHit(text, at)) {
      at = text.indexOf(words, at + 1);
      continue;
    }
    segment = segmentAt(starts, at, segment);
    found.push(segment);
    at = text.indexOf(words, starts[segment + 1] ?? text.length);
  }
  return found;
}

/** The last segment that begins at or before an offset, looked for from one that does. */
function segmentAt(starts: Uint32Array, offset: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
