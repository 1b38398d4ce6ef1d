/** The findings that are shown where not all can be: the most serious ones, in the order in which they came. */
import type { ShownFinding } from './shown.ts';

const bySeverity = ['error', 'warning', 'info'] as const;

export function mostSerious<T extends Pick<ShownFinding, 'severity'>>(
  findings: readonly T[],
  most: number,
): readonly T[] {
  if (findings.length <= most) return findings;
  const chosen = new Set(
    bySeverity
      .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
      .slice(0, most),
  );
  return findings.filter((finding) => chosen.has(finding));
}
