/** Where in the texts of some documents things stand: lines and columns as reports show them. */
import type { Edit, Fix, Place, Related } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { textEdit } from '../syntax/edit.ts';
import { locate } from '../syntax/locate.ts';
import { type LineStarts, lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { ShownEdit, ShownFix, ShownPlace, ShownPosition, ShownRelated } from './shown-place.ts';

const top: ShownPosition = { line: 1, column: 1 };
const byteOrderMark = '\ufeff';

export class Places {
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
