/** Words as a search compares them: without case, accents and endings, and without those that say nothing. */
import { stemmer } from 'stemmer';

const idle = new Set(
  'a an and are as at be by for from how in into is it its of on or such that the their they this to use using when which with'.split(
    ' ',
  ),
);

/** The words of a text as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A word without case and accents; `undefined` for one that says nothing. */
export function folded(word: string): string | undefined {
  const plain = /[^a-z0-9]/.test(word) ? word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '') : word;
  return idle.has(plain) ? undefined : plain;
}

/** A folded word without its ending: `fractions` and `fraction`, `comparing` and `comparison` become the same. */
export function stemOf(word: string): string {
  return word.length < 4 || !/^[a-z]+$/.test(word) ? word : stemmer(word);
}
