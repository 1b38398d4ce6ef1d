/** The lines of a Markdown text, as what they stand in leaves them. */
import type { RootContent } from 'mdast';

export interface Line {
  /** Without the line ending, and without what a list has taken away from its beginning. */
  readonly text: string;
  /** Where the line begins in the source. */
  readonly start: number;
  /** Whether it has spaces and nothing else: its text is empty, and code has them. */
  readonly isGap?: boolean;
}

/** What the parts of one reading share. */
export interface Reading {
  readonly source: string;
  readonly blocks: (lines: readonly Line[], depth: number) => readonly RootContent[] | undefined;
}

/** `undefined` where there are signs that the parser treats in ways of its own: tabs, NUL, odd line endings. */
export function linesOf(source: string): readonly Line[] | undefined {
  if (/[\t\r\f\v\0\uFEFF\u0085\u2028\u2029]/.test(source)) return undefined;
  const lines: Line[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    lines.push(/^ +$/.test(text) ? { text: '', start, isGap: true } : { text, start });
    start += text.length + 1;
  }
  return lines;
}

export function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}
