/** Findings in one form, whoever shows them: the command or the server. */
import path from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { loadCurriculum } from '../../server/src/cli/load.ts';
import { type Editor, uriOfFile } from './editor-session.ts';

/** `path 3:5-3:9 error rule: message`, lines and columns from 1, columns in UTF-16 units; sorted. */
export type FindingLines = readonly string[];

/**
 * What `throughline check` finds in a curriculum's folder.
 *
 * @param prefix - what the paths begin with, for a curriculum that is a part of what is compared.
 */
export async function foundByCommand(folder: string, prefix = ''): Promise<FindingLines> {
  const silent = { show: () => undefined, end: () => undefined };
  const curriculum = await loadCurriculum(folder, silent);
  const { findings } = await curriculum.report([], silent);
  return findings
    .map(({ path: file, start, end, severity, rule, message }) =>
      line(prefix + file, [start.line, start.column, end.line, end.column], severity, rule, message),
    )
    .sort();
}

/** What an editor shows of the files in a folder, in the encoding UTF-16. */
export function shownBy(editor: Editor, folder: string): FindingLines {
  const prefix = `${uriOfFile(folder)}/`;
  return [...editor.shown]
    .filter(([uri]) => decodeURIComponent(uri).startsWith(decodeURIComponent(prefix)))
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map((diagnostic) =>
        diagnosticLine(
          path.posix.normalize(decodeURIComponent(uri).slice(decodeURIComponent(prefix).length)),
          diagnostic,
        ),
      ),
    )
    .sort();
}

export function diagnosticLine(file: string, diagnostic: Diagnostic): string {
  const { range, severity, code } = diagnostic;
  const { start, end } = range;
  const place = [start.line + 1, start.character + 1, end.line + 1, end.character + 1] as const;
  return line(file, place, severityNames.get(severity) ?? '?', String(code), textOf(diagnostic));
}

/** What a finding says; the protocol also knows formatted texts, which we do not use. */
export function textOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

const severityNames = new Map<DiagnosticSeverity | undefined, string>([
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'info'],
]);

function line(
  file: string,
  [line1, column1, line2, column2]: readonly [number, number, number, number],
  severity: string,
  rule: string,
  message: string,
): string {
  return `${file} ${line1}:${column1}-${line2}:${column2} ${severity} ${rule}: ${message}`;
}
