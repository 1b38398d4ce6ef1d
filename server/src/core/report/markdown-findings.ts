/** The findings in Markdown: how many of each check, then file by file, the least serious left out where they are many. */
import { allRules } from '../rules/all.ts';
import type { Surroundings } from './format.ts';
import { htmlText, markdownCode, markdownText } from './markdown-text.ts';
import { type CheckReport, countsInWords, countsOf, inWords } from './report.ts';
import type { ShownFinding } from './shown.ts';

const bySeverity = ['error', 'warning', 'info'] as const;

/** @param room - the most characters of all of it. */
export function findingLines(
  { findings }: CheckReport,
  surroundings: Surroundings,
  room: number,
): readonly string[] {
  if (findings.length === 0) return [];
  const table = ruleLines(findings);
  const files = new Set(findings.map(({ path }) => path)).size;
  const head = [`### Findings in ${inWords(files, 'file')}`, ''];
  const used = [...table, ...head].reduce((sum, line) => sum + line.length + 1, 0);
  const shown = fittingFindings(findings, surroundings, room - used - longestNote);
  const paths = [...new Set(shown.map(({ path }) => path))];
  return [
    ...table,
    ...head,
    ...paths.flatMap((path) =>
      fileLines(
        path,
        shown.filter((finding) => finding.path === path),
        surroundings,
      ),
    ),
    ...leftOut(findings, new Set(shown)),
  ];
}

/** Checks with the most serious findings first, then in the order in which the rules are listed. */
function ruleLines(findings: readonly ShownFinding[]): readonly string[] {
  const rows = allRules.flatMap(({ id, summary }) => {
    const own = findings.filter(({ rule }) => rule === id);
    const counts = countsInWords(countsOf(own));
    return counts === undefined
      ? []
      : [{ row: `| ${markdownCode(id)} | ${counts} | ${markdownText(summary)} |`, own }];
  });
  const rank = (own: readonly ShownFinding[]): number =>
    Math.min(...own.map(({ severity }) => bySeverity.indexOf(severity)));
  return [
    '### Findings by check',
    '',
    '| Check | Findings | What it finds |',
    '|---|---|---|',
    ...rows.sort((a, b) => rank(a.own) - rank(b.own)).map(({ row }) => row),
    '',
  ];
}

/** Those that fit, the most serious first, in the order of the report. */
function fittingFindings(
  findings: readonly ShownFinding[],
  surroundings: Surroundings,
  room: number,
): readonly ShownFinding[] {
  const chosen = new Set<ShownFinding>();
  const paths = new Set<string>();
  let used = 0;
  for (const finding of bySeverity.flatMap((severity) =>
    findings.filter((own) => own.severity === severity),
  )) {
    used += findingLine(finding).length + 1;
    if (!paths.has(finding.path)) used += frameLength(finding.path, surroundings);
    if (used > room) break;
    paths.add(finding.path);
    chosen.add(finding);
  }
  return findings.filter((finding) => chosen.has(finding));
}

function fileLines(
  path: string,
  findings: readonly ShownFinding[],
  surroundings: Surroundings,
): readonly string[] {
  const counts = countsInWords(countsOf(findings)) ?? '';
  const isOpen = findings.some(surroundings.isFailing);
  return [...opening(path, counts, isOpen, surroundings), ...findings.map(findingLine), '', '</details>', ''];
}

function opening(
  path: string,
  counts: string,
  isOpen: boolean,
  { repositoryPath }: Surroundings,
): readonly string[] {
  return [
    `<details${isOpen ? ' open' : ''}><summary><code>${htmlText(repositoryPath(path))}</code>: ${counts}</summary>`,
    '',
  ];
}

/** What stands around the findings of a file, with the longest counts that there may be. */
function frameLength(path: string, surroundings: Surroundings): number {
  const longestCounts = '9,999,999 errors, 9,999,999 warnings, 9,999,999 info';
  return [...opening(path, longestCounts, true, surroundings), '', '</details>', ''].reduce(
    (sum, line) => sum + line.length + 1,
    0,
  );
}

/** The longest message that is shown whole, in UTF-16 units. */
const longestMessage = 2_000;

function findingLine({ severity, rule, start, message, fix }: ShownFinding): string {
  const whole = message.length > longestMessage ? `${message.slice(0, longestMessage)} …` : message;
  const mend = fix === undefined ? '' : ` *Fix: ${markdownText(fix.title)}.*`;
  return `- **${severity}** ${markdownCode(rule)}, line ${start.line}: ${markdownText(whole)}${mend}`;
}

const longestNote = 400;

function leftOut(findings: readonly ShownFinding[], shown: ReadonlySet<ShownFinding>): readonly string[] {
  const left = findings.filter((finding) => !shown.has(finding));
  const counts = countsInWords(countsOf(left));
  if (counts === undefined) return [];
  const files = new Set(left.map(({ path }) => path)).size;
  return [
    `**Left out here**, since a comment has room for no more: ${counts} in ${inWords(files, 'file')}. All of them are in the text report: \`throughline check\`.`,
    '',
  ];
}
