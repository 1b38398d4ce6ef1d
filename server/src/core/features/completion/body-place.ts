/** Where the cursor is in Markdown: in the name, an attribute or the label of a directive, in a link, in a comment. */
import { mentionNames } from '../../kinds/facts.ts';
import type { Range } from '../../text/range.ts';
import { type AttributePlace, attributePlace } from './attribute-place.ts';
import { isInCode, isOpenedFor } from './body-lines.ts';
import type { Typed } from './place.ts';
import { endOfLine, startOfLine } from './yaml-line.ts';

export type BodyPlace = BlockPlace | InlinePlace;

/** After the colons of a block. */
export interface BlockPlace {
  readonly in: 'block-name';
  /** With the colons. */
  readonly typed: Typed;
  readonly colons: number;
  /** What stands before it in its line: spaces, or the marks of lists and quotes. */
  readonly lead: string;
  /** Whether the rest of the block is there, or is still to be written. */
  readonly hasRest: boolean;
}

/** What may also stand in a text of the data that is Markdown. */
export type InlinePlace =
  | AttributePlace
  | { readonly in: 'mention-name'; readonly typed: Typed; readonly hasLabel: boolean }
  | { readonly in: 'label'; readonly mention: string; readonly typed: Typed; readonly isClosed: boolean }
  | { readonly in: 'address'; readonly isImage: boolean; readonly typed: Typed; readonly isClosed: boolean }
  /** After the `#` of an address; an empty address is the document itself. */
  | { readonly in: 'heading'; readonly address: string; readonly typed: Typed; readonly isClosed: boolean }
  | { readonly in: 'comment'; readonly start: number };

/** How much of a line before the cursor is looked at, in UTF-16 units. */
const farthest = 2_000;

/** @param range - of the body in the text. */
export function placeInBody(text: string, range: Range, offset: number): BodyPlace | undefined {
  if (isInCode(text, range, offset)) return undefined;
  const start = startOfLine(text, offset, range.start);
  return blockPlace(text, range, start, offset) ?? placeInMarkdown(text, { start, end: range.end }, offset);
}

/** @param range - of the Markdown in the text; only the line of the cursor counts. */
export function placeInMarkdown(text: string, range: Range, offset: number): InlinePlace | undefined {
  const start = startOfLine(text, offset, Math.max(range.start, offset - farthest));
  const end = endOfLine(text, offset, Math.min(range.end, offset + farthest));
  const before = text.slice(start, offset);
  const after = text.slice(offset, Math.max(offset, end));
  const comment = before.lastIndexOf('<!--');
  if (comment >= 0 && !before.includes('-->', comment)) return { in: 'comment', start: start + comment };
  if (isInBackticks(before)) return undefined;
  return (
    attributePlace(before, after, offset) ??
    labelPlace(before, after, offset) ??
    addressPlace(before, after, offset) ??
    mentionPlace(before, after, offset)
  );
}

function blockPlace(text: string, range: Range, start: number, offset: number): BlockPlace | undefined {
  const before = text.slice(start, Math.min(offset, start + farthest));
  const [, lead = '', colons = '', name = ''] =
    /^(\s{0,3}|[\s>]*(?:[-*+]|\d{1,9}[.)])?\s+)(:{2,})([A-Za-z][\w-]*)?$/.exec(before) ?? [];
  if (colons === '' || start + before.length < offset) return undefined;
  const end = endOfLine(text, offset, range.end);
  const after = text.slice(offset, end);
  const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
  const typed = typedAt(start + lead.length, offset, offset + rest, `${colons}${name}`);
  const hasRest = after.slice(rest).trim() !== '' || isOpenedFor(text, range, start, end, colons.length);
  return { in: 'block-name', typed, colons: colons.length, lead, hasRest };
}

/** `:standard[4.NF` */
function labelPlace(before: string, after: string, offset: number): InlinePlace | undefined {
  const [, mention = '', words] = /(?<![\w:\\]):([a-z][\w-]*)\[([^\][]*)$/.exec(before) ?? [];
  if (words === undefined || !mentionNames.includes(mention)) return undefined;
  const label = /^[^\][]*(?=\])/.exec(after)?.[0];
  const end = offset + (label ?? /^[\w.-]*/.exec(after)?.[0] ?? '').length;
  return {
    in: 'label',
    mention,
    typed: typedAt(offset - words.length, offset, end, words),
    isClosed: label !== undefined,
  };
}

/** `[text](../lessons/o`, `![text](im`, and the target of `[name]: lessons/o`. */
function addressPlace(before: string, after: string, offset: number): InlinePlace | undefined {
  const opened = before.lastIndexOf('](');
  const defined = /^\s{0,3}\[[^\]]+\]:[ \t]*(?=\S*$)/.exec(before)?.[0].length;
  const start = defined ?? (opened < 0 ? undefined : opened + 2);
  if (start === undefined) return undefined;
  const written = before.slice(start).replace(/^</, '');
  if (/[\s()<>]/.test(written)) return undefined;
  const rest = /^[^\s()<>]*/.exec(after)?.[0].length ?? 0;
  const isClosed = defined !== undefined || after.length > rest;
  const hash = written.indexOf('#');
  if (hash >= 0) {
    const words = written.slice(hash + 1);
    const typed = typedAt(offset - words.length, offset, offset + rest, words);
    return { in: 'heading', address: written.slice(0, hash), typed, isClosed };
  }
  // What stands behind a path stays: the anchor of a link whose file is chosen anew.
  const pathRest = /^[^\s()<>#]*/.exec(after)?.[0].length ?? 0;
  const typed = typedAt(offset - written.length, offset, offset + pathRest, written);
  return { in: 'address', isImage: defined === undefined && isImage(before, opened), typed, isClosed };
}

/** Whether the bracket that closes at an offset was opened after an exclamation mark. */
function isImage(before: string, close: number): boolean {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (before[at] === ']') depth++;
    else if (before[at] === '[' && --depth === 0) return before[at - 1] === '!';
  }
  return false;
}

/** `:sta`, after a space or a sign. A colon alone is just a colon. */
function mentionPlace(before: string, after: string, offset: number): InlinePlace | undefined {
  const [, words] = /(?:^|[^\w:\\]):([a-z][\w-]*)$/.exec(before) ?? [];
  if (words === undefined) return undefined;
  const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
  const typed = typedAt(offset - words.length - 1, offset, offset + rest, `:${words}`);
  return { in: 'mention-name', typed, hasLabel: after[rest] === '[' };
}

function typedAt(start: number, offset: number, end: number, words: string): Typed {
  return { start, end: Math.max(end, offset), words, quote: '' };
}

/** Whether a code span is open: its backticks have no equal number after them yet. */
function isInBackticks(before: string): boolean {
  let open = 0;
  for (const [signs] of before.matchAll(/`+/g)) {
    if (open === 0) open = signs.length;
    else if (open === signs.length) open = 0;
  }
  return open > 0;
}
