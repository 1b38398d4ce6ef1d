/**
 * Which files without an id were renamed since a baseline, which knows no texts: those that are gone, beside those that
 * are new, are of the same kind, and have the very same findings.
 */
import { kindOfPath } from '../kinds/all.ts';
import { grouped } from '../model/grouped.ts';
import type { Index } from '../model/index.ts';
import type { Comparable } from './new-findings.ts';

/** The later path by the earlier one. */
export function renamedByFindings(
  before: readonly Comparable[],
  after: readonly Comparable[],
  later: Pick<Index, 'hasFile'>,
): ReadonlyMap<string, string> {
  const earlier = nameless(before);
  const waiting = new Map<string, string[]>();
  for (const [path, findings] of nameless(after)) {
    if (earlier.has(path)) continue;
    const key = keyOf(path, findings);
    waiting.set(key, [...(waiting.get(key) ?? []), path]);
  }
  return new Map(
    [...earlier].flatMap(([path, findings]) => {
      const other = later.hasFile(path) ? undefined : waiting.get(keyOf(path, findings))?.shift();
      return other === undefined ? [] : [[path, other] as const];
    }),
  );
}

function nameless(findings: readonly Comparable[]): ReadonlyMap<string, readonly Comparable[]> {
  return grouped(findings, ({ path, identity }) => (identity.document === `file:${path}` ? path : undefined));
}

function keyOf(path: string, findings: readonly Comparable[]): string {
  const all = findings.map(({ identity: { rule, place, names } }) => JSON.stringify([rule, place, names]));
  return JSON.stringify([kindOfPath(path), ...all.sort()]);
}
