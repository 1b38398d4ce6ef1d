/** The blocks of a body that a pair of `:::` lines makes, from the first line to the last. */
import type { Document } from '../syntax/document.ts';
import { lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** The range runs to the end of the closing line; lines count from 0. */
export interface Block extends Range {
  /** Its place among the directives of the body. */
  readonly directive: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** A block that is never closed runs to the end of the one around it, or of the body. */
export function blocksIn({ body, text }: Document): readonly Block[] {
  if (body === undefined) return [];
  const containers = body.directives.flatMap((each, directive) =>
    each.form === 'container' ? [{ ...each, directive }] : [],
  );
  if (containers.length === 0) return [];
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => positionAt(starts, offset).line;
  const openings = new Map(containers.map((container) => [lineOf(container.start), container]));
  const last = lineOf(text.length);
  const open: {
    readonly startLine: number;
    readonly start: number;
    readonly directive: number;
    readonly colons: number;
  }[] = [];
  const blocks: Block[] = [];
  const close = (endLine: number): void => {
    const block = open.pop();
    if (block === undefined) return;
    const end = (starts[endLine] ?? 0) + lineText(text, starts, endLine).length;
    blocks.push({ start: block.start, end, directive: block.directive, startLine: block.startLine, endLine });
  };
  for (let line = lineOf(body.start); line <= last; line++) {
    const container = openings.get(line);
    if (container !== undefined) {
      const colons = /^:+/.exec(text.slice(container.start))?.[0].length ?? 3;
      open.push({ startLine: line, start: container.start, directive: container.directive, colons });
      continue;
    }
    const closing = /^[ >]*(:{3,})[ \t]*$/.exec(lineText(text, starts, line))?.[1];
    if (closing === undefined) continue;
    const at = open.findLastIndex(({ colons }) => colons <= closing.length);
    if (at < 0) continue;
    while (open.length > at + 1) close(line - 1);
    close(line);
  }
  let end = last;
  while (end > 0 && lineText(text, starts, end).trim() === '') end--;
  while (open.length > 0) close(end);
  return blocks.sort((a, b) => a.start - b.start);
}
