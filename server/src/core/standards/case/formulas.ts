/** Formulas inside statements: LaTeX between dollars or `\( \)`, and MathML. */
import { readReference, withoutReferences } from './characters.ts';

export interface Formula {
  /** As Markdown: between dollars. */
  readonly markdown: string;
  readonly end: number;
}

/** Longer than a formula in a line of text, and than one on a line of its own. */
const longestInline = 1_000;
const longestBlock = 5_000;

/** The formula that begins with the dollar or backslash at a place; undefined where none does. */
export function readFormula(text: string, at: number): Formula | undefined {
  if (text.startsWith('$$', at)) return between(text, at, '$$', '$$', longestBlock);
  if (text.startsWith('\\[', at)) return between(text, at, '\\[', '\\]', longestBlock);
  if (text.startsWith('\\(', at)) return between(text, at, '\\(', '\\)', longestInline);
  return text[at] === '$' ? dollars(text, at) : undefined;
}

function between(
  text: string,
  at: number,
  open: string,
  close: string,
  longest: number,
): Formula | undefined {
  const start = at + open.length;
  const length = text.slice(start, start + longest).indexOf(close);
  const formula = length === -1 ? '' : text.slice(start, start + length).trim();
  if (formula === '') return undefined;
  // In Markdown, `\(see above\)` is no formula but a bracket.
  if (open === '\\(' && !/[\\^_=+*/<>{}|\d-]|^[a-zA-Z]$/.test(formula)) return undefined;
  if (open === '\\[' && !/[\\^_=+]/.test(formula)) return undefined;
  const fence = longest === longestBlock ? '$$' : '$';
  return { markdown: fence + latex(formula) + fence, end: start + length + close.length };
}

/** Between single dollars, unless they are money: "$5 for one and $9 for two". */
function dollars(text: string, at: number): Formula | undefined {
  const rest = text.slice(at + 1, at + 1 + longestInline);
  if (rest === '' || /^[\s$]/.test(rest) || /^\d[\d,.]*\s+[a-z]{2}/i.test(rest)) return undefined;
  for (let end = rest.indexOf('$', 1); end !== -1; end = rest.indexOf('$', end + 1)) {
    const before = rest[end - 1] ?? '';
    if (before === '\\') continue;
    if (/\s/.test(before) || /\d/.test(rest[end + 1] ?? '')) return undefined;
    const formula = rest.slice(0, end);
    return formula.includes('\n\n') ? undefined : { markdown: `$${latex(formula)}$`, end: at + end + 2 };
  }
  return undefined;
}

/** A formula may have been through an HTML editor too. */
function latex(formula: string): string {
  const plain = formula
    .replace(/<sup>([^<>]*)<\/sup>/gi, '^{$1}')
    .replace(/<sub>([^<>]*)<\/sub>/gi, '_{$1}')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/<\/?(?:b|i|em|strong|span|u)>/gi, '');
  return withoutReferences(plain);
}

const token = /<(\/?)(?:[a-z]+:)?([a-z]+)[^<>]*?(\/?)>|[^<]+|</gi;

/** The LaTeX of MathML: fractions, powers, indices and roots, and the rest in a row. */
export function latexOfMathMl(mathMl: string): string {
  const open: { readonly name: string; readonly parts: string[] }[] = [{ name: 'math', parts: [] }];
  const close = (): void => {
    const done = open.pop();
    if (done !== undefined) open.at(-1)?.parts.push(combined(done.name, done.parts));
  };
  for (const [written, slash, name = '', empty] of mathMl.matchAll(token)) {
    if (name === '') {
      const text = plain(written);
      if (text !== '') open.at(-1)?.parts.push(text);
    } else if (slash === '/') {
      // An end tag that nothing began is passed over.
      if (open.length > 1 && open.some((element, depth) => depth > 0 && element.name === name)) {
        while (open.length > 1 && open.at(-1)?.name !== name) close();
        close();
      }
    } else if (empty !== '/') open.push({ name, parts: [] });
  }
  while (open.length > 1) close();
  return (open[0]?.parts ?? []).join('').trim();
}

function combined(name: string, parts: readonly string[]): string {
  const [first = '', second = '', third = ''] = parts;
  switch (name) {
    case 'mfrac':
      return `\\frac{${first}}{${second}}`;
    case 'msup':
      return `{${first}}^{${second}}`;
    case 'msub':
      return `{${first}}_{${second}}`;
    case 'msubsup':
      return `{${first}}_{${second}}^{${third}}`;
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`;
    case 'mroot':
      return `\\sqrt[${second}]{${first}}`;
    case 'mover':
      return `\\overset{${second}}{${first}}`;
    case 'munder':
      return `\\underset{${second}}{${first}}`;
    case 'annotation':
      return '';
    case 'mtext':
      return `\\text{${parts.join('')}}`;
    default:
      return parts.join('');
  }
}

const special = /[\\{}$%#&_^~]/g;

function plain(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at++) {
    const found = text[at] === '&' ? readReference(text, at) : undefined;
    decoded += found?.character ?? text[at];
    if (found !== undefined) at = found.end - 1;
  }
  return decoded
    .replace(/\s+/g, ' ')
    .replace(/^ $/, '')
    .replace(special, (character) => (character === '\\' ? '\\backslash ' : `\\${character}`));
}
