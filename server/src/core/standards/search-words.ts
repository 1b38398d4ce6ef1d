/** Finds standards by the words of their labels and statements, and of the headings above them. */
import MiniSearch, { type QueryCombination, type SearchResult as Result } from 'minisearch';
import { closest, distance } from '../text/distance.ts';
import type { Standards } from './codes.ts';
import { folded, stemOf, wordsOf } from './search-terms.ts';
import type { Standard } from './standard.ts';

export interface WordsFound {
  readonly found: readonly { readonly standard: Standard; readonly terms: readonly string[] }[];
  readonly mistyped: readonly Mistyped[];
  /** Whether no standard has all of the words, so that those with some of them are given. */
  readonly isPartial: boolean;
}

/** A word of the query that no standard has. */
export interface Mistyped {
  readonly word: string;
  /** The words that it was taken for; none where nothing is written almost so. */
  readonly meant: readonly string[];
}

interface WordIndex {
  readonly texts: MiniSearch<Entry>;
  /** The words that stand in the texts, folded, each with its stem, by which the texts are found. */
  readonly stems: ReadonlyMap<string, string>;
}

interface Entry {
  readonly id: number;
  readonly code: string;
  readonly label: string;
  readonly statement: string;
  readonly above: string;
  readonly grade: string;
}

const fields = ['code', 'label', 'statement', 'above', 'grade'] as const;
const boost: Readonly<Record<(typeof fields)[number], number>> = {
  code: 2,
  label: 3,
  statement: 2,
  above: 0.5,
  grade: 0.5,
};

const indexes = new WeakMap<Standards, WordIndex>();

/**
 * The standards with the words of a query, the likeliest first.
 *
 * @param isTyping - whether the last word may not be finished yet.
 */
export function wordsSearch(standards: Standards, query: string, isTyping: boolean): WordsFound {
  const asked: Asked[] = [];
  const index = indexOf(standards);
  for (const written of new Set(wordsOf(query))) {
    const word = folded(written);
    if (word !== undefined) asked.push(askFor(index, written, word, isTyping && query.endsWith(written)));
  }
  const all = search(index, asked, 'AND');
  const results = all.length > 0 ? all : search(index, asked, 'OR');
  const known = standards.all();
  return {
    found: results
      .map(({ id, score, terms }) => ({ place: Number(id), score, terms }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .flatMap(({ place, terms }) => {
        const standard = known[place];
        return standard === undefined ? [] : [{ standard, terms }];
      }),
    mistyped: asked.flatMap(({ mistyped }) => mistyped ?? []),
    isPartial: asked.length > 1 && all.length === 0 && results.length > 0,
  };
}

interface Asked {
  /** Stems of which a text has one. */
  readonly terms: readonly string[];
  /** The stem that counts more than the others. */
  readonly first?: string;
  readonly mistyped?: Mistyped;
}

/** What a word is taken for: itself, those that begin so, or else those that are written almost so. */
function askFor({ stems }: WordIndex, written: string, word: string, isUnfinished: boolean): Asked {
  const own = stemOf(word);
  const isWord = stems.has(word);
  const isKnown = isWord || hasStem(stems, own);
  if (isWord && !isUnfinished) return { terms: [own] };
  const longer = [...stems.keys()].filter((known) => known.startsWith(word));
  if (isKnown || longer.length > 0) {
    const nearest = longer.sort((a, b) => a.length - b.length).slice(0, mostEndings);
    const terms = new Set([...(isKnown ? [own] : []), ...nearest.map((known) => stems.get(known) ?? known)]);
    return { terms: [...terms], first: own };
  }
  const meant = almost(word, stems);
  return { terms: [...new Set(meant.map(stemOf))], mistyped: { word: written, meant } };
}

/** So many words at most are looked for where but their beginning is known. */
const mostEndings = 50;

function hasStem(stems: ReadonlyMap<string, string>, stem: string): boolean {
  for (const known of stems.values()) if (known === stem) return true;
  return false;
}

/**
 * The words nearest to a word: one letter may be wrong, and two in a long one. Nothing is near a number, since
 * another number is another thing.
 */
function almost(word: string, stems: ReadonlyMap<string, string>): readonly string[] {
  if (/\d/.test(word) || word.length < 4) return [];
  const most = word.length < 8 ? 1 : 2;
  const near = closest(word, stems.keys(), 8);
  const [first = ''] = near;
  const apart = distance(word, first, most);
  return apart > most ? [] : near.filter((other) => distance(word, other, most) === apart);
}

const asIs = { tokenize: (text: string) => [text], processTerm: (term: string) => term };

function search({ texts }: WordIndex, asked: readonly Asked[], combineWith: 'AND' | 'OR'): readonly Result[] {
  const queries = asked.map(({ terms, first }): QueryCombination => {
    const boostTerm = (term: string): number => (term === first ? 2 : 1);
    return { combineWith: 'OR', queries: [...terms], boostTerm };
  });
  return texts.search({ combineWith, queries }, { ...asIs, boost });
}

function indexOf(standards: Standards): WordIndex {
  const steps = indexing(standards);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Takes in the words of some standards, one standard at a step, unless that has been done. */
export function* indexing(standards: Standards): Generator<void, WordIndex> {
  const known = indexes.get(standards);
  if (known !== undefined) return known;
  const stems = new Map<string, string>();
  const texts = new MiniSearch<Entry>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (written) => {
      const word = folded(written);
      if (word === undefined) return null;
      const stem = stems.get(word) ?? stemOf(word);
      stems.set(word, stem);
      return stem;
    },
    autoVacuum: false,
  });
  for (const [id, standard] of standards.all().entries()) {
    texts.add(entryOf(standards, standard, id));
    yield;
  }
  const index = { texts, stems };
  indexes.set(standards, index);
  return index;
}

function entryOf(standards: Standards, standard: Standard, id: number): Entry {
  const { code, label, statement, grades } = standard;
  const others = standards.others(standard);
  return {
    id,
    code: [standard, ...others].flatMap((each) => each.code.match(/[A-Za-z]{2,}/g) ?? []).join(' '),
    label: [standard, ...others].flatMap((each) => (each.label === each.code ? [] : each.label)).join(' '),
    statement: statement === undefined || statement === label ? '' : statement,
    above: standards
      .ancestors(code)
      .map((heading) => firstWords(heading.label))
      .join(' '),
    grade: grades.map((grade) => (grade === 'K' ? 'kindergarten' : `grade ${grade}`)).join(' '),
  };
}

/** The headings of a package may be whole paragraphs; their first words say what they are about. */
function firstWords(text: string): string {
  return text.length <= 80 ? text : text.slice(0, text.lastIndexOf(' ', 80));
}
