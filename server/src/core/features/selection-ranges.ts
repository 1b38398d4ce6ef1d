/** Ever larger ranges around an offset: a name, a value, its entry, the list around it, a section, the file. */

import type { DataNode } from '../syntax/data.ts';
import type { Document } from '../syntax/document.ts';
import { lineStarts, lineText, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { blocksIn } from './blocks.ts';
import { nameAt } from './names-in.ts';
import type { Subject } from './subject.ts';

/** The innermost first; each holds the one before it and is larger. */
export function selectionRanges(subject: Subject, offset: number): readonly Range[] {
  const { document } = subject;
  const name = nameAt(subject, offset);
  const candidates: Range[] = [
    ...wordAt(document, offset),
    ...(name === undefined ? [] : [name]),
    ...(document.data === undefined ? [] : dataRanges(document.data, offset)),
    ...bodyRanges(document, offset),
    { start: 0, end: document.text.length },
  ];
  const holding = candidates
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Range[] = [];
  for (const { start, end } of holding) {
    const inner = chain[chain.length - 1];
    if (
      inner === undefined ||
      (start <= inner.start && end >= inner.end && end - start > inner.end - inner.start)
    )
      chain.push({ start, end });
  }
  return chain;
}

function wordAt({ text }: Document, offset: number): readonly Range[] {
  const isWord = (at: number): boolean => /[\p{L}\p{N}_]/u.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(start - 1)) start--;
  while (end < text.length && isWord(end)) end++;
  return end > start ? [{ start, end }] : [];
}

function dataRanges(root: DataNode, offset: number): readonly Range[] {
  const found: Range[] = [];
  const visit = (node: DataNode): void => {
    if (offset < node.start || offset > node.end) return;
    found.push(node);
    if (node.type === 'map') {
      for (const { keyRange, value } of node.entries) {
        found.push(keyRange, { start: keyRange.start, end: Math.max(keyRange.end, value.end) });
        visit(value);
      }
    } else if (node.type === 'list') for (const item of node.items) visit(item);
  };
  visit(root);
  return found;
}

/** The line, the lines up to the next empty ones, the blocks, the sections of its headings, and the body. */
function bodyRanges(document: Document, offset: number): readonly Range[] {
  const { body, text } = document;
  if (body === undefined || offset < body.start) return [];
  const starts = lineStarts(text);
  const { line } = positionAt(starts, offset);
  const lineRange = (first: number, last: number): Range => ({
    start: starts[first] ?? 0,
    end: (starts[last] ?? 0) + lineText(text, starts, last).length,
  });
  const isFull = (at: number): boolean =>
    at >= 0 &&
    at < starts.length &&
    (starts[at] ?? 0) >= body.start &&
    lineText(text, starts, at).trim() !== '';
  let first = line;
  let last = line;
  while (isFull(first - 1)) first--;
  while (isFull(last + 1)) last++;
  const sections = body.headings.map((heading, at) => {
    const next = body.headings.slice(at + 1).find(({ level }) => level <= heading.level);
    return { start: heading.start, end: next?.start ?? body.end };
  });
  return [lineRange(line, line), lineRange(first, last), ...blocksIn(document), ...sections, body];
}
