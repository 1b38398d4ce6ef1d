/** Codes of standards, by any form of the code or by words of their label, in the order in which they are likely. */
import type { Role } from '../../kinds/names.ts';
import { standardsBeginning } from '../../standards/beginnings.ts';
import { standardsWithWords } from '../../standards/label-words.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Subject } from '../subject.ts';
import { codeRank } from './code-order.ts';
import { mostItems, shortened, type Value, type Values } from './item.ts';
import { likeliest } from './likeliest.ts';

/** More text is neither a code nor words that anyone types to find one. */
const longest = 256;
/** More items of one list are not compared. */
const mostListed = 1_000;

/**
 * @param words - what is typed, in whatever form.
 * @param others - codes that are in the same list, in whatever form.
 */
export function codeValues(subject: Subject, role: Role, words: string, others: readonly string[]): Values {
  if (words.length > longest) return { values: [], isIncomplete: false };
  const { standards } = subject.index;
  const listed = new Set(
    others.slice(0, mostListed).flatMap((code) => standards.find(code).standards.map((one) => one.code)),
  );
  const found = words.trim() === '' ? [] : standards.find(words).standards;
  const rank = codeRank(subject, role, words, listed);
  // A whole code stands first. A heading may be on the way to a standard below it, and has its usual place.
  const whole = found.filter(isNoHeading);
  const likely = likeliest(fitting(subject, words, found), rank, mostItems);
  const chosen = [...new Set([...whole, ...likely])].slice(0, mostItems);
  return { values: chosen.map(codeValue), isIncomplete: true };
}

/** Words are looked for unless what is typed is the beginning of a code and can be no word. */
function fitting(
  { index: { standards } }: Subject,
  words: string,
  found: readonly Standard[],
): Iterable<Standard> {
  const beginning = standardsBeginning(standards, words);
  const isCode =
    words.trim() === '' || (beginning.length > 0 && (/\d/.test(words) || words.trim().length < 3));
  const worded = isCode ? [] : standardsWithWords(standards, words, mostItems);
  return found.length + worded.length === 0 ? beginning : new Set([...found, ...beginning, ...worded]);
}

function isNoHeading({ type }: Standard): boolean {
  return type !== 'domain' && type !== 'cluster';
}

function codeValue({ code, label }: Standard): Value {
  const words = label === code ? undefined : shortened(label);
  return {
    label: code,
    kind: 'standard',
    detail: words,
    words,
    value: code,
    isFound: true,
    documentationKey: `standard ${code}`,
  };
}
