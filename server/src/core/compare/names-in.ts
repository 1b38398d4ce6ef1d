/**
 * What a message is about: the codes of standards and the words in quotes that stand in its first sentence, which
 * says what is wrong. The other sentences say what to do, and what they name follows from the rest of the
 * curriculum: what may have been meant, where something could be added.
 */
import type { Index } from '../model/index.ts';
import { beginning } from '../text/beginning.ts';
import { byText } from '../text/order.ts';
import { titleNames } from './title-names.ts';

/** So much of a message is looked at, in UTF-16 units: more than any that people would read. */
const longestMessage = 4_000;
/** Longer names are cut, in characters: a message may quote a whole line of a file. */
const longestName = 120;

/** An apostrophe inside a word, as in `teacher's`, opens nothing and closes nothing. */
const quoted = /(?<![\p{L}\p{N}])'([^\n]+?)'(?![\p{L}\p{N}])/gu;
const mask = '_';
const sentenceEnd = /[.!?](?= +[\p{Lu}'_])/u;
const codeWord = /[\p{L}\p{N}][\p{L}\p{N}.-]*/gu;

/** The names in a message, each once, sorted. What is named by its title is known by its id: titles are rewritten. */
export function namesIn(said: string, index: Index): readonly string[] {
  const message = said.slice(0, longestMessage);
  const names = new Set<string>();
  // What is quoted may hold the end of a sentence, so it is covered before that is looked for.
  const covered = message.replace(quoted, (whole) => mask.repeat(whole.length));
  const end = sentenceEnd.exec(covered)?.index ?? covered.length;
  for (const match of message.matchAll(quoted)) {
    const words = match[1] ?? '';
    if (match.index < end) names.add(titleNames(index).get(words) ?? beginning(words, longestName));
  }
  for (const [word] of covered.slice(0, end).matchAll(codeWord)) {
    const code = word.replace(/[.-]+$/, '');
    if (index.standards.get(code) !== undefined) names.add(code);
  }
  return [...names].sort(byText);
}
