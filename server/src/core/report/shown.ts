/**
 * A finding with its place: what every report is made from. Places are worked out here, last, and only for
 * the findings that are shown.
 */
import type { Finding, Place, Related } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { locate } from '../syntax/locate.ts';
import { type LineStarts, lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** Line and column count from 1, as editors show them; the column in UTF-16 units. */
export interface ShownPosition {
  readonly line: number;
  readonly column: number;
}

export interface ShownPlace {
  /** Relative to the curriculum's folder, with `/` between folders. */
  readonly path: string;
  readonly start: ShownPosition;
  /** Just past the last character. */
  readonly end: ShownPosition;
}

export interface ShownRelated extends ShownPlace {
  readonly message: string;
}

export interface ShownFinding extends ShownPlace {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** The whole line on which it starts, without its line ending. */
  readonly sourceLine: string;
  /** What the fix does, as an instruction. */
  readonly fix: string | undefined;
  readonly related: readonly ShownRelated[];
}

/**
 * Finds the places of findings, and puts them in the order in which they stand in their file.
 *
 * @param findings - of one file.
 * @param documents - that file and those its related places are in, by path. What stands in a file that is
 * missing here is shown at its start.
 */
export function locateFindings(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
): readonly ShownFinding[] {
  const starts = new Map<string, LineStarts>();
  const placeOf = (
    place: Place & { readonly range?: Range },
  ): ShownPlace & { readonly sourceLine: string } => {
    const document = documents.get(place.path);
    if (document === undefined) return { path: place.path, start: top, end: top, sourceLine: '' };
    const lines = starts.get(place.path) ?? lineStarts(document.text);
    starts.set(place.path, lines);
    return shownPlace(document, lines, place.range ?? locate(document, place));
  };
  return findings
    .map((finding) => ({
      ...placeOf(finding),
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      fix: finding.fix?.title,
      related: (finding.related ?? []).map((related) => shownRelated(related, placeOf(related))),
    }))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

/** The paths of the documents that `locateFindings` needs for these findings. */
export function documentsNeeded(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) => [finding.path, ...(finding.related ?? []).map(({ path }) => path)]),
  );
}

const top: ShownPosition = { line: 1, column: 1 };

function shownPlace(
  document: Document,
  lines: LineStarts,
  range: Range,
): ShownPlace & { readonly sourceLine: string } {
  const start = positionAt(lines, Math.min(range.start, document.text.length));
  const end = positionAt(lines, Math.min(range.end, document.text.length));
  return {
    path: document.path,
    start: { line: start.line + 1, column: start.column + 1 },
    end: { line: end.line + 1, column: end.column + 1 },
    sourceLine: lineText(document.text, lines, start.line),
  };
}

function shownRelated({ message }: Related, { path, start, end }: ShownPlace): ShownRelated {
  return { path, start, end, message };
}
