/** How a value is written in YAML so that it reads back as the same. */
import { CORE_SCHEMA } from 'js-yaml';
import type { Range } from '../text/range.ts';

/** A text as the value of a key in block YAML: plain where that reads back as the same text, or else in quotes. */
export function yamlText(text: string): string {
  return scalarText(text.replace(/\s+/g, ' ').trim(), '', false);
}

/** A text as a YAML scalar: in the quotes it had, or else plain where that reads back as the same text. */
export function scalarText(text: string | number, quote: string, isInFlowCollection: boolean): string {
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
export function isInFlow(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /[[{][^\]}]*$/.test(before);
}

/** Whether what stands there is an alias: a plain value or key cannot begin with a star. */
export function isAliasAt(text: string, range: Range): boolean {
  return text.charAt(range.start) === '*';
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
