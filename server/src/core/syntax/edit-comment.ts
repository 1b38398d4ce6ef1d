/** Takes away a comment that keeps a finding quiet. */
import type { Document } from './document.ts';
import { suppressionRange } from './suppression.ts';
import type { RemovalEdit, TextEdit } from './text-edit.ts';

/** Where a comment keeps two paragraphs of the body apart, a blank line does so after it. */
export function removalEdit(
  { text, suppressions, body }: Document,
  { pointer }: RemovalEdit,
): TextEdit | undefined {
  const comment = suppressionRange(suppressions, pointer);
  if (comment === undefined) return undefined;
  const lineStart =
    Math.max(text.lastIndexOf('\n', comment.start - 1), text.lastIndexOf('\r', comment.start - 1)) + 1;
  const before = text.slice(lineStart, comment.start);
  const [after = ''] = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(comment.end)) ?? [];
  const isBeside = !/^\ufeff?[ \t>]*$/.test(before) || (after === '' && comment.end < text.length);
  if (isBeside) return { start: lineStart + before.trimEnd().length, end: comment.end, newText: '' };
  const end = comment.end + after.length;
  const start = lineStart + (before.startsWith('\ufeff') ? 1 : 0);
  const isInBody = body !== undefined && comment.start >= body.start;
  const separates =
    isInBody &&
    /\S[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(body.start, lineStart)) &&
    /^[ \t]*\S/.test(text.slice(end));
  return { start, end: separates ? comment.end : end, newText: separates ? before.trimEnd() : '' };
}
