/**
 * The site's own words in a language: those that are built in, and over them those of a file of the curriculum. A word
 * that a language has not is English. All words are made ready once, since a site of many pages asks for them often.
 */
import { builtInWords, type Words, type WrittenWord, type WrittenWords } from '#generated/words.js';
import type { IndexView } from '../model/index.ts';

export type { Words };

interface Layer {
  readonly language: string;
  readonly words: WrittenWords;
}

const builtIn = new Map<string, Words>();

/** The words for a language tag: `es-MX` has those for `es`, and what is said for `es-MX` alone. */
export function wordsFor(index: IndexView<'words'>, language: string): Words {
  const tags = tagsFrom(language.toLowerCase());
  const written = index.all('words');
  const layers = tags.flatMap((tag): readonly Layer[] => [
    // Of two files for one language the first is meant; a check speaks of the other.
    ...written
      .filter(({ data }) => data.language === tag)
      .slice(0, 1)
      .map(({ data }) => ({ language, words: data.words })),
    ...(Object.hasOwn(builtInWords, tag) ? [{ language, words: builtInWords[tag] ?? {} }] : []),
  ]);
  if (layers.some(({ words }) => written.some(({ data }) => data.words === words))) return madeReady(layers);
  const known = builtIn.get(language) ?? madeReady(layers);
  builtIn.set(language, known);
  return known;
}

/** Whether anything is said in a language; where nothing is, the site speaks English. */
export function hasWordsFor(index: IndexView<'words'>, language: string): boolean {
  const tags = tagsFrom(language.toLowerCase());
  return (
    tags.some((tag) => Object.hasOwn(builtInWords, tag)) ||
    index.all('words').some(({ data }) => data.language !== undefined && tags.includes(data.language))
  );
}

/** A grade in words: 'Grade 4', or 'Kindergarten'. */
export function gradeInWords(words: Words, grade: string): string {
  return grade === 'K' ? words.kindergarten : words.grade(grade);
}

/** From the whole tag to the language alone: `zh-hant-tw`, `zh-hant`, `zh`. */
function tagsFrom(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
}

function madeReady(layers: readonly Layer[]): Words {
  const all = [...layers, { language: 'en', words: builtInWords.en }];
  const entries = Object.entries(builtInWords.en).map(([key, english]) => {
    const own = all.flatMap(({ language, words }) => {
      const word = words[key];
      return word === undefined ? [] : [{ language, word }];
    });
    return [camelCase(key), wordFrom(english, own)] as const;
  });
  // The type is made from the same English words.
  return Object.fromEntries(entries) as unknown as Words;
}

interface OwnWord {
  readonly language: string;
  readonly word: WrittenWord;
}

/** @param own - what is said for it, what counts first before the rest; the English word is the last. */
function wordFrom(english: WrittenWord, own: readonly OwnWord[]): unknown {
  const names = placeholders(textOf(english));
  if (typeof english === 'string') {
    const text = own.map(({ word }) => word).find((word) => typeof word === 'string') ?? english;
    return names.length === 0 ? text : template(text, names);
  }
  if (isCounted(english)) {
    const first = own.find(({ word }) => textOf(word) !== undefined);
    return counted(formsOf(first?.word ?? english), names, first?.language ?? 'en');
  }
  return Object.fromEntries(
    Object.entries(english).map(([key, below]) => [
      key,
      wordFrom(
        below,
        own.flatMap((each) => inGroup(each, key)),
      ),
    ]),
  );
}

function inGroup({ language, word }: OwnWord, key: string): readonly OwnWord[] {
  const below = typeof word === 'string' || !Object.hasOwn(word, key) ? undefined : word[key];
  return below === undefined ? [] : [{ language, word: below }];
}

function isCounted(word: WrittenWord): boolean {
  return typeof word !== 'string' && word['other'] !== undefined;
}

/** The text itself, or the form that serves where no other does. */
function textOf(word: WrittenWord): string | undefined {
  const text = typeof word === 'string' ? word : word['other'];
  return typeof text === 'string' ? text : undefined;
}

function formsOf(word: WrittenWord): Readonly<Record<string, string>> {
  if (typeof word === 'string') return { other: word };
  return Object.fromEntries(
    Object.entries(word).filter((form): form is [string, string] => typeof form[1] === 'string'),
  );
}

type Fill = (...values: readonly (string | number)[]) => string;

function counted(
  forms: Readonly<Record<string, string>>,
  names: readonly string[],
  language: string,
): Fill & { readonly forms: typeof forms } {
  const rules = new Intl.PluralRules(language);
  const fills = new Map(Object.entries(forms).map(([form, text]) => [form, template(text, names)]));
  const other = template(forms['other'] ?? '', names);
  const at = names.indexOf('count');
  const fill: Fill = (...values) => (fills.get(rules.select(Number(values[at]))) ?? other)(...values);
  return Object.assign(fill, { forms });
}

/** @param names - of what it is filled with, in the order in which the English text has them. */
function template(text: string, names: readonly string[]): Fill {
  const parts = text.split(/(\{\w+\})/).map((part) => {
    const at = names.findIndex((name) => part === `{${name}}`);
    return at === -1 ? part : at;
  });
  return (...values) => parts.map((part) => (typeof part === 'number' ? values[part] : part)).join('');
}

function placeholders(text: string | undefined): readonly string[] {
  return [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}

/** A key as the code calls it: `team-sessions` is `teamSessions`. */
function camelCase(key: string): string {
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
