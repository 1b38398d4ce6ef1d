/** Mends that write another text in the place of one that is not known. */
import type { Meant } from '../text/distance.ts';
import type { Change, Fix, Report } from './rule.ts';

/** What is to be written instead, and where. */
export type Place = Omit<Change, 'kind' | 'text'>;

/** A fix where it is clear what was meant, or else the choice. */
export function writeMeant(place: Place, { words, isClear }: Meant): Pick<Report, 'fix' | 'choices'> {
  const fixes = words.map((word) => write(place, word));
  const [first] = fixes;
  if (first === undefined) return {};
  return isClear ? { fix: first } : { choices: fixes };
}

export function write(place: Place, text: string, title = `Write ${text}`): Fix {
  return { title, edits: [{ kind: 'replace', ...place, text }] };
}

/** "'a', 'b' or 'c'". */
export function quotedChoice({ words }: Meant): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
