/** Words of the published site in a language, as a file of the curriculum gives them. */
import type { WrittenWord, WrittenWords } from '#generated/words.js';
import { type Fields, fieldsOf, textOf } from '../fields.ts';
import type { Kind } from '../kind.ts';

export interface WordsData {
  /** The language tag in small letters. */
  readonly language: string | undefined;
  /** Texts only, under any keys. */
  readonly words: WrittenWords;
}

export const words: Kind<WordsData> = {
  name: 'list of words',
  extract(fields) {
    return {
      language: textOf(fields['language'])?.toLowerCase(),
      words: textsIn(fieldsOf(fields['words']), 0),
    };
  },
};

/** A group, and the forms of a word in a group: there is nothing below these. */
const deepest = 2;

function textsIn(fields: Fields, depth: number): WrittenWords {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, WrittenWord])[] => {
      if (typeof value === 'string') return value.trim() === '' ? [] : [[key, value]];
      const below = depth < deepest ? textsIn(fieldsOf(value), depth + 1) : {};
      return Object.keys(below).length === 0 ? [] : [[key, below]];
    }),
  );
}
