import { sentenceStart } from '../text/article.ts';
import { closest, distance } from '../text/distance.ts';
import type { Near } from './candidates.ts';
import { characterName, characterPlace } from './character-words.ts';
import type { Standards } from './codes.ts';
import { plainCode } from './grammar.ts';

/** The reason where no single character is wrong. */
export const writtenAlike = 'It is written almost the same';

/** What is written almost as a text is, for a text that has the form of no code. */
export function nearSpelling(standards: Standards, text: string): readonly Near[] {
  const codes = standards.all().map(({ code }) => code);
  const [best] = [...new Set([text, strandFirst(text)])]
    .map((spelling) => ({ spelling, near: closest(spelling, codes) }))
    .sort((a, b) => apart(a.spelling, a.near[0]) - apart(b.spelling, b.near[0]));
  if (best === undefined || best.near.length === 0) return [];
  const slip = onlySlip(best.spelling, best.near[0], codes);
  const near = slip === undefined ? best.near : [slip];
  const why = reason(best.spelling, near, text);
  return near.flatMap((code) => {
    const standard = standards.get(code);
    return standard === undefined ? [] : { standard, why, certain: slip !== undefined };
  });
}

/** Which character is wrong, if it is one and only one code is near. Of a text that was turned around, nobody knows. */
function reason(spelling: string, [nearest = '', ...others]: readonly string[], text: string): string {
  const slip = others.length === 0 && spelling === text ? slipBetween(text, nearest) : undefined;
  return slip === undefined ? writtenAlike : sentenceStart(slip);
}

/** The one character that is wrong, missing or too many, or the two that changed places; case does not count. */
function slipBetween(text: string, code: string): string | undefined {
  const [written, meant] = [text.toLowerCase(), code.toLowerCase()];
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at++;
  const [one = '', other = ''] = [text[at], text[at + 1]];
  const place = characterPlace(at, text.length);
  if (written.slice(at + 1) === meant.slice(at)) return `${place}, ${characterName(one)}, is too much`;
  if (written.slice(at) === meant.slice(at + 1))
    return `${characterName(code[at] ?? '')} is missing ${at === 0 ? 'at the start' : `after ${text.slice(0, at)}`}`;
  if (written.slice(at + 1) === meant.slice(at + 1))
    return `${place} is ${characterName(one)}, where ${characterName(code[at] ?? '')} belongs`;
  if (written.slice(at + 2) === meant.slice(at + 2)) return `${one} and ${other} changed places`;
  return undefined;
}

/** The nearest code, if one letter of it is wrong and no other code with the same numbers is near. */
function onlySlip(text: string, nearest: string | undefined, codes: readonly string[]): string | undefined {
  const numbers = numbersIn(text);
  if (apart(text, nearest) !== 1) return undefined;
  const near = codes.filter((code) => apart(text, code) <= 2 && numbersIn(code) === numbers);
  return near.length === 1 && near[0] === nearest ? nearest : undefined;
}

/** How many letters two spellings are apart: at most 4, which is too many. */
function apart(text: string, code: string | undefined): number {
  return code === undefined ? 4 : distance(text.toLowerCase(), code.toLowerCase(), 3);
}

/** The numbers of a code with the letters of components: `4 3a` of `4.NF.B.3a`. */
function numbersIn(text: string): string {
  return (text.toLowerCase().match(/\d+(?:\.?[a-z]$)?/g) ?? []).join(' ').replace('.', '');
}

/** `RK.4.1` for `4.RK.1`, so that the spelling of a strand can be compared; any other text as it is. */
function strandFirst(text: string): string {
  const plain = plainCode(text);
  const turned = plain.replace(/^(K|[0-9-]+)\.([A-Z]{1,4})(?=\.|$)/, '$2.$1');
  return turned === plain ? text : turned;
}
