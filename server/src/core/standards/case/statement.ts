/**
 * Statements as Markdown. Publishers write them as plain text, as Markdown, as HTML, and in all of these with
 * LaTeX; most editors show Markdown and HTML alike. Markdown and formulas stay as they are, HTML becomes
 * Markdown where Markdown has a form for it and plain text where it has none, and characters that would
 * become Markdown by accident are escaped.
 */
import { readReference } from './characters.ts';
import { latexOfMathMl, readFormula } from './formulas.ts';
import { inlineElements, inlineText } from './inline-elements.ts';
import { attributeOf, blockTags, commentEnd, readTag, type Tag } from './tags.ts';

/** The Markdown of a statement. */
export function statementText(written: string): string {
  if (!/[<&$\\\r\u00a0]/.test(written)) return written.trim();
  const text = withFractions(written.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' '));
  const converter = new Converter(text);
  return converter.run();
}

/** `<sup>1</sup>/<sub>2</sub>` is a fraction, and `2<sup>1</sup>/<sub>2</sub>` two and a half. */
function withFractions(text: string): string {
  return text.replace(
    /(\d?)<sup>\s{0,9}([^<>]{1,40})<\/sup>\s{0,9}(?:\/|⁄|&frasl;)\s{0,9}<sub>\s{0,9}([^<>]{1,40})<\/sub>/gi,
    (_, before: string, above: string, below: string) =>
      `${before && `${before} `}${part(above)}/${part(below)}`,
  );
}

function part(text: string): string {
  return /^\s*\w+\s*$/.test(text) ? text.trim() : `(${text.trim()})`;
}

interface Frame {
  readonly tag: Tag | undefined;
  /** Where its content begins in the output. */
  readonly start: number;
}

interface ListState {
  readonly isOrdered: boolean;
  number: number;
}

const silent = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'svg',
  'iframe',
  'object',
  'textarea',
]);
/** Deeper nesting than any statement has; tags beyond it are left out. */
const deepest = 100;

class Converter {
  readonly #text: string;
  /** Whether line ends are but spaces, as they are in HTML. */
  readonly #isHtml: boolean;
  #out: string[] = [];
  readonly #open: Frame[] = [];
  readonly #lists: ListState[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#isHtml = /<(?:p|div|ul|ol|li|table|tr|td|h[1-6])[\s>/]/i.test(text);
  }

  run(): string {
    const special = /[<&$\\]/g;
    let at = 0;
    while (at < this.#text.length) {
      special.lastIndex = at;
      const next = special.exec(this.#text)?.index ?? this.#text.length;
      if (next > at) this.#plain(this.#text.slice(at, next));
      if (next === this.#text.length) break;
      at = this.#special(next);
    }
    while (this.#open.length > 0) this.#close();
    return this.#out
      .join('')
      .replace(/(?<![ \t])[ \t]+\n\n/g, '\n\n')
      .replace(/\n[ \t]*\n\s*\n/g, '\n\n')
      .trim();
  }

  #plain(text: string): void {
    if (!this.#isHtml) this.#out.push(text);
    else
      this.#out.push(text.replace(/\s+/g, ' ').replace(/^ /, /\s$/.test(this.#out.at(-1) ?? ' ') ? '' : ' '));
  }

  /** Converts what begins at a special character, and says where it ends. */
  #special(at: number): number {
    const character = this.#text[at];
    if (character === '<') return this.#markup(at);
    if (character === '&') {
      const found = readReference(this.#text, at);
      this.#out.push(
        found === undefined ? '&' : escaped(found.character, this.#text.slice(found.end, found.end + 1)),
      );
      return found?.end ?? at + 1;
    }
    const formula = readFormula(this.#text, at);
    if (formula !== undefined) {
      this.#out.push(formula.markdown);
      return formula.end;
    }
    if (character === '$') {
      this.#out.push('\\$');
      return at + 1;
    }
    const isEscape = /[!-/:-@[-`{-~]/.test(this.#text[at + 1] ?? '');
    this.#out.push(this.#text.slice(at, at + (isEscape ? 2 : 1)));
    return at + (isEscape ? 2 : 1);
  }

  #markup(at: number): number {
    const end = commentEnd(this.#text, at);
    if (end !== undefined) return end;
    const tag = readTag(this.#text, at);
    if (tag === undefined) {
      this.#out.push(escaped('<', this.#text[at + 1] ?? ''));
      return at + 1;
    }
    if (tag.isClosing) this.#end(tag.name, this.#text[tag.end] ?? '');
    else if (silent.has(tag.name)) return elementEnd(this.#text, tag);
    else if (tag.name === 'math') {
      const close = elementEnd(this.#text, tag);
      const latex = latexOfMathMl(this.#text.slice(tag.end, close));
      if (latex !== '') this.#out.push(`$${latex}$`);
      return close;
    } else this.#begin(tag);
    return tag.end;
  }

  #begin(tag: Tag): void {
    const { name } = tag;
    const isFirstInItem = /^\n *(?:-|\d+\.) $/.test(this.#out.at(-1) ?? '');
    const isInner = (name === 'ul' || name === 'ol') && this.#lists.length > 0;
    if (name === 'br') this.#out.push('  \n');
    else if (name === 'img') this.#out.push(attributeOf(tag.attributes, 'alt') ?? '');
    else if (name === 'li') this.#item();
    else if (name === 'td' || name === 'th') this.#out.push(' ');
    else if (name === 'tr' || name === 'dt' || name === 'dd') this.#out.push('\n');
    else if (blockTags.has(name) && !isFirstInItem && !isInner) this.#out.push('\n\n');
    if (name === 'ul' || name === 'ol') this.#lists.push({ isOrdered: name === 'ol', number: 0 });
    if (inlineElements.has(name) && this.#open.length < deepest) {
      this.#open.push({ tag, start: this.#out.length });
    }
  }

  #item(): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) list.number++;
    const indent = '   '.repeat(Math.min(Math.max(this.#lists.length - 1, 0), 10));
    this.#out.push(`\n${indent}${list?.isOrdered ? `${list.number}.` : '-'} `);
  }

  #end(name: string, next: string): void {
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (blockTags.has(name) && !/^(?:li|td|th|tr|dt|dd)$/.test(name)) this.#out.push('\n\n');
    // An end tag that nothing began is passed over.
    if (!this.#open.some(({ tag }) => tag?.name === name)) return;
    while (this.#open.at(-1)?.tag?.name !== name) this.#close();
    this.#close(next);
  }

  /** Ends the innermost element. `next` is the character after its end tag. */
  #close(next = ''): void {
    const frame = this.#open.pop();
    if (frame?.tag === undefined) return;
    const inner = this.#out.splice(frame.start).join('');
    const above = this.#open.flatMap(({ tag }) => tag?.name ?? []);
    this.#out.push(inlineText(frame.tag, inner, next, above));
  }
}

/** The offset after an element whose content is no text: after its end tag, or at the end of all. */
function elementEnd(text: string, { name, attributes, end }: Tag): number {
  if (attributes.endsWith('/') || text[end - 2] === '/') return end;
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = end;
  return close.test(text) ? close.lastIndex : text.length;
}

/** A character that was no Markdown where it stood, and must not become any. */
function escaped(character: string, next: string): string {
  // What follows in the text may vanish, and something else come to stand behind the sign.
  if (character === '<') return /^[\s\d=.,)-]?$/.test(next) ? '<' : '\\<';
  return character.length === 1 && '\\`*_$|~'.includes(character) ? `\\${character}` : character;
}
