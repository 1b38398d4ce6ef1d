/** Says which part of a code is wrong, in a teacher's words, and what stands nearest to it. */
import {
  byNearness,
  certainly,
  deepest,
  distinct,
  domainCode,
  fitting,
  type Known,
  type Near,
  reasoned,
  swapped,
} from './candidates.ts';
import { extent, letterSpan } from './code-words.ts';
import { type CodeParts, writeCode } from './grammar.ts';
import { wrongDomain } from './wrong-domain.ts';

/** What stands nearest to a code, from its first wrong part on; nothing if every part is right. */
export function wrongPart(known: readonly Known[], parts: CodeParts): readonly Near[] {
  const family = known.filter((one) => one.parts.family === parts.family);
  if (parts.family === 'practice') return wrongPractice(family, parts);
  const domain = family.filter((one) => one.parts.grade === parts.grade && one.parts.domain === parts.domain);
  if (domain.length === 0) return wrongDomain(family, parts);
  const inCluster = domain.filter((one) => parts.cluster === '' || one.parts.cluster === parts.cluster);
  if (inCluster.length === 0) return wrongCluster(family, domain, parts);
  const numbered = inCluster.filter((one) => parts.number === '' || one.parts.number === parts.number);
  if (numbered.length === 0) return wrongNumber(family, domain, inCluster, parts);
  const exact = numbered.some((one) => parts.component === '' || one.parts.component === parts.component);
  return exact ? [] : wrongComponent(numbered, parts);
}

function wrongPractice(practices: readonly Known[], parts: CodeParts): readonly Near[] {
  const last = practices.at(-1)?.standard.code;
  return reasoned(
    byNearness(practices, (one) => away(one.parts.number, parts.number)),
    `There is no practice ${parts.number}; the last is ${last}`,
  );
}

function wrongCluster(family: readonly Known[], domain: readonly Known[], parts: CodeParts): readonly Near[] {
  const clusters = domain.filter((one) => one.parts.cluster !== '');
  const letters = distinct(clusters.map((one) => one.parts.cluster));
  const numbered = parts.number === '' ? [] : fitting(domain, { ...parts, cluster: '' });
  const turned = swapped(family, parts);
  const headings = byNearness(clusters, (one) => away(one.parts.cluster, parts.cluster));
  const why = `${domainCode(parts)} has no cluster ${parts.cluster}; it has ${letterSpan(letters)}`;
  if (numbered.length === 1 && turned.length === 0) return certainly(numbered, why);
  return reasoned([...numbered, ...turned, ...headings.filter((one) => one.parts.number === '')], why);
}

function wrongNumber(
  family: readonly Known[],
  domain: readonly Known[],
  inCluster: readonly Known[],
  parts: CodeParts,
): readonly Near[] {
  const elsewhere = domain.find((one) => one.parts.number === parts.number && one.parts.cluster !== '');
  const code = domainCode(parts);
  const turned = swapped(family, parts);
  if (elsewhere !== undefined) {
    const { cluster } = elsewhere.parts;
    const moved = { ...parts, cluster };
    const why = `Standard ${parts.number} of ${code} is in cluster ${cluster}, not ${parts.cluster}`;
    if (turned.length > 0) return reasoned([...deepest(domain, moved), ...turned], why);
    const meant = fitting(domain, moved);
    return meant.length > 0 ? certainly(meant, why) : reasoned(deepest(domain, moved), why);
  }
  const whole = inCluster.filter((one) => one.parts.number !== '' && one.parts.component === '');
  const numbers = whole.map((one) => Number(one.parts.number)).sort((a, b) => a - b);
  const where = parts.cluster === '' ? code : `Cluster ${code}.${parts.cluster}`;
  const near = byNearness(whole, (one) => away(one.parts.number, parts.number));
  return reasoned(
    [...near.slice(0, 1), ...turned, ...near.slice(1)],
    `${where} has no standard ${parts.number}; ${extent(numbers, Number(parts.number))}`,
  );
}

function wrongComponent(numbered: readonly Known[], parts: CodeParts): readonly Near[] {
  const components = numbered.filter((one) => one.parts.component !== '');
  const whole = numbered.filter((one) => one.parts.component === '');
  const code = whole[0]?.standard.code ?? writeCode({ ...parts, component: '' });
  const last = components.at(-1)?.parts.component;
  return reasoned(
    [...byNearness(components, (one) => away(one.parts.component, parts.component)).slice(0, 1), ...whole],
    last === undefined
      ? `${code} has no parts`
      : `${code} has no part ${parts.component}; its parts end at ${last}`,
  );
}

/** How far apart two numbers or two letters are. */
function away(one: string, other: string): number {
  const value = (text: string): number => (/^[0-9]/.test(text) ? Number(text) : (text.codePointAt(0) ?? 0));
  return Math.abs(value(one) - value(other));
}
