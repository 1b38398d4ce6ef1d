import { wrapped } from './width.ts';

/** A word, and the text beside it, each line as far in as the first. */
export function hanging(
  word: string,
  text: string,
  columns: number,
  paint: (word: string) => string,
): readonly string[] {
  return wrapped(text, Math.max(20, columns - word.length)).map((line, at) =>
    at === 0 ? `${paint(word)}${line}` : `${' '.repeat(word.length)}${line}`,
  );
}
