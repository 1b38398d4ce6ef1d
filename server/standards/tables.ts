/** The tables of a compact catalogue, made from pairs and lists of codes. */
import type { ReferencePair } from './reference.ts';

/** Groups pairs by their first half. Codes go in catalogue order; one that is unknown is a fault to mend. */
export function table(
  pairs: readonly ReferencePair[],
  codes: readonly string[],
): Readonly<Record<string, string>> {
  const place = new Map(codes.map((code, index) => [code, index]));
  const unknown = pairs.filter(([, code]) => !place.has(code));
  if (unknown.length > 0) throw new Error(`Unknown codes: ${unknown.flat().join(' ')}`);
  const at = (code: string): number => place.get(code) ?? -1;
  const lists = new Map<string, string[]>();
  for (const [first, code] of pairs.toSorted((a, b) => at(a[0]) - at(b[0]) || at(a[1]) - at(b[1]))) {
    const list = lists.get(first);
    if (list === undefined) lists.set(first, [code]);
    else if (!list.includes(code)) list.push(code);
  }
  return Object.fromEntries([...lists].map(([first, list]) => [first, list.join(' ')]));
}

/** Pairs that hold in either direction, each written both ways. */
export function bothWays(pairs: readonly ReferencePair[]): readonly ReferencePair[] {
  return pairs.flatMap(([one, other]): readonly ReferencePair[] => [
    [one, other],
    [other, one],
  ]);
}

/** Codes by what is said of each of them, in the order in which it is first said. */
export function groups(
  codes: readonly string[],
  groupOf: (code: string) => string,
): Readonly<Record<string, string>> {
  return table(
    codes.map((code) => [groupOf(code), code]),
    codes,
  );
}

/** The label of a code. Throws unless there is one for each code, in the order of the codes. */
export function labelled(
  name: string,
  codes: readonly string[],
  labels: ReadonlyMap<string, string>,
): (code: string) => string {
  const keys = [...labels.keys()];
  const wrong = codes.findIndex((code, index) => code !== keys[index]);
  if (wrong >= 0 || keys.length !== codes.length) {
    throw new Error(
      `labels/${name} must have one line for each code, in catalogue order; see ${codes[wrong] ?? keys[codes.length]}.`,
    );
  }
  return (code) => labels.get(code) ?? '';
}
