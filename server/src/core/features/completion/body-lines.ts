/** What the lines of a Markdown body around the cursor say: code, and blocks that are open or closed. */
import type { Range } from '../../text/range.ts';
import { endOfLine, nextLine } from './yaml-line.ts';

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,}|\${2,})([^`\r\n]*)$/;

/** Whether the line of the cursor is in a block of code or of mathematics, or opens or closes one. */
export function isInCode(text: string, range: Range, offset: number): boolean {
  let open = '';
  for (let at = range.start; at <= range.end; ) {
    const end = endOfLine(text, at, range.end);
    const marks = hasFence(text, at, end) ? fence.exec(text.slice(at, end)) : null;
    const [, signs = '', rest = ''] = marks ?? [];
    const closes = open !== '' && signs.startsWith(open) && rest.trim() === '';
    if (offset <= end) return open !== '' || signs !== '';
    if (closes) open = '';
    else if (open === '' && signs !== '' && !(signs.startsWith('$') && rest.includes('$'))) open = signs;
    at = nextLine(text, end, range.end);
  }
  return false;
}

/** A line with three signs of a fence in a row; most lines have none, and are passed over without a pattern. */
function hasFence(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 96 || sign === 126 || sign === 36) return true;
    // Only spaces, marks of lists and quotes and numbers may stand before it.
    if (sign > 62 || (sign > 46 && sign < 48)) return false;
  }
  return false;
}

/**
 * Whether a line of colons further down closes the block that begins in a line, so that none has to be written.
 *
 * @param start - of the line.
 * @param end - of the line.
 */
export function isOpenedFor(text: string, range: Range, start: number, end: number, colons: number): boolean {
  let open: readonly number[] = [];
  for (let at = range.start; at <= range.end; ) {
    const last = endOfLine(text, at, range.end);
    if (at !== start) {
      const [, signs = '', name = ''] = text.startsWith(':::', firstSign(text, at, last))
        ? (/^[\s>]*(:{3,})\s*([^\s:].*)?$/.exec(text.slice(at, last)) ?? [])
        : [];
      if (signs !== '' && name !== '') open = [...open, signs.length];
      else if (signs !== '') {
        const closed = open.findLastIndex((length) => length <= signs.length);
        if (closed < 0 && at > end) return signs.length >= colons;
        open = open.slice(0, Math.max(closed, 0));
      }
    }
    at = nextLine(text, last, range.end);
  }
  return false;
}

function firstSign(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && ' \t>'.includes(text[at] ?? '')) at++;
  return at;
}
