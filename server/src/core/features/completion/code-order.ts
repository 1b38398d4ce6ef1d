/** Which standards are likely in a place: those that its unit promises, then those of its grade, and so on. */
import type { Role } from '../../kinds/names.ts';
import { gradePlace } from '../../standards/code-words.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Subject } from '../subject.ts';
import { type Around, around } from './around.ts';

const last = 7;

/**
 * A function that ranks standards for a place, 0 the likeliest.
 *
 * @param typed - what is half-typed there.
 * @param listed - the codes that are in the same list: nobody wants them twice, so they come last.
 */
export function codeRank(
  subject: Subject,
  role: Role,
  typed: string,
  listed: ReadonlySet<string>,
): (standard: Standard) => number {
  const rank = rankFor(role, around(subject, typed), subject);
  return (standard) => (listed.has(standard.code) ? last : rank(standard));
}

function rankFor(role: Role, place: Around, subject: Subject): (standard: Standard) => number {
  switch (role) {
    case 'practices':
      return practicesRank(place);
    case 'building-on':
      return buildingRank(place, subject, -1);
    case 'building-toward':
      return buildingRank(place, subject, 1);
    case 'part-of':
    case 'prerequisite':
      return ownListRank(subject);
    default:
      return usualRank(place, role);
  }
}

/** Practices go with content: they are declared in a list of their own, and named in activities and items. */
function usualRank({ grades, codes }: Around, role: Role): (standard: Standard) => number {
  const declared = role === 'addressing' ? codes('addressing') : codes('addressing', 'practices');
  const beside = codes('building-on', 'building-toward');
  return (standard) => {
    // Of a heading that is declared, what is below it is meant: the heading itself is on the way there.
    if (names(declared, standard)) return isHeading(standard) ? 2 : 0;
    const isOfGrade = standard.grades.some((grade) => grades.has(grade));
    if (isSingle(standard)) {
      if (isOfGrade) return 1;
      return names(beside, standard) ? 2 : 4;
    }
    if (standard.type === 'practice' || standard.type === 'anchor') return 5;
    return isOfGrade ? 3 : 6;
  };
}

/** @param way - to the grade before, or to the one after. */
function buildingRank(
  { grades, codes }: Around,
  { index }: Subject,
  way: -1 | 1,
): (standard: Standard) => number {
  const addressed = codes('addressing');
  const needed = new Set([...addressed].flatMap((code) => index.standards.get(code)?.prerequisites ?? []));
  const declared = codes(way === -1 ? 'building-on' : 'building-toward');
  const places = [...grades].map(gradePlace);
  const next = way === -1 ? Math.min(...places) - 1 : Math.max(...places) + 1;
  return (standard) => {
    if (!isSingle(standard)) return 5;
    if (isNextTo(standard) && !addressed.has(standard.code)) return 0;
    if (names(declared, standard)) return 1;
    if (standard.grades.some((grade) => gradePlace(grade) === next)) return 2;
    return standard.grades.some((grade) => grades.has(grade)) ? 3 : 4;
  };

  function isNextTo({ code, prerequisites }: Standard): boolean {
    return way === -1 ? needed.has(code) : prerequisites.some((before) => addressed.has(before));
  }
}

function practicesRank({ codes }: Around): (standard: Standard) => number {
  const declared = codes('practices');
  return (standard) => {
    if (declared.has(standard.code)) return 0;
    return standard.type === 'practice' ? 1 : 5;
  };
}

/** In a list of standards of one's own: those of the same list. */
function ownListRank({ document, index }: Subject): (standard: Standard) => number {
  const own = index.facts(document.path)?.id;
  return ({ catalogue }) => (catalogue === own ? 0 : 1);
}

/** A code speaks for the parts of its standard too. */
function names(codes: ReadonlySet<string>, { code, parent }: Standard): boolean {
  return codes.has(code) || (parent !== undefined && codes.has(parent));
}

function isHeading({ type }: Standard): boolean {
  return type === 'domain' || type === 'cluster';
}

function isSingle({ type }: Standard): boolean {
  return type === 'standard' || type === 'component';
}
