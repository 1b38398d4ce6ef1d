/** Where the data of a file ends and its body begins. */
import type { Range } from '../text/range.ts';
import { isMarkdown } from './document.ts';

export interface Parts {
  /** The YAML text of the file; `undefined` when a Markdown file has no front matter. */
  readonly data: Range | undefined;
  /** What follows it; `undefined` for a YAML file. */
  readonly body: Range | undefined;
  /** Whether the front matter was begun and never closed. */
  readonly unclosed: boolean;
}

const opening = /^---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/g;
/** A line that begins with words that are no key: where front matter that is never closed must have ended. */
const prose = /^(?![\w-]+[ ]*:(?:[ \t\r\n]|$)|-[ \t\r\n]|[\]})#.])\S(?=.*[ \t:]).*/gm;

/** Front matter is YAML between two lines of three hyphens, the first of which is the first line of the file. */
export function splitFrontMatter(path: string, text: string): Parts {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!isMarkdown(path)) return { data: { start, end: text.length }, body: undefined, unclosed: false };
  const opened = opening.exec(start === 0 ? text : text.slice(start));
  if (opened === null) return { data: undefined, body: { start, end: text.length }, unclosed: false };
  const dataStart = start + opened[0].length;
  closing.lastIndex = dataStart;
  const closed = closing.exec(text);
  if (closed === null) {
    prose.lastIndex = dataStart;
    const end = prose.exec(text)?.index ?? text.length;
    return { data: { start: dataStart, end }, body: { start: end, end: text.length }, unclosed: true };
  }
  return {
    data: { start: dataStart, end: closed.index },
    body: { start: closed.index + closed[0].length, end: text.length },
    unclosed: false,
  };
}
