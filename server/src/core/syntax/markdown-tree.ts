/**
 * Markdown as a syntax tree, for pages. What lessons are usually written with is read here in one pass, a
 * hundred times as fast as the parser does it; `fastTree` gives `undefined` for whatever is rare or reads
 * differently than it looks, and the parser, which is the authority, reads that. A law ties the two: the same
 * tree for every text, but for positions, of which only those that pages need are kept (where a heading begins).
 *
 * Here are the blocks and what they stand in. `markdown-tree-inline.ts` has what stands in a line.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { readAttributes } from './directive-attributes.ts';
import { parsingExcess } from './markdown-cost.ts';
import { parseMarkdown } from './markdown-processor.ts';
import { inlineTree } from './markdown-tree-inline.ts';
import { type Line, linesOf, type Reading, textOfLines } from './markdown-tree-lines.ts';
import { listTree } from './markdown-tree-list.ts';
import { tableTree } from './markdown-tree-table.ts';

/** `undefined` for a text that would take the parser without end; throws on nothing but exhaustion of the stack. */
export function markdownTree(source: string): Root | undefined {
  const tree = fastTree(source);
  if (tree !== undefined) return tree;
  return parsingExcess(source) === undefined ? parseMarkdown(source) : undefined;
}

/** `undefined` where only the parser knows. */
export function fastTree(source: string): Root | undefined {
  const lines = linesOf(source);
  if (lines === undefined) return undefined;
  const reading: Reading = { source, blocks: (inner, depth) => blocksOf(reading, inner, depth) };
  const children = blocksOf(reading, lines, 0);
  return children === undefined ? undefined : { type: 'root', children: [...children] };
}

/** Deeper nesting is left to the parser. */
const deepest = 20;

interface Block {
  readonly node: RootContent;
  /** The index of the line after it. */
  readonly next: number;
}

function blocksOf(
  reading: Reading,
  lines: readonly Line[],
  depth: number,
): readonly RootContent[] | undefined {
  if (depth > deepest) return undefined;
  const nodes: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.text === '') {
      at++;
      continue;
    }
    const block = blockAt(reading, lines, at, depth);
    if (block === undefined) return undefined;
    nodes.push(block.node);
    at = block.next;
  }
  return nodes;
}

function blockAt(reading: Reading, lines: readonly Line[], at: number, depth: number): Block | undefined {
  const text = lines[at]?.text ?? '';
  switch (beginningOf(text)) {
    case 'heading':
      return heading(lines, at);
    case 'fence':
      return fence(lines, at);
    case 'equation':
      return equation(lines, at);
    case 'rule':
      return { node: { type: 'thematicBreak' }, next: at + 1 };
    case 'list':
      return listTree(reading, lines, at, depth);
    case 'table':
      return tableTree(lines, at);
    case 'directive':
      return directive(reading, lines, at, depth);
    case 'quote':
      return quote(reading, lines, at, depth);
    case 'text':
      return paragraph(lines, at);
    case 'unsure':
      return undefined;
  }
}

type Beginning =
  | 'heading'
  | 'fence'
  | 'equation'
  | 'rule'
  | 'list'
  | 'table'
  | 'directive'
  | 'quote'
  | 'text'
  | 'unsure';

const listBeginning = /^(?:[-+*]|\d{1,9}[.)])(?: |$)/;
const rule = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;

/** What a line begins, where no paragraph is open. */
function beginningOf(text: string): Beginning {
  switch (text.charAt(0)) {
    case ' ':
    case '<':
      return 'unsure';
    case '>':
      return 'quote';
    case '#':
      return /^#{1,6}(?: |$)/.test(text) ? 'heading' : 'text';
    case '`':
      return /^`{3,}[^`]*$/.test(text) ? 'fence' : 'text';
    case '~':
      return /^~{3,}/.test(text) ? 'fence' : 'text';
    case '$':
      if (/^\${2,} *$/.test(text)) return 'equation';
      return /^\${2,}[^$]*$/.test(text) ? 'unsure' : 'text';
    case ':':
      if (!text.startsWith('::')) return 'text';
      return /^:{3,}[A-Za-z]/.test(text) ? 'directive' : 'unsure';
    case '|':
      return 'table';
    case '[':
      // A definition, or a footnote.
      return /^\[(?:\^|[^\]]*(?:$|\\|\]:))/.test(text) ? 'unsure' : 'text';
    case '_':
      return rule.test(text) ? 'rule' : 'text';
    case '-':
    case '*':
      if (rule.test(text)) return 'rule';
      return listBeginning.test(text) ? 'list' : 'text';
    case '+':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return listBeginning.test(text) ? 'list' : 'text';
    default:
      return 'text';
  }
}

function heading(lines: readonly Line[], at: number): Block | undefined {
  const line = lines[at];
  const parts = /^(#{1,6})(?: +(.*))?$/.exec(line?.text ?? '');
  const written = parts?.[2]?.replace(/ +$/, '') ?? '';
  if (line === undefined || parts === null || written.endsWith('#')) return undefined;
  const children = inlineTree(written);
  if (children === undefined) return undefined;
  const { start } = line;
  const point = { line: 1, column: 1, offset: start };
  return {
    node: {
      type: 'heading',
      // The expression takes one to six of them.
      depth: (parts[1]?.length ?? 1) as 1,
      children: [...children],
      position: { start: point, end: { line: 1, column: 1, offset: start + line.text.length } },
    },
    next: at + 1,
  };
}

/** A block of code, its last line being of the same sign and at least as long as its first. */
function fence(lines: readonly Line[], at: number): Block | undefined {
  const [, marks = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(lines[at]?.text ?? '') ?? [];
  const end = endOfFence(lines, at, marks);
  if (end === undefined || /[\\&~]/.test(info)) return undefined;
  const [lang, ...meta] = info.replace(/^ +| +$/g, '').split(/ +/);
  if (meta.length > 1) return undefined;
  return {
    node: {
      type: 'code',
      lang: lang === undefined || lang === '' ? null : lang,
      meta: meta[0] ?? null,
      value: textOfLines(lines.slice(at + 1, end)),
    },
    next: end + 1,
  };
}

function equation(lines: readonly Line[], at: number): Block | undefined {
  const marks = lines[at]?.text.replace(/ +$/, '') ?? '';
  const end = endOfFence(lines, at, marks);
  if (end === undefined) return undefined;
  return { node: { type: 'math', meta: null, value: textOfLines(lines.slice(at + 1, end)) }, next: end + 1 };
}

function endOfFence(lines: readonly Line[], at: number, marks: string): number | undefined {
  const sign = marks.charAt(0);
  for (let end = at + 1; end < lines.length; end++) {
    const { text = '', isGap = false } = lines[end] ?? {};
    if (isGap) return undefined;
    const written = text.replace(/^ +| +$/g, '');
    if (!written.startsWith(marks) || written !== sign.repeat(written.length)) continue;
    return text.startsWith(' ') ? undefined : end;
  }
  return undefined;
}

function paragraph(lines: readonly Line[], at: number): Block | undefined {
  let end = at + 1;
  for (; end < lines.length; end++) {
    const text = lines[end]?.text ?? '';
    const going = text === '' ? 'ends' : goingOn(text);
    if (going === 'unsure') return undefined;
    if (going === 'ends') break;
  }
  const children = inlineTree(textOfLines(lines.slice(at, end)));
  if (children === undefined) return undefined;
  return { node: { type: 'paragraph', children: [...children] }, next: end };
}

/** Whether a paragraph goes on with a line. */
function goingOn(text: string): 'goes on' | 'ends' | 'unsure' {
  switch (beginningOf(text)) {
    case 'text':
      // The line below the head of a table, the underline of a heading.
      return /^(?:=+ *$|:-|-[-|:])/.test(text) ? 'unsure' : 'goes on';
    case 'rule':
      return text.startsWith('-') ? 'unsure' : 'ends';
    case 'heading':
    case 'directive':
      return 'ends';
    case 'fence':
    case 'equation':
      return 'ends';
    case 'list':
      if (/^(?:[-+*]|1[.)]) +[^ ]/.test(text)) return 'ends';
      return /^\d+[.)] +[^ ]/.test(text) ? 'goes on' : 'unsure';
    case 'table':
    case 'quote':
    case 'unsure':
      return 'unsure';
  }
}

/** Lines that all have the mark of a quote before them. */
function quote(reading: Reading, lines: readonly Line[], at: number, depth: number): Block | undefined {
  const own: Line[] = [];
  let next = at;
  for (; lines[next]?.text.startsWith('>') === true; next++) {
    const { text, start } = lines[next] ?? { text: '', start: 0 };
    const width = text.startsWith('> ') ? 2 : 1;
    const inner = text.slice(width);
    own.push(/^ +$/.test(inner) ? { text: '', start, isGap: true } : { text: inner, start: start + width });
  }
  // Another line might be part of a paragraph in the quote.
  if (next < lines.length && lines[next]?.text !== '') return undefined;
  const children = reading.blocks(own, depth + 1);
  // What stands in a quote is what stands in a text.
  return children === undefined || children.some(({ type }) => type !== 'paragraph')
    ? undefined
    : { node: { type: 'blockquote', children: [...children] as never }, next };
}

const opening = /^(:{3,})([A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)(?:\[([^\\`$<[\]&*_~@:{}]*)\])?(\{.*\})? *$/;

/** A container: a line of colons and a name, and everything up to a line of at least as many colons. */
function directive(reading: Reading, lines: readonly Line[], at: number, depth: number): Block | undefined {
  const line = lines[at];
  const parts = opening.exec(line?.text ?? '');
  if (line === undefined || parts === null) return undefined;
  const [, colons = '', name = '', label, braces] = parts;
  const attributes = braces === undefined ? {} : attributesOf(line, braces);
  if (attributes === undefined) return undefined;
  let end = at + 1;
  while (end < lines.length && !isClosedBy(lines[end]?.text ?? '', colons.length)) end++;
  // One that nothing closes goes on to the end of what it stands in.
  if (end === lines.length || lines[end]?.text.startsWith(' ')) return undefined;
  const content = reading.blocks(lines.slice(at + 1, end), depth + 1);
  if (content === undefined) return undefined;
  const says: readonly RootContent[] = label === undefined ? [] : [labelParagraph(label)];
  // What stands in a container is what stands in a text.
  const children = [...says, ...content] as never;
  return { node: { type: 'containerDirective', name, attributes, children }, next: end + 1 };
}

function isClosedBy(text: string, colons: number): boolean {
  const written = text.replace(/^ +| +$/g, '');
  return written.length >= colons && /^:+$/.test(written);
}

function labelParagraph(label: string): RootContent {
  const children: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label }];
  return { type: 'paragraph', data: { directiveLabel: true }, children };
}

function attributesOf(line: Line, braces: string): Record<string, string> | undefined {
  const start = line.text.lastIndexOf(braces);
  const reading = readAttributes(line.text, start, line.text.length, false);
  if (reading === undefined || braces.includes('&') || line.text.slice(reading.end).trim() !== '')
    return undefined;
  return Object.fromEntries(reading.attributes.map(({ name, value }) => [name, value]));
}
