/**
 * JUnit XML, for any CI that shows tests: a suite for each document, a case for each finding. What makes the check
 * fail is a failure; what does not is a case that passes and says what was found. A document without findings has
 * one case that passes. There are no times in it, so that the same files give the same report.
 */
import { internalError } from '../rules/internal-error/rule.ts';
import { xmlText } from '../text/xml.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import type { CheckReport } from './report.ts';
import type { ShownFinding } from './shown.ts';
import { visible } from './width.ts';

export const junit: ReportFormat = {
  id: 'junit',
  file: 'junit.xml',
  help: 'for CI that shows tests (JUnit XML)',
  write: junitReport,
};

type Outcome = 'passed' | 'failure' | 'error';

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  /** What to say in one line, and at length. */
  readonly message: string;
  readonly details: string;
}

export function junitReport({ findings, checked }: CheckReport, surroundings: Surroundings): string {
  // A folder that cannot be opened is no document, and has findings all the same.
  const paths = [...new Set([...checked, ...findings.map(({ path }) => path)])];
  const byPath = new Map<string, ShownFinding[]>(paths.map((path) => [path, []]));
  for (const finding of findings) byPath.get(finding.path)?.push(finding);
  const suites = [...byPath].map(([path, own]) => ({
    name: surroundings.repositoryPath(path),
    cases: casesOf(own, surroundings),
  }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Throughline"${counts(all)}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escaped(name)}"${counts(cases)}>`,
      ...cases.flatMap((each) => caseLines(name, each)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(findings: readonly ShownFinding[], surroundings: Surroundings): readonly Case[] {
  if (findings.length === 0) return [{ name: 'no findings', outcome: 'passed', message: '', details: '' }];
  const names = new Map<string, number>();
  return findings.map((finding) => {
    // Named by its place and not by its line, so that it is the same case after an edit above it.
    const name = `${finding.rule} ${finding.identity.place}`.trim();
    const number = (names.get(name) ?? 0) + 1;
    names.set(name, number);
    return {
      name: number === 1 ? name : `${name} (${number})`,
      outcome: outcomeOf(finding, surroundings),
      message: finding.message,
      details: details(finding, surroundings),
    };
  });
}

function outcomeOf(finding: ShownFinding, { isFailing }: Surroundings): Outcome {
  if (finding.rule === internalError.id) return 'error';
  return isFailing(finding) ? 'failure' : 'passed';
}

function details(finding: ShownFinding, { repositoryPath }: Surroundings): string {
  const place = ({ path, start }: Pick<ShownFinding, 'path' | 'start'>): string =>
    `${repositoryPath(path)}:${start.line}:${start.column}`;
  return [
    `${place(finding)}  ${finding.severity}  ${finding.rule}`,
    finding.message,
    ...(finding.fix === undefined ? [] : [`Fix: ${finding.fix.title}.`]),
    ...finding.related.map((related) => `See ${place(related)}: ${related.message}`),
  ].join('\n');
}

function counts(cases: readonly Case[]): string {
  const count = (outcome: Outcome): number => cases.filter((each) => each.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
}

function caseLines(suite: string, { name, outcome, message, details }: Case): readonly string[] {
  const opening = `    <testcase name="${escaped(name)}" classname="${escaped(suite)}"`;
  if (outcome !== 'passed')
    return [
      `${opening}>`,
      `      <${outcome} message="${escaped(message)}" type="${escaped(name.split(' ')[0] ?? '')}">${escaped(details)}</${outcome}>`,
      '    </testcase>',
    ];
  if (details === '') return [`${opening}/>`];
  return [`${opening}>`, `      <system-out>${escaped(details)}</system-out>`, '    </testcase>'];
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it, also between quotes. What XML has no way to write is shown as a picture of it. */
function escaped(text: string): string {
  const lines = text.split('\n').map(visible).join('\n');
  return xmlText(lines).replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
