/** From what a check found to what the bar on a page of the preview shows. */
import { countsOf } from '../core/report/report.ts';
import type { ShownFinding } from '../core/report/shown.ts';
import type { FindingCounts, PreviewFinding, PreviewFindings } from '../protocol/preview-findings.ts';

/** A list that is longer is read in the terminal. */
const mostShown = 200;

/**
 * @param needs - the paths of the documents that the page is made from.
 * @param folder - the curriculum's folder, from the top of the disk.
 */
export function findingsOnPage(
  findings: readonly ShownFinding[],
  needs: readonly string[],
  folder: string,
  failure: string | undefined,
): PreviewFindings {
  const ofPage = new Set(needs);
  const serious = findings.filter(({ severity }) => severity !== 'info');
  const own = serious.filter(({ path }) => ofPage.has(path));
  const others = serious.filter(({ path }) => !ofPage.has(path));
  // Errors first: they are what somebody wants to know of.
  const errorsFirst = (list: readonly ShownFinding[]): readonly ShownFinding[] => [
    ...list.filter(({ severity }) => severity === 'error'),
    ...list.filter(({ severity }) => severity !== 'error'),
  ];
  return {
    failure,
    page: countsIn(own),
    curriculum: countsIn(serious),
    findings: [...errorsFirst(own), ...errorsFirst(others)]
      .slice(0, mostShown)
      .map((finding) => shown(finding, ofPage.has(finding.path), folder)),
  };
}

function countsIn(findings: readonly ShownFinding[]): FindingCounts {
  const { errors, warnings } = countsOf(findings);
  return { errors, warnings };
}

function shown(finding: ShownFinding, isOfPage: boolean, folder: string): PreviewFinding {
  const { path, start, severity, message, fix } = finding;
  return {
    isOfPage,
    severity: severity === 'error' ? 'error' : 'warning',
    message,
    fix: fix?.title,
    place: `${path}:${start.line}`,
    editor: editorAddress(folder, path, start.line, start.column),
  };
}

/** Of a place in a file, as VS Code opens it. */
export function editorAddress(folder: string, file: string, line: number, column: number): string {
  const whole = `${folder.replaceAll('\\', '/')}/${file}`.replace(/^\/+/, '');
  const encoded = whole.split('/').map((part) => encodeURIComponent(part).replace(/^([A-Za-z])%3A$/, '$1:'));
  return `vscode://file/${encoded.join('/')}:${line}:${column}`;
}
