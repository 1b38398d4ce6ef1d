/**
 * A finding with its place: what every report is made from. Places are worked out here, last, and only for
 * the findings that are shown.
 */
import { type FindingIdentity, identityOf } from '../compare/identity.ts';
import type { Index } from '../model/index.ts';
import type { Edit, Finding, Fix, Place, Related } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { textEdit } from '../syntax/edit.ts';
import { locate } from '../syntax/locate.ts';
import { type LineStarts, lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { fingerprints } from './fingerprint.ts';

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

/** New text for a stretch of a file, or a whole new file. */
export interface ShownEdit extends ShownPlace {
  readonly newText: string;
  readonly isNewFile: boolean;
}

export interface ShownFix {
  /** What it does, as an instruction. */
  readonly title: string;
  /** They do not overlap. */
  readonly edits: readonly ShownEdit[];
}

/** A finding with its place. */
export interface LocatedFinding extends ShownPlace {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** The whole line on which it starts, without its line ending. */
  readonly sourceLine: string;
  readonly fix: ShownFix | undefined;
  readonly related: readonly ShownRelated[];
  readonly identity: FindingIdentity;
  /** How many findings of the same rule and file this one stands for; `undefined` for itself. */
  readonly more?: number;
}

/** A finding of a report: by its fingerprint it is known again in another one. */
export interface ShownFinding extends LocatedFinding {
  readonly fingerprint: string;
}

/** @param findings - of one run, in their order. */
export function withFingerprints(findings: readonly LocatedFinding[]): readonly ShownFinding[] {
  const all = fingerprints(findings.map(({ identity }) => identity));
  return findings.map((finding, at) => ({ ...finding, fingerprint: all[at] ?? '' }));
}

/**
 * Finds the places of findings, and puts them in the order in which they stand in their file.
 *
 * @param findings - of one file.
 * @param documents - that file and those its related places and edits are in, by path. What stands in a file that is
 * missing here is shown at its start.
 * @param index - of the curriculum they are in.
 */
export function locateFindings(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
  index: Index,
): readonly LocatedFinding[] {
  const texts = new Texts(documents);
  return findings
    .map((finding) => {
      const place = texts.placeOf(finding);
      const sourceLine = texts.lineAt(place);
      return {
        ...place,
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        sourceLine,
        fix: finding.fix === undefined ? undefined : texts.shownFix(finding.fix),
        related: (finding.related ?? []).map((related) => texts.shownRelated(related)),
        identity: identityOf(finding, documents.get(finding.path), index),
        ...(finding.more === undefined ? {} : { more: finding.more }),
      };
    })
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

/** The paths of the documents that `locateFindings` needs for these findings. */
export function documentsNeeded(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ path, related = [], fix }) => [
      path,
      ...related.map((place) => place.path),
      ...(fix?.edits ?? []).filter(({ kind }) => kind !== 'create').map((edit) => edit.path),
    ]),
  );
}

const top: ShownPosition = { line: 1, column: 1 };
const byteOrderMark = '\ufeff';

/** The texts of some documents, and where in them things stand. */
class Texts {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #starts = new Map<string, LineStarts>();

  constructor(documents: ReadonlyMap<string, Document>) {
    this.#documents = documents;
  }

  placeOf(place: Place & { readonly range?: Range }): ShownPlace {
    const document = this.#documents.get(place.path);
    if (document === undefined) return { path: place.path, start: top, end: top };
    return this.#placeIn(document, place.range ?? locate(document, place));
  }

  lineAt({ path, start }: ShownPlace): string {
    const document = this.#documents.get(path);
    if (document === undefined) return '';
    const line = lineText(document.text, this.#startsOf(document), start.line - 1);
    return line.startsWith(byteOrderMark) ? line.slice(1) : line;
  }

  shownRelated(related: Related): ShownRelated {
    return { ...this.placeOf(related), message: related.message };
  }

  /** `undefined` where it cannot be made in the text as it is: then it cannot be offered. */
  shownFix({ title, edits }: Fix): ShownFix | undefined {
    const shown = edits.map((edit) => this.#shownEdit(edit));
    return shown.every((edit) => edit !== undefined) ? { title, edits: shown } : undefined;
  }

  #shownEdit(edit: Edit): ShownEdit | undefined {
    if (edit.kind === 'create')
      return { path: edit.path, start: top, end: top, newText: edit.text, isNewFile: true };
    const document = this.#documents.get(edit.path);
    const made = document === undefined ? undefined : textEdit(document, edit);
    if (document === undefined || made === undefined) return undefined;
    return { ...this.#placeIn(document, made), newText: made.newText, isNewFile: false };
  }

  #placeIn(document: Document, { start, end }: Range): ShownPlace {
    return {
      path: document.path,
      start: this.#positionIn(document, start),
      end: this.#positionIn(document, end),
    };
  }

  /** A byte order mark is no character of the text: editors do not show it, and so it does not count. */
  #positionIn(document: Document, offset: number): ShownPosition {
    const { text } = document;
    const { line, column } = positionAt(this.#startsOf(document), Math.min(offset, text.length));
    const isAfterMark = line === 0 && column > 0 && text.startsWith(byteOrderMark);
    return { line: line + 1, column: isAfterMark ? column : column + 1 };
  }

  #startsOf({ path, text }: Document): LineStarts {
    const starts = this.#starts.get(path) ?? lineStarts(text);
    this.#starts.set(path, starts);
    return starts;
  }
}
