/** One more item in a list of a document, also where the list, or its key, is not there yet. */

import { nodeAt } from '../syntax/data.ts';
import type { Document } from '../syntax/document.ts';
import { textEdit } from '../syntax/edit.ts';
import { yamlText } from '../syntax/edit-scalar.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { type Pointer, pointerTokens } from '../syntax/pointer.ts';
import type { TextEdit } from '../syntax/text-edit.ts';

export interface ListAddition extends TextEdit {
  readonly path: string;
}

/** @returns `undefined` where the data cannot be read, or something else stands in place of the list. */
export function listAddition(document: Document, pointer: Pointer, id: string): ListAddition | undefined {
  const { path, data, text } = document;
  if (data?.type !== 'map') return undefined;
  const there = nodeAt(data, pointer);
  if (there.found && there.node.type === 'list') {
    const edit = textEdit(document, { kind: 'append', pointer, text: id });
    return edit === undefined ? undefined : { path, ...edit };
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const isEmpty = there.found && there.node.type === 'scalar' && there.node.value === null;
  const item = `${newline}  - ${yamlText(id)}`;
  if (isEmpty && there.entry !== undefined) {
    const { end } = there.entry.keyRange;
    const colon = /^[ \t]*:/.exec(text.slice(end))?.[0].length ?? 0;
    const written = text.slice(there.node.start, there.node.end);
    return colon === 0 || written !== ''
      ? undefined
      : { path, start: end + colon, end: end + colon, newText: item };
  }
  const [key, ...rest] = pointerTokens(pointer);
  if (there.found || key === undefined || rest.length > 0) return undefined;
  const range = splitFrontMatter(path, text).data;
  if (range === undefined || text.charAt(data.start - 1) === '{') return undefined;
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  return { path, start: end, end, newText: `${newline}${newline}${key}:${item}` };
}
