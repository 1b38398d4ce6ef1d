import { closest, distance } from '../text/distance.ts';
import type { Near } from './candidates.ts';
import type { Standards } from './codes.ts';
import { plainCode } from './grammar.ts';

const why = 'It is written almost the same';

/** What is written almost as a text is, for a text that has the form of no code. */
export function nearSpelling(standards: Standards, text: string): readonly Near[] {
  const codes = standards.all().map(({ code }) => code);
  const [best] = [...new Set([text, strandFirst(text)])]
    .map((spelling) => ({ spelling, near: closest(spelling, codes) }))
    .sort((a, b) => apart(a.spelling, a.near[0]) - apart(b.spelling, b.near[0]));
  if (best === undefined || best.near.length === 0) return [];
  const slip = onlySlip(best.spelling, best.near[0], codes);
  return (slip === undefined ? best.near : [slip]).flatMap((code) => {
    const standard = standards.get(code);
    return standard === undefined ? [] : { standard, why, certain: slip !== undefined };
  });
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
