/** What an export wrote, as it is handed to whoever writes that down. */
import type { CfPackage } from '../../standards/case/cf-package.ts';
import type { LeftOut } from '../case-export.ts';

export interface ExportReport {
  /** Where it was written, as the reader would write it; `undefined` for standard output. */
  readonly output: string | undefined;
  readonly outcome: 'written' | 'unchanged';
  readonly written: CfPackage;
  /** Paths are relative to the curriculum's folder. */
  readonly left: LeftOut;
}

/** How many items of each type there are, by the titles of the types, in the order of the package. */
export function itemCounts({ CFItems }: CfPackage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { CFItemType } of CFItems) counts.set(CFItemType, (counts.get(CFItemType) ?? 0) + 1);
  return counts;
}
