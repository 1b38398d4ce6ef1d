/** What can be folded away: front matter, lists and maps of the data, sections and blocks of the body, comments. */

import type { DataNode } from '../syntax/data.ts';
import type { Document } from '../syntax/document.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { type LineStarts, lineStarts, lineText, positionAt } from '../text/lines.ts';
import { blocksIn } from './blocks.ts';

/** Lines count from 0; the first stays in sight. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly type: 'region' | 'comment';
}

export function folds(document: Document): readonly Fold[] {
  const starts = lineStarts(document.text);
  const found = [
    ...frontMatterFold(document, starts),
    ...(document.data === undefined ? [] : dataFolds(document.data, starts)),
    ...sectionFolds(document, starts),
    ...blocksIn(document).flatMap((block) => regionOf(block.startLine, block.endLine)),
    ...commentFolds(document, starts),
  ];
  const unique = new Map(found.map((fold) => [`${fold.startLine} ${fold.endLine}`, fold]));
  return [...unique.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function regionOf(startLine: number, endLine: number): readonly Fold[] {
  return endLine > startLine ? [{ startLine, endLine, type: 'region' }] : [];
}

function frontMatterFold({ path, text, body }: Document, starts: LineStarts): readonly Fold[] {
  const { data } = splitFrontMatter(path, text);
  if (body === undefined || data === undefined) return [];
  return regionOf(0, Math.max(0, positionAt(starts, body.start).line - 1));
}

/** A key folds what is below it; an item of a list folds all of itself. */
function dataFolds(root: DataNode, starts: LineStarts): readonly Fold[] {
  const found: Fold[] = [];
  const lineOf = (offset: number): number => positionAt(starts, offset).line;
  const visit = (node: DataNode): void => {
    if (node.type === 'map') {
      for (const { keyRange, value } of node.entries) {
        found.push(...regionOf(lineOf(keyRange.start), lineOf(endOf(value))));
        visit(value);
      }
    } else if (node.type === 'list') {
      for (const item of node.items) {
        if (item.type !== 'scalar') found.push(...regionOf(lineOf(item.start), lineOf(endOf(item))));
        visit(item);
      }
    }
  };
  visit(root);
  return found;
}

/** The last character that shows: a block of text ends before its last line break. */
function endOf(node: DataNode): number {
  return Math.max(node.start, node.end - 1);
}

/** From a heading to before the next of its level or above. */
function sectionFolds({ body, text }: Document, starts: LineStarts): readonly Fold[] {
  const headings = body?.headings ?? [];
  return headings.flatMap((heading, at) => {
    const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
    let endLine =
      next === undefined ? positionAt(starts, text.length).line : positionAt(starts, next.start).line - 1;
    const startLine = positionAt(starts, heading.start).line;
    while (endLine > startLine && lineText(text, starts, endLine).trim() === '') endLine--;
    return regionOf(startLine, endLine);
  });
}

/** Lines of comments that stand together, in the data only: `#` begins a heading in a body. */
function commentFolds({ path, text }: Document, starts: LineStarts): readonly Fold[] {
  const { data } = splitFrontMatter(path, text);
  if (data === undefined) return [];
  const found: Fold[] = [];
  const last = positionAt(starts, data.end).line;
  let first: number | undefined;
  for (let line = positionAt(starts, data.start).line; line <= last + 1; line++) {
    const isComment = line <= last && /^\s*#/.test(lineText(text, starts, line));
    if (isComment) first ??= line;
    else if (first !== undefined) {
      if (line - 1 > first) found.push({ startLine: first, endLine: line - 1, type: 'comment' });
      first = undefined;
    }
  }
  return found;
}
