/** From a change that is meant to the text that changes: the last step of a fix. */
import { nodeAt } from './data.ts';
import type { Document } from './document.ts';
import { removalEdit } from './edit-comment.ts';
import { appendEdit } from './edit-list.ts';
import { isAliasAt, isInFlow, scalarText } from './edit-scalar.ts';
import { locate } from './locate.ts';
import { parentPointer } from './pointer.ts';
import { suppressionRange } from './suppression.ts';
import type { FileEdit, PartEdit, RemovalEdit, TextEdit } from './text-edit.ts';

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

/** The text after all edits, whose ranges must not overlap. Those at one place come in their order. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
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
