/** Standards by words of their label or statement. */
import type { Standards } from './codes.ts';
import { type Segments, segmentsOf, segmentsWith } from './segments.ts';
import type { Standard } from './standard.ts';

/** More words than anyone types to find a standard; what follows is left out. */
const mostWords = 12;
const longestText = 200;
/** A shorter word is in half of all statements, unless it is of a script that writes words with few signs. */
const shortestWord = 3;

const known = new WeakMap<Standards, Segments>();

/** In catalogue order: those in which each word begins a word. Of the last word a letter may do. */
export function standardsWithWords(standards: Standards, text: string): readonly Standard[] {
  const words = wordsOf(text.slice(0, longestText)).slice(0, mostWords);
  const [longest, ...others] = words
    .filter((word, at) => isTelling(word) || (at > 0 && at === words.length - 1))
    .sort((a, b) => b.length - a.length);
  if (longest === undefined || !isTelling(longest)) return [];
  const segments = segmentsIn(standards);
  const all = standards.all();
  return segmentsWithWord(segments, longest).flatMap((at) => {
    const own = segments.text.slice(segments.starts[at], segments.starts[at + 1]);
    return others.every((word) => hasWord(own, word)) ? (all[at] ?? []) : [];
  });
}

/** Whether each word begins a word of a text: for other lists of titled things. */
export function matchesWords(title: string, text: string): boolean {
  const own = ` ${folded(title)}`;
  return wordsOf(text.slice(0, longestText)).every((word) => hasWord(own, word));
}

/** One that is nowhere may differ in its ending only: `equivalence` finds `equivalent`, `fractions` `fraction`. */
function segmentsWithWord(segments: Segments, word: string): readonly number[] {
  const found = segmentsWith(segments, word, isWordStart);
  const stem = stemOf(word);
  return found.length > 0 || stem === word ? found : segmentsWith(segments, stem, isWordStart);
}

function hasWord(text: string, word: string): boolean {
  return beginsWord(text, word) || beginsWord(text, stemOf(word));
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

function segmentsIn(standards: Standards): Segments {
  const ready = known.get(standards);
  if (ready !== undefined) return ready;
  const segments = segmentsOf(
    standards
      .all()
      .map(({ label, statement }) =>
        folded(statement === undefined || statement === label ? `\n${label}` : `\n${label}\n${statement}`),
      ),
  );
  known.set(standards, segments);
  return segments;
}

/** In small letters without accents. */
function folded(text: string): string {
  return (isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
