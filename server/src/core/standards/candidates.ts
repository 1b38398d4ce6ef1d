/** The standards that a wrong code may have been meant for: how they are found, ranked and given a reason. */
import { type CodeParts, writeCode } from './grammar.ts';
import type { Standard } from './standard.ts';

/** A standard whose code has parts. */
export interface Known {
  readonly standard: Standard;
  readonly parts: CodeParts;
}

/** A standard that a wrong code may have been meant for, and what is wrong with the code. */
export interface Near {
  readonly standard: Standard;
  /** A sentence without its full stop, such as `Grade 4 has no domain RP`. */
  readonly why: string;
  /**
   * Whether it can be nothing else: one part of the code is wrong, the other parts leave one standard, and it
   * says what the code says. True of a wrong cluster letter beside the right number, or of a slip in the
   * letters; never of a number, which may be any other. A standard that is certain stands alone.
   */
  readonly certain: boolean;
}

/** One for each standard, and each with the same reason. */
export function reasoned(known: readonly Known[], why: string): readonly Near[] {
  return distinct(known.map((one) => one.standard)).map((standard) => ({ standard, why, certain: false }));
}

/** The only standard that can be meant, where there is one. */
export function certainly(meant: readonly Known[], why: string): readonly Near[] {
  const [one, another] = distinct(meant.map(({ standard }) => standard));
  return one === undefined || another !== undefined ? [] : [{ standard: one, why, certain: true }];
}

/** What fits all parts, or else as many as possible from the left; a cluster may give way to a number. */
export function deepest(known: readonly Known[], parts: CodeParts): readonly Known[] {
  const whole = { ...parts, component: '' };
  const attempts = [
    parts,
    ...(parts.number === '' ? [] : [{ ...parts, cluster: '' }, whole, { ...whole, cluster: '' }]),
    { ...whole, number: '' },
    { ...whole, number: '', cluster: '' },
  ];
  for (const attempt of attempts) {
    const found = known.find((one) => fits(one.parts, attempt));
    if (found !== undefined) return [found];
  }
  return [];
}

/** What fits all parts that are written. */
export function fitting(known: readonly Known[], parts: CodeParts): readonly Known[] {
  return known.filter((one) => fits(one.parts, parts));
}

/** What fits a code whose grade and number changed places, such as `4.NF.B.3` for `3.NF.B.4`. */
export function swapped(known: readonly Known[], parts: CodeParts): readonly Known[] {
  if (parts.number === '' || parts.number === parts.grade) return [];
  return fitting(known, { ...parts, grade: parts.number, number: parts.grade });
}

function fits(parts: CodeParts, wanted: CodeParts): boolean {
  const anyCluster = wanted.cluster === '' && wanted.number !== '';
  return (
    parts.grade === wanted.grade &&
    parts.domain === wanted.domain &&
    parts.number === wanted.number &&
    parts.component === wanted.component &&
    (anyCluster || parts.cluster === wanted.cluster)
  );
}

export function byNearness(known: readonly Known[], measure: (one: Known) => number): readonly Known[] {
  return known.toSorted((a, b) => measure(a) - measure(b));
}

/** The code of the domain, strand or core idea that parts are in. */
export function domainCode(parts: CodeParts): string {
  return writeCode({ ...parts, cluster: '', number: '', component: '' });
}

export function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
