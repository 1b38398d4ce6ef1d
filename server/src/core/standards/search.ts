/**
 * Finds standards by what somebody types: a code in any form, the beginning of a code, or words of labels and
 * statements, mistyped or half typed. For the command line and for an editor that asks at every keystroke: what
 * takes time is made once for each set of standards, when it is first needed.
 */
import type { Near } from './candidates.ts';
import type { Standards } from './codes.ts';
import { plainCode, readCode } from './grammar.ts';
import { nearest } from './near.ts';
import { codesBeginning } from './search-codes.ts';
import { type Mistyped, wordsSearch } from './search-words.ts';
import type { Standard } from './standard.ts';

export interface SearchOptions {
  /** At most so many hits. */
  readonly most: number;
  /** Only standards of one of these grades. */
  readonly grades?: readonly string[] | undefined;
  /** Only standards that one of these catalogues has. */
  readonly catalogues?: readonly string[] | undefined;
  /** Whether somebody is typing, so that the last word may not be finished yet. */
  readonly isTyping?: boolean | undefined;
}

export interface SearchHit {
  readonly standard: Standard;
  /** Its code was typed, its code begins so, or its text has the words. */
  readonly how: 'code' | 'beginning' | 'words';
  /** The words of its text that fit, without their endings. */
  readonly terms: readonly string[];
}

export interface SearchResult {
  /** The likeliest first. */
  readonly hits: readonly SearchHit[];
  /** How many there are, of which `hits` are the first. */
  readonly total: number;
  /** How many more there are in other grades and catalogues than those asked for. */
  readonly elsewhere: number;
  /** What a code that no standard has may have been meant for, and what is wrong with it. */
  readonly near: readonly Near[];
  readonly mistyped: readonly Mistyped[];
  /** Whether no standard has all of the words, so that those with some of them are given. */
  readonly isPartial: boolean;
}

/** What is longer is no search; the rest of it is not read. */
const longestQuery = 200;

export function searchStandards(standards: Standards, written: string, options: SearchOptions): SearchResult {
  const query = written.trim().slice(0, longestQuery);
  const codes = codesIn(standards, query);
  const beginnings = [...new Set([query, ...codes.found.map(({ code }) => code)])];
  const below = beginnings.flatMap((beginning) => codesBeginning(standards, plainCode(beginning)));
  const near = codes.found.length > 0 || below.length > 0 ? [] : nearCodes(standards, query);
  const isCode = codes.isAll || below.length > 0 || near.length > 0 || isWholeCode(query);
  const words = isCode
    ? none
    : wordsSearch(standards, codes.rest, options.isTyping === true && !/\s$/.test(written));
  const hits = new Map<string, SearchHit>();
  const add = (standard: Standard, how: SearchHit['how'], terms: readonly string[]): void => {
    if (!hits.has(standard.code)) hits.set(standard.code, { standard, how, terms });
  };
  for (const standard of codes.found) add(standard, 'code', []);
  for (const standard of below) add(standard, 'beginning', []);
  for (const { standard, terms } of words.found) add(standard, 'words', terms);
  const accepts = filterOf(standards, options);
  const accepted = [...hits.values()].filter(({ standard }) => accepts(standard));
  return {
    hits: accepted.slice(0, options.most),
    total: accepted.length,
    elsewhere: hits.size - accepted.length,
    near: near.filter(({ standard }) => accepts(standard)),
    mistyped: words.mistyped,
    isPartial: words.isPartial,
  };
}

const none: ReturnType<typeof wordsSearch> = { found: [], mistyped: [], isPartial: false };

interface CodesIn {
  readonly found: readonly Standard[];
  /** Whether the query is a code and nothing else. */
  readonly isAll: boolean;
  /** The query without its codes. */
  readonly rest: string;
}

/** The standards whose codes are the query, or words of it. */
function codesIn(standards: Standards, query: string): CodesIn {
  const whole = standards.find(query).standards;
  if (whole.length > 0) return { found: whole, isAll: true, rest: '' };
  const rest: string[] = [];
  const found: Standard[] = [];
  for (const word of query.split(/\s+/)) {
    // A word without a digit, or a number alone, is more likely meant as a word.
    const meant = isLikeCode(word) ? standards.find(word).standards : [];
    if (meant.length === 0) rest.push(word);
    found.push(...meant);
  }
  return { found, isAll: false, rest: rest.join(' ') };
}

function nearCodes(standards: Standards, query: string): readonly Near[] {
  const isCode = !/\s/.test(query) && (isLikeCode(query) || readCode(query) !== undefined);
  return isCode ? nearest(standards, query) : [];
}

/** Whether a text has the form of a code with a number: as words it would be but letters and numbers. */
function isWholeCode(query: string): boolean {
  return !/\s/.test(query) && (readCode(query)?.number ?? '') !== '';
}

function isLikeCode(word: string): boolean {
  return /\p{L}/u.test(word) && /\d/.test(word);
}

function filterOf(
  standards: Standards,
  { grades, catalogues }: SearchOptions,
): (standard: Standard) => boolean {
  const codes =
    catalogues === undefined
      ? undefined
      : new Set(
          standards.catalogues
            .filter(({ id }) => catalogues.includes(id))
            .flatMap((catalogue) => catalogue.standards.map(({ code }) => code)),
        );
  return (standard) =>
    (grades === undefined || standard.grades.some((grade) => grades.includes(grade))) &&
    (codes === undefined || codes.has(standard.code));
}
