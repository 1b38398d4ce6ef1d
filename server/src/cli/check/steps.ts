/** The steps between what was found and what is reported, one line each, in the order in which they are taken. */

import type { CheckReport } from '../../core/report/report.ts';
import type { ShownFinding } from '../../core/report/shown.ts';
import { internalError } from '../../core/rules/internal-error/rule.ts';
import { byText } from '../../core/text/order.ts';
import { baseline } from './baseline.ts';
import { changed } from './changed.ts';
import type { Filter, Loaded, Step } from './step.ts';

export const steps: readonly Step[] = [baseline, changed];

/** What is left after all filters, in their order. */
export async function filtered(
  found: CheckReport,
  filters: readonly Filter[],
  asked: Omit<Loaded, 'found'>,
): Promise<CheckReport> {
  if (filters.length === 0) return found;
  const isFailure = ({ rule }: ShownFinding): boolean => rule === internalError.id;
  const loaded = { ...asked, found: found.findings.filter((finding) => !isFailure(finding)) };
  let report: CheckReport = { ...found, findings: loaded.found };
  for (const filter of filters) report = await filter(report, loaded);
  const findings = [...found.findings.filter(isFailure), ...report.findings];
  return { ...report, findings: findings.sort(byPlace) };
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  return byText(a.path, b.path) || a.start.line - b.start.line || a.start.column - b.start.column;
}
