/**
 * Sets the data of a document in order: two spaces a level, one space after a colon and a hyphen, no spaces at ends of
 * lines, one empty line at most. Comments stay, and what the data says never changes: where that is not certain, the
 * text is left as it is. The body of a Markdown file is the writer's own.
 */

import type { DataNode } from '../syntax/data.ts';
import type { Document } from '../syntax/document.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { readDocument } from '../syntax/read.ts';
import type { TextEdit } from '../syntax/text-edit.ts';
import { type LineStarts, lineStarts, positionAt } from '../text/lines.ts';
import { smallestEdit } from '../text/smallest-edit.ts';

/** At most one edit, from the first line that changes to the last. */
export function format(document: Document): readonly TextEdit[] {
  const { path, text, data, problems } = document;
  const range = splitFrontMatter(path, text).data;
  if (data === undefined || range === undefined || problems.length > 0) return [];
  const formatted = formattedData(text, range.start, range.end, data);
  const after = text.slice(0, range.start) + formatted + text.slice(range.end);
  if (after === text) return [];
  const read = readDocument({ path, text: after });
  const isSame =
    read.problems.length === 0 &&
    JSON.stringify(read.value) === JSON.stringify(document.value) &&
    comments(formatted) === comments(text.slice(range.start, range.end));
  return isSame ? [smallestEdit(text, after)] : [];
}

function formattedData(text: string, start: number, end: number, data: DataNode): string {
  const starts = lineStarts(text);
  const layout = new Layout(text, starts);
  if (!/^[ \t]*(?:<<|\?)[ \t]*:?/m.test(text.slice(start, end))) layout.walk(data, 0);
  const first = positionAt(starts, start).line;
  const last = positionAt(starts, Math.max(start, end - 1)).line;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const from = Math.max(start, starts[line] ?? 0);
    const raw = text.slice(from, Math.min(end, starts[line + 1] ?? end)).replace(/\r?\n$|\r$/, '');
    if (layout.isInside(line)) lines.push(layout.shifted(line, raw));
    else {
      const own = layout.reset(line, raw).replace(/[ \t]+$/, '');
      if (own !== '' || lines[lines.length - 1] !== '') lines.push(own);
    }
  }
  while (lines[lines.length - 1] === '' && !layout.isInside(last)) lines.pop();
  return lines.length === 0 ? '' : `${lines.join(newline)}${newline}`;
}

/** Where lines should begin, by what stands on them. */
class Layout {
  readonly #text: string;
  readonly #starts: LineStarts;
  /** The column of a line that begins an entry or an item. */
  readonly #columns = new Map<number, number>();
  /** Lines that go on with what began on an earlier one, and that one. */
  readonly #inside = new Map<number, number>();

  constructor(text: string, starts: LineStarts) {
    this.#text = text;
    this.#starts = starts;
  }

  walk(node: DataNode, column: number): void {
    if (node.type === 'scalar' || this.#text.charAt(node.start) === '*' || this.#isInBrackets(node)) {
      this.#keepTogether(node);
      return;
    }
    const children = node.type === 'map' ? node.entries : node.items;
    for (const child of children) {
      const start = 'keyRange' in child ? child.keyRange.start : child.start;
      const line = this.#line(start);
      const isFirst = /^[ ]*(?:-[ \t]+)*$/.test(this.#text.slice(this.#starts[line], start));
      if (isFirst && !this.#columns.has(line)) this.#columns.set(line, column);
      if ('keyRange' in child) this.walk(child.value, column + 2);
      else this.walk(child, column + 2);
    }
  }

  isInside(line: number): boolean {
    return this.#inside.has(line);
  }

  /** A line that goes on moves with the line that it began on. */
  shifted(line: number, raw: string): string {
    const owner = this.#inside.get(line) ?? line;
    const column = this.#columns.get(owner);
    if (column === undefined || raw.trim() === '') return raw;
    const by = column - this.#indent(owner);
    return by >= 0 ? ' '.repeat(by) + raw : raw.replace(new RegExp(`^ {1,${-by}}`), '');
  }

  /** A line that begins something has its column, one space after hyphens, and one after the colon of its key. */
  reset(line: number, raw: string): string {
    if (/^[ \t]*#/.test(raw))
      return ' '.repeat(this.#columnOfNext(line) ?? this.#indent(line)) + raw.trimStart();
    const column = this.#columns.get(line);
    if (column === undefined) return raw;
    const [, hyphens = '', rest = ''] = /^[ ]*((?:-[ \t]+)*)(.*)$/.exec(raw) ?? [];
    const spaced = rest.replace(/^((?:[\w.-]+|"[^"\\]*"|'[^']*')):[ \t]{2,}(?=[^ \t#])/, '$1: ');
    return ' '.repeat(column) + hyphens.replace(/-[ \t]+/g, '- ') + spaced;
  }

  /** A comment is about what comes below it. */
  #columnOfNext(line: number): number | undefined {
    for (let next = line + 1; next < this.#starts.length; next++) {
      const column = this.#columns.get(next);
      if (column !== undefined) return column;
      const raw = this.#text.slice(this.#starts[next], this.#starts[next + 1]).trim();
      if (raw !== '' && !raw.startsWith('#')) return undefined;
    }
    return undefined;
  }

  #keepTogether(node: DataNode): void {
    // The brackets around a list stand outside of its range, and a block of text begins on the line of its sign.
    const first = this.#line(this.#opening(node.start));
    for (let line = first + 1; line <= this.#line(this.#closing(node.end)); line++)
      this.#inside.set(line, first);
  }

  #opening(start: number): number {
    let at = start;
    while (at > 0 && /[\s[{]/.test(this.#text.charAt(at - 1))) at--;
    return at;
  }

  #closing(end: number): number {
    const rest = /^[\s,]*[\]}][\s\]}]*/.exec(this.#text.slice(end, end + 200))?.[0];
    return rest === undefined ? Math.max(0, end - 1) : end + rest.trimEnd().length;
  }

  #isInBrackets(node: DataNode): boolean {
    if (/[[{]/.test(this.#text.charAt(node.start)) && node.type !== 'scalar') return true;
    return /[[{](?:\s|#.*$)*$/m.test(this.#text.slice(Math.max(0, node.start - 200), node.start));
  }

  #indent(line: number): number {
    return /^[ ]*/.exec(this.#text.slice(this.#starts[line], this.#starts[line + 1]))?.[0].length ?? 0;
  }

  #line(offset: number): number {
    return positionAt(this.#starts, offset).line;
  }
}

function comments(text: string): string {
  return [...text.matchAll(/(?:^|\s)#.*$/gm)].map((found) => found[0].trim()).join('\n');
}
