/**
 * The change of meaning for programs. Keys may be added in the same version; a change of their meaning makes a new one.
 * A value that is not said is `null`.
 */
import type { DiffReport } from './diff-report.ts';

export function diffJson({ curriculum, before, after, changes, unread }: DiffReport): string {
  const json = {
    version: 1,
    curriculum: curriculum ?? null,
    before,
    after: after ?? null,
    unread,
    standards: changes.standards.map((change) => ({
      ...change,
      before: change.before ?? null,
      after: change.after ?? null,
    })),
    documents: changes.documents,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
