/** How serious a finding is in a file, by the settings of curriculum.yaml and by what is asked for this once. */
import picomatch from 'picomatch/posix.js';
import type { Severity, SeveritySetting } from '../kinds/curriculum/curriculum.ts';
import type { IndexView } from '../model/index.ts';
import { memo, prompt } from '../model/memo.ts';

/** Severity in force for a rule in a file: the last setting whose pattern fits, or the rule's own. */
export type SeverityOf = (rule: string, path: string, own: Severity) => Severity;

/** What is asked for this once, over what curriculum.yaml says. */
export interface AskedSeverities {
  /** Severities by rule, in all files. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The only rules that are of interest; `undefined` for all. */
  readonly only: ReadonlySet<string> | undefined;
}

export const asSet: AskedSeverities = { severities: new Map(), only: undefined };

/** What curriculum.yaml says. */
export const severitySettings: (index: IndexView<'curriculum'>) => readonly SeveritySetting[] = memo(
  (index) => index.all('curriculum')[0]?.data.severities ?? [],
  prompt,
);

export function severityFrom(
  settings: readonly SeveritySetting[],
  { severities, only }: AskedSeverities = asSet,
): SeverityOf {
  const byRule = new Map<
    string,
    { readonly fits: (path: string) => boolean; readonly severity: Severity }[]
  >();
  for (const { rule, pattern, severity } of settings) {
    const own = byRule.get(rule) ?? [];
    own.push({ fits: pattern === '**' ? () => true : fitting(pattern), severity });
    byRule.set(rule, own);
  }
  return (rule, path, own) =>
    only?.has(rule) === false
      ? 'off'
      : (severities.get(rule) ??
        byRule.get(rule)?.findLast((setting) => setting.fits(path))?.severity ??
        own);
}

/** `**` crosses folders, `*` does not; a pattern that is not well formed fits nothing. */
function fitting(pattern: string): (path: string) => boolean {
  try {
    return picomatch(pattern, { dot: true, maxLength: 1000 });
  } catch {
    return () => false;
  }
}
