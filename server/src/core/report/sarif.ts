/**
 * SARIF 2.1.0 (OASIS), for code scanning and editors. Paths are relative to the top of the repository; lines and
 * columns count from 1, columns in UTF-16 units, and the end is just past the last character, as SARIF has it.
 */
import { version } from '#generated/product.js';
import { internalError } from '../rules/internal-error/rule.ts';
import { fingerprintName } from './fingerprint.ts';
import type { ReportFormat, Surroundings } from './format.ts';
import { mostSerious } from './most-serious.ts';
import { type CheckReport, inWords, type SuppressedFinding } from './report.ts';
import { sarifLevel, sarifRules } from './sarif-rules.ts';
import type { ShownFinding } from './shown.ts';
import type { ShownEdit, ShownFix, ShownPlace } from './shown-place.ts';
import { wellFormed } from './well-formed.ts';

export const sarif: ReportFormat = {
  id: 'sarif',
  file: 'report.sarif',
  help: 'for code scanning (SARIF 2.1.0)',
  write: sarifReport,
};

/** More results in a run are refused by code scanning. */
const mostResults = 25_000;
const baseId = '%SRCROOT%';

export function sarifReport(report: CheckReport, surroundings: Surroundings): string {
  const { suppressed = [] } = report;
  const kept = mostSerious([...report.findings, ...suppressed], mostResults);
  const left = report.findings.length + suppressed.length - kept.length;
  const rules = sarifRules();
  const indexes = new Map(rules.map(({ id }, at) => [id, at]));
  const run = {
    tool: { driver: { name: 'Throughline', version, semanticVersion: version, rules } },
    // Several curricula in one repository are told apart by this.
    automationDetails: { id: `throughline/${wellFormed(report.curriculum?.id ?? 'curriculum')}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [baseId]: { uri: surroundings.repositoryUri, description: { text: 'The top of the repository.' } },
    },
    invocations: [
      {
        executionSuccessful: !report.findings.some(({ rule }) => rule === internalError.id),
        toolExecutionNotifications: notifications(report, left),
      },
    ],
    results: kept.map((finding) => ({
      ruleIndex: indexes.get(finding.rule) ?? -1,
      ...result(finding, surroundings),
    })),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function notifications({ findings, notes = [] }: CheckReport, left: number): readonly object[] {
  const failed = findings.filter(({ rule }) => rule === internalError.id);
  return [
    ...failed.map(({ message }) => ({ level: 'error', message: text(message) })),
    ...notes.map((note) => ({ level: 'note', message: text(note) })),
    ...(left === 0
      ? []
      : [
          {
            level: 'warning',
            message: text(
              `${inWords(left, 'more finding')} left out: the least serious ones, since code scanning takes ${inWords(mostResults, 'result')} at most.`,
            ),
          },
        ]),
  ];
}

function result(finding: ShownFinding | SuppressedFinding, surroundings: Surroundings): object {
  const { rule, severity, message, related, fix, fingerprint } = finding;
  return {
    ruleId: rule,
    level: sarifLevel(severity),
    message: text(message),
    locations: [{ physicalLocation: physicalLocation(finding, surroundings) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, at) => ({
            id: at + 1,
            message: text(place.message),
            physicalLocation: physicalLocation(place, surroundings),
          })),
        }),
    partialFingerprints: { [fingerprintName]: fingerprint },
    ...(fix === undefined ? {} : { fixes: [sarifFix(fix, surroundings)] }),
    ...('suppression' in finding ? { suppressions: [suppression(finding)] } : {}),
  };
}

function suppression({ suppression: { where, reason } }: SuppressedFinding): object {
  return {
    kind: where === 'file' ? 'inSource' : 'external',
    status: 'accepted',
    justification: wellFormed(reason),
  };
}

function sarifFix({ title, edits }: ShownFix, surroundings: Surroundings): object {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: text(title),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactLocation(path, surroundings),
      replacements: edits.filter((edit) => edit.path === path).map(replacement),
    })),
  };
}

function replacement(edit: ShownEdit): object {
  return { deletedRegion: region(edit), insertedContent: { text: wellFormed(edit.newText) } };
}

function physicalLocation(place: ShownPlace, surroundings: Surroundings): object {
  return { artifactLocation: artifactLocation(place.path, surroundings), region: region(place) };
}

function artifactLocation(path: string, { repositoryPath }: Surroundings): object {
  const uri = repositoryPath(path)
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
  return { uri, uriBaseId: baseId };
}

function region({ start, end }: ShownPlace): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * A message as SARIF has it, where `{0}` is a placeholder and `[words](1)` a link. The standard asks to double
 * every brace, and no common viewer undoes that; so only what could be taken for a placeholder is doubled.
 */
function text(words: string): { readonly text: string } {
  return {
    text: wellFormed(words)
      .replace(/\{(\d+)\}/g, '{{$1}}')
      .replace(/\[(?=[^[\]]*\]\()/g, '\\['),
  };
}
