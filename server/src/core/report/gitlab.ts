/** The Code Quality report of GitLab, which it shows in merge requests beside the lines that changed. */
import { internalError } from '../rules/internal-error/rule.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import type { CheckReport } from './report.ts';
import type { ShownFinding } from './shown.ts';
import { wellFormed } from './well-formed.ts';

export const gitlab: ReportFormat = {
  id: 'gitlab',
  file: 'gl-code-quality-report.json',
  help: 'for GitLab (Code Quality)',
  write: gitlabReport,
};

type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

export function gitlabReport({ findings }: CheckReport, { repositoryPath }: Surroundings): string {
  const issues = findings.map((finding) => ({
    description: wellFormed(finding.message),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: severityOf(finding),
    location: {
      path: wellFormed(repositoryPath(finding.path)),
      lines: { begin: finding.start.line, end: finding.end.line },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

/** Nothing about a text is as bad as not knowing what is wrong with it. */
function severityOf({ rule, severity }: ShownFinding): GitlabSeverity {
  return rule === internalError.id ? 'blocker' : severities[severity];
}
