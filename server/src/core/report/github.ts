/**
 * Workflow commands of GitHub Actions, by which findings stand beside the lines of a pull request, and below them
 * the report for people, since GitHub shows only a few of them.
 */
import { uuidOfName } from '../standards/case/uuid.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import type { CheckReport } from './report.ts';
import type { ShownFinding } from './shown.ts';
import { textReport } from './text.ts';
import { visible } from './width.ts';

export const github: ReportFormat = {
  id: 'github',
  file: 'annotations.txt',
  help: 'for GitHub Actions (annotations, then the text)',
  write: githubReport,
};

/** The most of each severity that GitHub shows of one step. */
const mostAnnotations = 10;

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function githubReport(report: CheckReport, surroundings: Surroundings): string {
  const text = textReport(report, surroundings);
  // Files are other people's, and their words stand in the text: none of them may be taken for a command. The
  // word that ends the pause follows from the text, so no text can hold it.
  const pause = uuidOfName(namespace, text);
  return [
    ...(['error', 'warning', 'info'] as const).flatMap((severity) =>
      annotations(report.findings, severity, surroundings),
    ),
    `::stop-commands::${pause}`,
    text.trimEnd(),
    `::${pause}::`,
    '',
  ].join('\n');
}

/** Of our own, so that no other name gives the same words. */
const namespace = '6f1c54b1-0f0e-4b0c-8d0e-2d3a4f5b6c7d';

function annotations(
  findings: readonly ShownFinding[],
  severity: ShownFinding['severity'],
  surroundings: Surroundings,
): readonly string[] {
  const own = findings.filter((finding) => finding.severity === severity);
  return own.slice(0, mostAnnotations).map((finding, at) => {
    const left = at === mostAnnotations - 1 ? own.length - mostAnnotations : 0;
    return annotation(finding, left, surroundings);
  });
}

/** @param left - how many more there are that GitHub would not show. */
function annotation(finding: ShownFinding, left: number, { repositoryPath }: Surroundings): string {
  const { rule, severity, path, start, end, message, fix } = finding;
  const properties = [
    ['file', repositoryPath(path)],
    ['line', String(start.line)],
    ['endLine', String(end.line)],
    // GitHub takes columns only where all of it stands on one line.
    ...(start.line === end.line
      ? [
          ['col', String(start.column)],
          ['endColumn', String(end.column)],
        ]
      : []),
    ['title', rule],
  ].map(([name, value = '']) => `${name}=${propertyText(value)}`);
  const words = [
    message,
    ...(fix === undefined ? [] : [`Fix: ${fix.title}.`]),
    ...(left === 0 ? [] : [`${left} more of this severity: see the log of this step.`]),
  ].join('\n');
  return `::${commands[severity]} ${properties.join(',')}::${messageText(words)}`;
}

function messageText(text: string): string {
  const lines = text.replaceAll('\r', '').split('\n').map(visible);
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}

function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
