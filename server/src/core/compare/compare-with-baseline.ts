/** The findings of today beside those of a baseline. */
import type { Index } from '../model/index.ts';
import type { BaselineEntry } from './baseline.ts';
import { namesAfter } from './names-after.ts';
import { type Comparable, type Comparison, compareFindings } from './new-findings.ts';
import { renamedByFindings } from './renamed-by-findings.ts';

export function compareWithBaseline<Later extends Comparable>(
  entries: readonly BaselineEntry[],
  findings: readonly Later[],
  index: Index,
): Comparison<Later> {
  const known = new Map(entries.map(({ path, identity: { document } }) => [document, { document, path }]));
  const documents = { asked: [...known.values()], has: (document: string) => known.has(document) };
  return compareFindings(
    entries,
    findings,
    namesAfter(documents, index, renamedByFindings(entries, findings, index)),
  );
}
