/**
 * What an editor and a disk know of a folder, moved along with a real session: the texts that are saved, those that
 * are open, and the positions by which the editor says what it edits.
 */
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { type Editor, type TextChange, uriOfFile } from './editor-session.ts';

export type CountedIn = 'utf-8' | 'utf-16';

export class SessionModel {
  readonly folder: string;
  readonly #editor: Editor;
  readonly #countedIn: CountedIn;
  readonly #saved = new Map<string, string>();
  readonly #open = new Map<string, string>();

  constructor(editor: Editor, countedIn: CountedIn, files: Readonly<Record<string, string>>) {
    this.folder = temporaryFolder(files);
    this.#editor = editor;
    this.#countedIn = countedIn;
    for (const [file, text] of Object.entries(files)) this.#saved.set(file, text);
  }

  uri(file: string): string {
    return uriOfFile(path.join(this.folder, file));
  }

  isOpen(file: string): boolean {
    return this.#open.has(file);
  }

  /** Every text as it counts: open, or else saved. */
  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#saved, ...this.#open]);
  }

  open(file: string, otherwise: string): void {
    if (this.#open.has(file)) return;
    // Editors take a byte order mark off when they open a file.
    const text = (this.#saved.get(file) ?? otherwise).replace(/^\ufeff/, '');
    this.#open.set(file, text);
    this.#editor.open(this.uri(file), text);
  }

  /** Puts a text in the place of the part between two fractions of the text, in one change of several. */
  edit(file: string, parts: readonly (readonly [from: number, to: number, text: string])[]): void {
    const before = this.#open.get(file);
    if (before === undefined) return;
    let text = before;
    const changes: TextChange[] = parts.map(([from, to, inserted]) => {
      const start = wholeCharacter(text, Math.floor(Math.min(from, to) * text.length));
      const end = wholeCharacter(text, Math.floor(Math.max(from, to) * text.length));
      const range = {
        start: placeOf(text, start, this.#countedIn),
        end: placeOf(text, end, this.#countedIn),
      };
      text = text.slice(0, start) + inserted + text.slice(end);
      return { range, text: inserted };
    });
    this.#open.set(file, text);
    this.#editor.edit(this.uri(file), changes);
  }

  replace(file: string, text: string): void {
    if (!this.#open.has(file)) return;
    this.#open.set(file, text);
    this.#editor.replace(this.uri(file), text);
  }

  save(file: string): void {
    const text = this.#open.get(file);
    if (text === undefined) return;
    this.#put(file, text);
    this.#editor.save(this.uri(file));
  }

  close(file: string): void {
    if (this.#open.delete(file)) this.#editor.close(this.uri(file));
  }

  /** Somebody else writes a file. */
  write(file: string, text: string): void {
    const type = this.#saved.has(file) ? 2 : 1;
    this.#put(file, text);
    this.#editor.watched([[this.uri(file), type]]);
  }

  remove(file: string): void {
    if (!this.#saved.delete(file)) return;
    fs.rmSync(path.join(this.folder, file));
    this.#editor.watched([[this.uri(file), 3]]);
  }

  /** Somebody else gives a file another name, in the place of what was there. */
  rename(from: string, to: string): void {
    const text = this.#saved.get(from);
    if (text === undefined || from === to) return;
    this.#saved.delete(from);
    fs.rmSync(path.join(this.folder, from));
    const type = this.#saved.has(to) ? 2 : 1;
    this.#put(to, text);
    this.#editor.watched([
      [this.uri(from), 3],
      [this.uri(to), type],
    ]);
  }

  #put(file: string, text: string): void {
    this.#saved.set(file, text);
    writeFiles(this.folder, { [file]: text });
  }
}

/** Not between the halves of a character, nor between those of a line's end, where no editor has a place. */
function wholeCharacter(text: string, offset: number): number {
  const isInside =
    (/[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))) ||
    text.slice(offset - 1, offset + 1) === '\r\n';
  return isInside ? offset - 1 : offset;
}

/** Worked out in another way than the server does it, so that the two check each other. */
function placeOf(text: string, offset: number, countedIn: CountedIn): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? '';
  return { line: lines.length - 1, character: countedIn === 'utf-8' ? Buffer.byteLength(last) : last.length };
}
