/**
 * Text of files as text in Markdown: none of its signs means anything there, and nobody is told of it who is only
 * mentioned in it.
 */
import { visible } from './width.ts';

/** On one line, as it may stand in a paragraph, a list or a cell of a table. */
export function markdownText(text: string): string {
  return (
    visible(text.replace(/\s+/g, ' ').trim())
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[\\`*_[\]|~]/g, '\\$&')
      .replace(/^([#+>-])(?=\s|$)|^(\d{1,9})([.)])(?=\s|$)/, (whole, sign) =>
        sign === undefined ? `${whole.slice(0, -1)}\\${whole.slice(-1)}` : `\\${whole}`,
      )
      // Services turn @name into a message to someone, and #12 or !12 into a link.
      .replace(/@(?=\w)|[#!](?=\d)/g, '$&<!-- -->')
  );
}

/** As it is, in the letters of code. */
export function markdownCode(text: string): string {
  const shown = visible(text.replace(/\s+/g, ' '));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 || /^ .* $/.test(shown) ? ' ' : '';
  // In a table a sign between cells counts even in code.
  return `${fence}${room}${shown.replaceAll('|', '\\|')}${room}${fence}`;
}

/** As it is, in HTML. */
export function htmlText(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
