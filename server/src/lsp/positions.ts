/**
 * Offsets to positions of the protocol and back. Inside, places are UTF-16 offsets; an editor counts lines, and
 * within a line the units it has agreed on: bytes of UTF-8, units of UTF-16, or characters.
 */
import { PositionEncodingKind } from 'vscode-languageserver';
import { type LineStarts, positionAt } from '../core/text/lines.ts';
import type { Range } from '../core/text/range.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Line and character count from 0; the character in units of the encoding. */
export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

export interface EditorRange {
  readonly start: EditorPosition;
  readonly end: EditorPosition;
}

/** The encoding to use: UTF-16 costs nothing here, so it is taken wherever the editor knows it. */
export function chosenEncoding(offered: readonly string[] | undefined): Encoding {
  if (offered === undefined || offered.includes(PositionEncodingKind.UTF16)) return 'utf-16';
  if (offered.includes(PositionEncodingKind.UTF32)) return 'utf-32';
  return offered.includes(PositionEncodingKind.UTF8) ? 'utf-8' : 'utf-16';
}

/** An offset past the end is taken as the end, and one inside a character as its start. */
export function toEditorPosition(
  text: string,
  starts: LineStarts,
  offset: number,
  encoding: Encoding,
): EditorPosition {
  const within = Math.min(Math.max(0, offset), text.length);
  const { line, column } = positionAt(starts, within);
  if (encoding === 'utf-16') return { line, character: column };
  const start = within - column;
  return { line, character: unitsIn(text, start, within, encoding) };
}

export function toEditorRange(
  text: string,
  starts: LineStarts,
  { start, end }: Range,
  encoding: Encoding,
): EditorRange {
  return {
    start: toEditorPosition(text, starts, start, encoding),
    end: toEditorPosition(text, starts, end, encoding),
  };
}

/** A character past the end of its line is taken as that end, and a line past the last one as the end of the text. */
export function toOffset(
  text: string,
  starts: LineStarts,
  { line, character }: EditorPosition,
  encoding: Encoding,
): number {
  const start = starts[Math.max(0, line)];
  if (start === undefined) return text.length;
  const end = lineEnd(text, starts, Math.max(0, line));
  if (encoding === 'utf-16') return Math.min(start + Math.max(0, character), end);
  let offset = start;
  for (let left = character; offset < end; ) {
    const point = text.codePointAt(offset) ?? 0;
    left -= encoding === 'utf-32' ? 1 : bytesOf(point);
    if (left < 0) break;
    offset += point > 0xffff ? 2 : 1;
  }
  return offset;
}

/** Where a line ends, before what ends it. */
function lineEnd(text: string, starts: LineStarts, line: number): number {
  const start = starts[line] ?? text.length;
  let end = starts[line + 1] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

function unitsIn(text: string, start: number, end: number, encoding: Encoding): number {
  let units = 0;
  for (let at = start; at < end; ) {
    const point = text.codePointAt(at) ?? 0;
    const length = point > 0xffff ? 2 : 1;
    if (at + length > end) break;
    units += encoding === 'utf-32' ? 1 : bytesOf(point);
    at += length;
  }
  return units;
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
