/** Standards by the beginning of their code, in whatever form it is being written. */
import type { Standards } from './codes.ts';
import { strandPair } from './grammar.ts';
import type { Standard } from './standard.ts';

/** A longer text is the beginning of no code. */
const longest = 64;

interface Codes {
  readonly all: readonly Standard[];
  /** The keys of all forms of each code, each key after a line break. */
  readonly forms: readonly string[];
}

const known = new WeakMap<Standards, Codes>();

/** In catalogue order. All standards for an empty text. */
export function standardsBeginning(standards: Standards, text: string): readonly Standard[] {
  if (text.length > longest) return [];
  if (text.trim() === '') return standards.all();
  const pair = strandPair(text);
  if (pair.length > 0) return [...new Set(pair.flatMap((one) => standardsBeginning(standards, one)))];
  const codes = codesOf(standards);
  const key = codeKey(text, true);
  if (key === '' || key === '.') return [];
  const found = written(codes, key);
  if (found.length > 0) return found;
  const rest = withoutPrefix(key);
  if (rest === '') return codes.all;
  const behind = rest === key ? [] : written(codes, rest);
  return behind.length > 0 ? behind : withoutFirstWord(codes, key);
}

function written(codes: Codes, key: string): readonly Standard[] {
  const found = standardsWith(codes, `\n${key}`);
  return found.length > 0 ? found : standardsWith(codes, `\n${key.replace(/^HS\.([NAFGS])\b/, 'HS$1')}`);
}

const prefixes = ['CCSS', 'MATH', 'CONTENT', 'PRACTICE', 'ELA', 'LITERACY', 'NGSS'];

/** `4.NF` for `CCSS.Math.Content.4.NF`; empty for a part of such a beginning, which may lead to any standard. */
function withoutPrefix(key: string): string {
  const words = key.split('.');
  const from = words.findIndex((word) => !prefixes.includes(word));
  const rest = from < 0 ? '' : words.slice(from).join('.');
  const isPrefix = from === words.length - 1 && prefixes.some((prefix) => prefix.startsWith(rest));
  return isPrefix ? '' : rest;
}

/** `NF.A` for any grade, `SSE` for any category, `PS2` for either. */
function withoutFirstWord(codes: Codes, key: string): readonly Standard[] {
  if (key.startsWith('.')) return [];
  return standardsWith(
    codes,
    `.${key}`,
    (text, at) => text.lastIndexOf('.', at - 1) < text.lastIndexOf('\n', at),
  );
}

/** The standards with a form in which a part stands, at a place that counts. */
function standardsWith(
  { all, forms }: Codes,
  part: string,
  isHit: (text: string, at: number) => boolean = () => true,
): readonly Standard[] {
  return all.filter((_, number) => {
    const text = forms[number] ?? '';
    let at = text.indexOf(part);
    while (at >= 0 && !isHit(text, at)) at = text.indexOf(part, at + 1);
    return at >= 0;
  });
}

function codesOf(standards: Standards): Codes {
  const ready = known.get(standards);
  if (ready !== undefined) return ready;
  const all = standards.all();
  const forms = all.map(({ code }) => {
    const key = codeKey(code);
    return `\n${key}${otherForms(key)}`;
  });
  const codes = { all, forms };
  known.set(standards, codes);
  return codes;
}

function firstOf(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}

/** The grades after a strand. Those of subjects other than English are in spans, where `6.8` is no standard 8. */
const strandGrades: ReadonlyMap<string, RegExp> = new Map([
  ...['RL', 'RI', 'RF', 'W', 'SL', 'L'].map(
    (strand) => [strand, /^(?:9\.10|11\.12|K|[0-9]+)(?=\.|$)/] as const,
  ),
  ...['RH', 'RST', 'WHST'].map((strand) => [strand, /^[0-9]+\.[0-9]+(?=\.|$)/] as const),
]);

/** The other forms that begin otherwise than the code does, each after a line break. */
function otherForms(key: string): string {
  const first = firstOf(key);
  const rest = key.slice(first.length + 1);
  if (first === 'MP') return `\nS${key}`;
  if (first === 'CCRA') {
    const strand = firstOf(rest);
    return `\nCCR.${rest}\n${strand}.CCR${rest.slice(strand.length)}\n${strand}.CCRA${rest.slice(strand.length)}`;
  }
  const strand = strandGrades.get(first);
  if (strand !== undefined) {
    const [grades] = strand.exec(rest) ?? [];
    return grades === undefined ? '' : `\n${grades}.${first}${rest.slice(grades.length)}`;
  }
  const isHighSchool = first.length === 3 && first.startsWith('HS');
  const short = withoutCluster(key);
  return (
    (short === undefined ? '' : `\n${short}`) +
    (isHighSchool ? `\n${key.slice(2)}${short === undefined ? '' : `\n${short.slice(2)}`}` : '')
  );
}

/** `4.NF.3.A` for `4.NF.B.3.A`: the letter between the domain and the number is often left out. */
function withoutCluster(key: string): string | undefined {
  const [, before, after] = /^((?:K|[0-9]{1,2}|HS[A-Z])\.[A-Z]{1,4})\.[A-Z](\.[0-9].*)$/.exec(key) ?? [];
  return before === undefined || after === undefined ? undefined : before + after;
}

/**
 * A code in upper case, with one dot between its letters and its numbers and in the place of any sign, so that
 * the beginnings of all ways to write it are beginnings of its key: `RL.9.10.1` for `rl 9-10.1`.
 *
 * @param isBeginning - whether a sign at the end stays as a dot: `4.N.` is no beginning of `4.NF`.
 */
export function codeKey(text: string, isBeginning = false): string {
  const upper = text.toUpperCase();
  if (plainKey.test(upper)) return upper;
  let key = '';
  let before = separator;
  for (let at = 0; at < upper.length; at++) {
    const kind = kindOf(upper.charCodeAt(at));
    if (kind === separator) {
      if (before !== separator) key += '.';
    } else {
      if (before !== separator && before !== kind) key += '.';
      key += upper.charAt(at);
    }
    before = kind;
  }
  return !isBeginning && key.endsWith('.') ? key.slice(0, -1) : key;
}

const plainKey = /^(?:[A-Z]+|[0-9]+)(?:\.(?:[A-Z]+|[0-9]+))*$/;
const separator = 0;
const digit = 1;
const letter = 2;

/** A letter of another script is a letter; so is a sign beyond ASCII, but for spaces and dashes. */
function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return digit;
  if (unit >= 65 && unit <= 90) return letter;
  if (unit < 128 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x206f)) return separator;
  return letter;
}
