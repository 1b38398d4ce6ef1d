/** The standards that an unknown code may have been meant for, and why it is unknown. */
import type { Known, Near } from './candidates.ts';
import type { Standards } from './codes.ts';
import { plainCode, readCode, strandPair, withoutPrefix } from './grammar.ts';
import { lookAlikes } from './look-alike.ts';
import { longestText, officialCode } from './lookup.ts';
import { nearSpelling } from './near-spelling.ts';
import type { Standard } from './standard.ts';
import { wrongPart } from './wrong-part.ts';

/** A longer text is no code, and nothing is near it. */
const longest = 64;

const mathDomains = new Set(['CC', 'OA', 'NBT', 'NF', 'MD', 'G', 'RP', 'NS', 'EE', 'F', 'SP']);

/** How many texts are remembered; more are worked out again. */
const remembered = 1000;

/** What is known of each set of standards, and what was found near. It goes when they go. */
const knownOf = new WeakMap<Standards, readonly Known[]>();
const foundIn = new WeakMap<Standards, Map<string, readonly Near[]>>();

/**
 * At most `most` standards that a code may have been meant for, the likeliest first, each with the reason why
 * the code as written is none. For a code that `find` does not know.
 */
export function nearest(standards: Standards, text: string, most = 3): readonly Near[] {
  const code = text.length > longestText ? '' : withoutPrefix(officialCode(text) ?? text);
  if (code.length > longest) return [];
  const found = foundIn.get(standards) ?? new Map<string, readonly Near[]>();
  foundIn.set(standards, found);
  if (found.size >= remembered) found.clear();
  const near = found.get(code) ?? nearCode(standards, code);
  found.set(code, near);
  return near.slice(0, most);
}

/** All that is near, by the first attempt that finds anything. */
function nearCode(standards: Standards, code: string): readonly Near[] {
  if (isElsewhere(standards, code)) return [];
  const attempts = [lookAlikes, nearParts, nearPair, withoutGrade, gradeLast, componentIdea, nearSpelling];
  for (const attempt of attempts) {
    const near = attempt(standards, code);
    if (near.length > 0) return near;
  }
  return [];
}

/**
 * Whether a code is of a kind that no catalogue in force has: then it is not for the spelling to say. The form
 * of K-8 mathematics fits the codes of other lists too, such as `4.ART.1`, so there the domain must be known.
 */
function isElsewhere(standards: Standards, text: string): boolean {
  const parts = readCode(text);
  if (parts === undefined || (parts.family === 'math' && !mathDomains.has(parts.domain))) return false;
  return known(standards).every((one) => one.parts.family !== parts.family);
}

function nearParts(standards: Standards, text: string): readonly Near[] {
  const parts = readCode(text);
  return parts === undefined ? [] : wrongPart(known(standards), parts);
}

/** One half of a pair such as `RI/RL.2.8` may exist: it comes first, with what is wrong with the other half. */
function nearPair(standards: Standards, text: string): readonly Near[] {
  const halves = strandPair(text);
  const near = halves.flatMap((half) => nearParts(standards, half));
  const why = near[0]?.why;
  if (why === undefined) return [];
  const found = halves.flatMap((half) => standards.find(half).standards);
  const others = near.map(({ standard }) => standard);
  return [...new Set([...found, ...others])].map((standard) => ({ standard, why, certain: false }));
}

/** `NF.B.3` for a code of some grade, `SSE.A.1` for one of some category, `PS2-1` for either. */
function withoutGrade(standards: Standards, text: string): readonly Near[] {
  const plain = plainCode(text);
  if (plain === '') return [];
  const starts = known(standards).flatMap(({ parts: { family, grade } }) => {
    if (family === 'high-school') return `HS${grade}`;
    return family === 'practice' || family === 'anchor' ? [] : grade;
  });
  const found = [...new Set(starts)].flatMap((start) => standards.find(`${start}.${plain}`).standards);
  const isCategory = found.every(({ code }) => readCode(code)?.family === 'high-school');
  return withReason(found, `The ${isCategory ? 'category' : 'grade'} is missing`);
}

/** `NF.4.B.3` for `4.NF.B.3`. */
function gradeLast(standards: Standards, text: string): readonly Near[] {
  const [, domain, grade, rest] = /^([A-Z]{1,4})\.(K|[0-9])\b(.*)$/.exec(plainCode(text)) ?? [];
  if (domain === undefined) return [];
  return withReason(standards.find(`${grade}.${domain}${rest}`).standards, 'The grade comes first');
}

/** The standards that a code means with its parts put right; the only one is certain. */
function withReason(found: readonly Standard[], why: string): readonly Near[] {
  return found.map((standard) => ({ standard, why, certain: found.length === 1 }));
}

/** `PS2.A`, a component idea of science: what stands in the catalogue are the headings of `PS2`. */
function componentIdea(standards: Standards, text: string): readonly Near[] {
  const form = /^(?:(K|K-2|[1-5]|3-5|MS|HS)\.)?((?:PS|LS|ESS|ETS)[1-4])\.?([A-E])$/;
  const [, grade, idea, letter] = form.exec(plainCode(text)) ?? [];
  const all = known(standards).filter(({ parts }) => parts.domain === idea && parts.number === '');
  const inGrade = all.filter(({ parts }) => parts.grade === grade);
  const codes = all.map(({ standard }) => standard.code);
  const why = `${idea}.${letter} is a part of core idea ${idea}; the headings of ${idea} are ${listed(codes)}`;
  return (inGrade.length > 0 ? inGrade : all).map(({ standard }) => ({ standard, why, certain: false }));
}

function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join() : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}

function known(standards: Standards): readonly Known[] {
  const before = knownOf.get(standards);
  if (before !== undefined) return before;
  const all = standards.all().flatMap((standard): readonly Known[] => {
    const parts = readCode(standard.code);
    return parts === undefined ? [] : [{ standard, parts }];
  });
  knownOf.set(standards, all);
  return all;
}
