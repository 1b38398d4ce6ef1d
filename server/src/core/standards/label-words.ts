/**
 * Standards by words of their label or statement, while somebody types them. An editor asks at every keystroke, and
 * may not wait for an index the first time: what is made here is the texts in small letters, and nothing else.
 */
import type { Standards } from './codes.ts';
import type { Standard } from './standard.ts';

/** More words than anyone types to find a standard; what follows is left out. */
const mostWords = 12;
const longestText = 200;
/** A shorter word is in half of all statements, unless it is of a script that writes words with few signs. */
const shortestWord = 3;

interface Texts {
  readonly labels: readonly string[];
  /** Ten times as much, so made when labels do not suffice; an empty one for a standard without. */
  statements: readonly string[] | undefined;
}

const known = new WeakMap<Standards, Texts>();

/**
 * In catalogue order: those in whose label each word begins a word, and if they are fewer than `enough`, then those
 * in whose label and statement it does. Of the last word a letter may do.
 */
export function standardsWithWords(standards: Standards, text: string, enough: number): readonly Standard[] {
  const words = wordsOf(text.slice(0, longestText)).slice(0, mostWords);
  const telling = words
    .filter((word, at) => isTelling(word) || (at > 0 && at === words.length - 1))
    .sort((a, b) => b.length - a.length);
  if (!isTelling(telling[0] ?? '')) return [];
  const texts = textsOf(standards);
  // Words that stand nowhere together may differ in their endings: `fractions` finds `fraction`.
  const exact = numbersOf(standards, texts, telling, enough);
  const found = exact.length > 0 ? exact : numbersOf(standards, texts, telling.map(stemOf), enough);
  const all = standards.all();
  return found.flatMap((at) => all[at] ?? []);
}

/** Whether each word of `text` begins a word of a title: for other lists of titled things. */
export function hasWords(title: string, text: string): boolean {
  const own = folded(title);
  const words = wordsOf(text.slice(0, longestText));
  return words.length > 0 && words.every((word) => beginsWord(own, word));
}

/** The numbers of the standards with all words, the longest of which comes first. */
function numbersOf(
  standards: Standards,
  texts: Texts,
  words: readonly string[],
  enough: number,
): readonly number[] {
  const { labels } = texts;
  const labelled = numbers(labels, (label) => words.every((word) => beginsWord(label, word)));
  if (labelled.length >= enough) return labelled;
  texts.statements ??= standards
    .all()
    .map(({ label, statement }) =>
      statement === undefined || statement === label ? '' : statement.toLowerCase(),
    );
  const stated = numbers(
    texts.statements,
    (statement, at) =>
      statement !== '' &&
      words.every((word) => beginsWord(statement, word) || beginsWord(labels[at] ?? '', word)),
  );
  return [...new Set([...labelled, ...stated])];
}

function numbers(texts: readonly string[], isHit: (text: string, at: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < texts.length; at++) if (isHit(texts[at] ?? '', at)) found.push(at);
  return found;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isWordStart(text, at)) return true;
  return false;
}

function isWordStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isLetter = (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
  // Scripts beyond ours may write words without spaces, so there any place will do.
  return !isLetter || text.charCodeAt(at) > 127;
}

/** What is left of a word without its ending: three fifths of it, and no less than four letters. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)));
}

function isTelling(word: string): boolean {
  return word.length >= shortestWord || word.charCodeAt(0) > 127;
}

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textsOf(standards: Standards): Texts {
  const ready = known.get(standards);
  if (ready !== undefined) return ready;
  const texts = { labels: standards.all().map(({ label }) => folded(label)), statements: undefined };
  known.set(standards, texts);
  return texts;
}

/** In small letters without accents; those of statements stay, since to fold them all takes too long. */
function folded(text: string): string {
  const plain = /[\u0080-\uffff]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase();
}
