/** Says why a grade has no such domain, strand or core idea, and which one may have been meant. */
import { distance } from '../text/distance.ts';
import {
  byNearness,
  certainly,
  deepest,
  domainCode,
  fitting,
  type Known,
  type Near,
  reasoned,
  swapped,
} from './candidates.ts';
import { covers, domainName, gradeName, gradePlace, gradeRange, noGrade } from './code-words.ts';
import type { CodeParts } from './grammar.ts';

/** For a code whose grade and domain do not go together. `family` are the standards of its kind. */
export function wrongDomain(family: readonly Known[], parts: CodeParts): readonly Near[] {
  const elsewhere = family.filter((one) => one.parts.domain === parts.domain);
  return (
    sharedGrade(elsewhere, parts) ?? ownGrades(elsewhere, parts) ?? noSuchDomain(family, elsewhere, parts)
  );
}

/** `RL.9.1`, where grades 9 and 10 share their standards: they are certainly meant. */
function sharedGrade(elsewhere: readonly Known[], parts: CodeParts): readonly Near[] | undefined {
  const shared = elsewhere.filter((one) => covers(one.parts.grade, parts.grade));
  const [first] = shared;
  if (first === undefined) return undefined;
  const { grade, domain } = first.parts;
  const meant = { ...parts, grade };
  const why = `Grades ${gradeRange(grade)} share their standards in ${domain}, written ${domainCode(first.parts)}`;
  // Without a number, RL.10 may be a strand and a grade or a strand and a number.
  const found = parts.number === '' ? [] : certainly(fitting(shared, meant), why);
  return found.length > 0 ? found : reasoned(deepest(shared, meant), why);
}

/** `W.6-8.1`, where each of the grades has its own standards. */
function ownGrades(elsewhere: readonly Known[], parts: CodeParts): readonly Near[] | undefined {
  const single = elsewhere.filter((one) => covers(parts.grade, one.parts.grade));
  if (single.length === 0) return undefined;
  return reasoned(
    placed(single, parts).flatMap((one) => deepest(single, one)),
    `In ${domainName(parts)} each of grades ${gradeRange(parts.grade)} has its own standards`,
  );
}

function noSuchDomain(
  family: readonly Known[],
  elsewhere: readonly Known[],
  parts: CodeParts,
): readonly Near[] {
  const inGrade = family.filter((one) => one.parts.grade === parts.grade);
  const similar = inGrade.filter((one) => isSimilar(one.parts.domain, parts.domain));
  const byGrade = byNearness(elsewhere, (one) =>
    Math.abs(gradePlace(one.parts.grade) - gradePlace(parts.grade)),
  );
  const why = inGrade.length === 0 ? noGrade(parts) : `${gradeName(parts)} no ${domainName(parts)}`;
  const turned = swapped(family, parts);
  const meant = turned.length > 0 ? [] : certainly(meantIn(family, elsewhere, similar, parts), why);
  if (meant.length > 0) return meant;
  const near = placed([...byGrade, ...similar], parts).flatMap((one) => deepest(family, one));
  return reasoned([...near.slice(0, 1), ...turned, ...near.slice(1)], why);
}

/**
 * What can be meant by a slip in the letters, as in `4.FN.B.3`, if there is no such domain anywhere; or, since
 * a domain of high school stands in one category only, by a wrong category. The core ideas of science differ
 * by their numbers, and a number may be any other.
 */
function meantIn(
  family: readonly Known[],
  elsewhere: readonly Known[],
  similar: readonly Known[],
  parts: CodeParts,
): readonly Known[] {
  const isCategory = parts.family === 'high-school' && elsewhere.length > 0;
  if (parts.family === 'ngss' || (elsewhere.length > 0 && !isCategory)) return [];
  return placed(isCategory ? elsewhere : similar, parts).flatMap((one) => fitting(family, one));
}

/** Whether one letter is wrong, missing or too many, or two changed places, and another is right. */
function isSimilar(one: string, other: string): boolean {
  return Math.max(one.length, other.length) > 1 && distance(one, other, 1) === 1;
}

/** The parts of a code with the grade and domain of others, each once. */
function placed(known: readonly Known[], parts: CodeParts): readonly CodeParts[] {
  const domains = new Map(known.map((one) => [domainCode(one.parts), one.parts]));
  return [...domains.values()].map(({ grade, domain }) => ({ ...parts, grade, domain }));
}
