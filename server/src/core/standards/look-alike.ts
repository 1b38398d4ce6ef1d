/** Characters that look like others, as in `4.NF.A.l` with a letter for a digit: which one is wrong, and what is meant. */
import { sentenceStart } from '../text/article.ts';
import type { Near } from './candidates.ts';
import { characterName, characterPlace } from './character-words.ts';
import type { Standards } from './codes.ts';
import type { Standard } from './standard.ts';

/** What each character may have been meant for. */
const alike: ReadonlyMap<string, readonly string[]> = new Map([
  ...pairs('l1 I1 |1 !1 O0 o0 0O 1I'),
  ...pairs(
    // Cyrillic, then Greek.
    'АA ВB СC ЕE НH ІI КK МM ОO РP ЅS ТT ХX аa сc еe оo рp хx ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo О0 о0 Ο0 ο0 І1 Ι1',
  ),
]);

function pairs(list: string): readonly (readonly [string, readonly string[]])[] {
  const meanings = new Map<string, string[]>();
  for (const [character = '', meant = ''] of list.split(' ').map((pair) => [...pair]))
    meanings.set(character, [...(meanings.get(character) ?? []), meant]);
  return [...meanings];
}

/** More wrong characters than this are no slip, and would take long to put right. */
const mostWrong = 3;
const mostTried = 200;

interface Slip {
  /** Counts from 0. */
  readonly at: number;
  readonly written: string;
  readonly meant: string;
}

/** The standards of a code with as few characters as possible read as what they look like. */
export function lookAlikes(standards: Standards, text: string): readonly Near[] {
  const found = new Map<Standard, readonly Slip[]>();
  let tried = 0;
  for (let count = 1; count <= mostWrong && found.size === 0; count++) {
    for (const slips of slipsIn([...text], count)) {
      if (++tried > mostTried) break;
      const characters = [...text];
      for (const { at, meant } of slips) characters[at] = meant;
      const { standards: meant, pair } = standards.find(characters.join(''));
      for (const standard of pair ? [] : meant) if (!found.has(standard)) found.set(standard, slips);
    }
  }
  return [...found].map(([standard, slips]) => ({
    standard,
    why: reason([...text].length, slips),
    certain: found.size === 1,
  }));
}

/** All ways to read just so many characters as what they look like. */
function* slipsIn(characters: readonly string[], count: number, from = 0): Iterable<readonly Slip[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at < characters.length; at++) {
    const written = characters[at] ?? '';
    for (const meant of alike.get(written) ?? []) {
      for (const rest of slipsIn(characters, count - 1, at + 1)) yield [{ at, written, meant }, ...rest];
    }
  }
}

function reason(length: number, slips: readonly Slip[]): string {
  const parts = slips.map(
    ({ at, written, meant }) =>
      `${characterPlace(at, length)} is ${characterName(written)}, where ${characterName(meant)} belongs`,
  );
  return sentenceStart(parts.join('; '));
}
