/** From a change that is meant to the text that changes: the last step of a fix. */
import { CORE_SCHEMA } from 'js-yaml';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { type ListNode, nodeAt } from './data.ts';
import type { Document } from './document.ts';
import { locate, type Part } from './locate.ts';
import { parentPointer } from './pointer.ts';
import { suppressionRange } from './suppression.ts';

/** New text for a range of a file. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** `replace` puts other text in the place of a part, `append` adds an item to the list that stands there. */
export interface PartEdit extends Part {
  readonly kind: 'replace' | 'append';
  /** A number is written as one; quotes are added around a text that would read as something else. */
  readonly text: string | number;
}

/** `remove` takes a comment away, and its line where it stands there alone. */
export interface RemovalEdit extends Part {
  readonly kind: 'remove';
}

/** `create` fills a file that is not there yet: the document of its path has no text. */
export interface FileEdit {
  readonly kind: 'create';
  readonly text: string;
}

/** @returns `undefined` where the part is no longer there, or cannot be changed without a look by a person. */
export function textEdit(document: Document, edit: PartEdit | RemovalEdit | FileEdit): TextEdit | undefined {
  switch (edit.kind) {
    case 'create':
      return document.text === '' ? { start: 0, end: 0, newText: edit.text } : undefined;
    case 'append':
      return appendEdit(document, edit);
    case 'replace':
      return replaceEdit(document, edit);
    case 'remove':
      return removalEdit(document, edit);
  }
}

/** The text after all edits, whose ranges must not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((current, edit) => current.slice(0, edit.start) + edit.newText + current.slice(edit.end), text);
}

function replaceEdit(document: Document, edit: PartEdit): TextEdit | undefined {
  const range = locate(document, edit);
  if (suppressionRange(document.suppressions, edit.pointer) !== undefined)
    return { ...range, newText: String(edit.text) };
  if (edit.pointer.startsWith('/body/')) return { ...range, newText: String(edit.text) };
  if (isInAlias(document, edit)) return undefined;
  if (edit.part === 'key') return { ...range, newText: String(edit.text) };
  if (edit.within !== undefined) {
    return document.text.slice(range.start, range.end) === edit.within
      ? { ...range, newText: String(edit.text) }
      : undefined;
  }
  if (document.data === undefined || !nodeAt(document.data, edit.pointer).found) return undefined;
  return {
    ...range,
    newText: scalarText(edit.text, document.text.charAt(range.start), isInFlow(document.text, range.start)),
  };
}

function appendEdit(document: Document, edit: PartEdit): TextEdit | undefined {
  const node = document.data === undefined ? undefined : nodeAt(document.data, edit.pointer);
  if (node === undefined || !node.found || node.node.type !== 'list') return undefined;
  const list: ListNode = node.node;
  if (isAliasAt(document.text, list) && list.items.every((item) => item.start === list.start))
    return undefined;
  const last = list.items[list.items.length - 1];
  if (last === undefined)
    return { start: list.start, end: list.end, newText: `[${scalarText(edit.text, '', true)}]` };
  const { text } = document;
  const starts = lineStarts(text);
  const lineStart = starts[positionAt(starts, last.start).line] ?? 0;
  const dash = /^([ \t]*)(?:- +)*-[ \t]+$/.exec(text.slice(lineStart, last.start));
  if (dash === null)
    return { start: last.end, end: last.end, newText: `, ${scalarText(edit.text, '', true)}` };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const dashAt = text.lastIndexOf('-', last.start - 1) - lineStart;
  const lineEnd = text.slice(last.end).search(/[\r\n]|$/) + last.end;
  return {
    start: lineEnd,
    end: lineEnd,
    newText: `${newline}${' '.repeat(dashAt)}- ${scalarText(edit.text, '', false)}`,
  };
}

/** Where a comment keeps two paragraphs of the body apart, a blank line does so after it. */
function removalEdit({ text, suppressions, body }: Document, { pointer }: RemovalEdit): TextEdit | undefined {
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

/** Whether a part stands elsewhere in the file, and only the alias that brings it in stands here. */
function isInAlias(document: Document, { pointer, part }: PartEdit): boolean {
  if (document.data === undefined) return false;
  const { node, entry } = nodeAt(document.data, pointer);
  if (entry !== undefined && isAliasAt(document.text, entry.keyRange)) return true;
  const above = nodeAt(document.data, parentPointer(pointer)).node;
  return (
    part !== 'key' && isAliasAt(document.text, node) && above.start === node.start && above.end === node.end
  );
}

/** A plain value or key cannot begin with a star. */
function isAliasAt(text: string, range: Range): boolean {
  return text.charAt(range.start) === '*';
}

/** A text as the value of a key in block YAML: plain where that reads back as the same text, or else in quotes. */
export function yamlText(text: string): string {
  return scalarText(text.replace(/\s+/g, ' ').trim(), '', false);
}

/** A text as a YAML scalar: in the quotes it had, or else plain where that reads back as the same text. */
function scalarText(text: string | number, quote: string, isInFlowCollection: boolean): string {
  if (typeof text === 'number') return String(text);
  if (quote === '"') return JSON.stringify(text);
  if (quote !== "'" && isPlain(text, isInFlowCollection)) return text;
  return `'${text.replace(/'/g, "''")}'`;
}

function isPlain(text: string, isInFlowCollection: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\r\n\t]/.test(text)) return false;
  if (
    /^[-?:,[\]{}#&*!|>'"%@`]/.test(text) ||
    /: |:$| #/.test(text) ||
    (isInFlowCollection && /[,[\]{}]/.test(text))
  )
    return false;
  return typeof CORE_SCHEMA.resolveImplicitScalarTag(text).value === 'string';
}

/** Whether a place is inside brackets: told by the last bracket or line start before it, which suffices for a scalar. */
function isInFlow(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /[[{][^\]}]*$/.test(before);
}
