/** How the lines of a standard's report are laid out: a word in the margin, and beside it what it is about. */
import type { Paint } from '../colour.ts';
import { hanging } from '../hanging.ts';
import type { StandardsTextOptions } from './catalogue-list-text.ts';

export interface ShowTextOptions extends StandardsTextOptions {
  /** How a path of the curriculum is written, so that it leads to the file from where the reader is. */
  readonly pathFor: (path: string) => string;
}

/** What a standard is related to, and who uses it, can be long lists; programs get them whole. */
export const mostListed = 12;

/** Columns of the margin. */
export const room = 15;

export function line(
  word: string,
  text: string | undefined,
  columns: number,
  { dim }: Paint,
): readonly string[] {
  return text === undefined || text === '' ? [] : hanging(`  ${word}`.padEnd(room), text, columns, dim);
}

export function moreLines(more: number, { dim }: Paint): readonly string[] {
  if (more <= 0) return [];
  const text = `and ${more.toLocaleString('en-US')} more; --format json has all`;
  return [`${' '.repeat(room)}${dim(text)}`];
}
