/**
 * From the tree of what is shown straight to its text, for what lessons are usually written with. The way over a tree
 * of elements and the gate (`markdown.ts`) is the authority, and a law ties the two, byte for byte: whatever is rare
 * here, or would not come through the gate as it is, is left to it.
 */
import type { Element, Properties } from 'hast';
import type { List, ListItem, Nodes, Parents, Root, Table, TableRow } from 'mdast';
import { attributes, isPlainAddress } from './to-html-attributes.ts';

interface Writing {
  /** The text of an element that is made elsewhere, with all that stands in it. */
  readonly made: (element: Element) => string;
  isSure: boolean;
  hasHeadings: boolean;
}

/** What a child has become: `tag` is that of its element, `inner` what stands in it. */
interface Piece {
  readonly tag: string | undefined;
  readonly inner: string;
  readonly text: string;
}

export interface Direct {
  readonly text: string;
  /** What stands in the one paragraph that there is; `text` where there is anything else. */
  readonly unwrapped: string;
  readonly hasHeadings: boolean;
}

/** @returns `undefined` where only the longer way knows. */
export function directHtml(root: Root, made: Writing['made']): Direct | undefined {
  const writing: Writing = { made, isSure: true, hasHeadings: false };
  const pieces = piecesOf(root, writing);
  if (!writing.isSure) return undefined;
  const text = pieces.map((piece) => piece.text).join('\n');
  const [only] = pieces;
  const unwrapped = pieces.length === 1 && only?.tag === 'p' ? only.inner : text;
  return { text, unwrapped, hasHeadings: writing.hasHeadings };
}

function unsure(writing: Writing): string {
  writing.isSure = false;
  return '';
}

/** Children of blocks, which stand on lines of their own. */
function piecesOf(parent: Parents, writing: Writing): readonly Piece[] {
  return parent.children.map((child) => {
    // It is two things, and what follows it changes.
    if (child.type === 'break') unsure(writing);
    if (child.type === 'text') return { tag: undefined, inner: '', text: words(child.value) };
    if (child.type !== 'paragraph' || child.data?.hName !== undefined)
      return { tag: tagOf(child), inner: '', text: one(child, writing) };
    const inner = line(child, writing);
    return { tag: 'p', inner, text: `<p>${inner}</p>` };
  });
}

/** Only a paragraph is treated in another way than other elements. */
function tagOf({ data }: Nodes): string {
  return data?.hName === 'p' ? 'p' : 'other';
}

/** Children that stand one after the other. */
function line(parent: Parents, writing: Writing): string {
  let text = '';
  let before: Nodes | undefined;
  for (const child of parent.children) {
    if (before?.type === 'break') {
      if (child.type !== 'text') return unsure(writing);
      text += words(child.value.replace(/^[ \t]+/, ''));
    } else text += one(child, writing);
    before = child;
  }
  return text;
}

function one(node: Nodes, writing: Writing): string {
  const { data } = node;
  if (data !== undefined && 'hName' in data) return madeElement(node, writing);
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'paragraph':
      return `<p>${line(node, writing)}</p>`;
    case 'heading': {
      writing.hasHeadings = true;
      return `<h${node.depth}${own(`h${node.depth}`, data?.hProperties, writing)}>${line(node, writing)}</h${node.depth}>`;
    }
    case 'emphasis':
      return `<em>${line(node, writing)}</em>`;
    case 'strong':
      return `<strong>${line(node, writing)}</strong>`;
    case 'delete':
      return `<del>${line(node, writing)}</del>`;
    case 'inlineCode':
      return `<code>${escaped(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    case 'link': {
      if (!isPlainAddress(node.url)) return unsure(writing);
      const title = node.title === null || node.title === undefined ? {} : { title: node.title };
      return `<a${own('a', { href: node.url, ...title }, writing)}>${line(node, writing)}</a>`;
    }
    case 'image': {
      if (!isPlainAddress(node.url)) return unsure(writing);
      const title = node.title === null || node.title === undefined ? {} : { title: node.title };
      const properties = { src: node.url, alt: node.alt ?? '', ...title, ...data?.hProperties };
      return `<img${own('img', properties, writing)}>`;
    }
    case 'break':
      return '<br>\n';
    case 'thematicBreak':
      return '<hr>';
    case 'blockquote':
      return `<blockquote>${lines(piecesOf(node, writing))}</blockquote>`;
    case 'code':
      return code(node.value, node.lang, writing);
    case 'list':
      return list(node, writing);
    case 'table':
      return table(node, writing);
    default:
      return unsure(writing);
  }
}

/** An element of ours, with what stands in it as it is. */
function madeElement(node: Nodes, writing: Writing): string {
  const { hName, hProperties = {}, hChildren } = node.data ?? {};
  if (hName === undefined) return unsure(writing);
  if (hChildren !== undefined)
    return writing.made({
      type: 'element',
      tagName: hName,
      properties: hProperties,
      children: hChildren as Element['children'],
    });
  if (node.type !== 'containerDirective') return unsure(writing);
  return `<${hName}${own(hName, hProperties, writing)}>${line(node, writing)}</${hName}>`;
}

function own(tag: string, properties: Properties | undefined, writing: Writing): string {
  if (properties === undefined) return '';
  return attributes(tag, properties) ?? unsure(writing);
}

function code(value: string, lang: string | null | undefined, writing: Writing): string {
  const [language] = lang ? lang.split(/\s+/) : [];
  if (language !== undefined && !/^[\w+-]+$/.test(language)) return unsure(writing);
  const name = language === undefined ? '' : ` class="language-${language}"`;
  return `<pre><code${name}>${value === '' ? '' : `${escaped(value)}\n`}</code></pre>`;
}

function list(node: List, writing: Writing): string {
  const isLoose = node.spread === true || node.children.some(isLooseItem);
  const items = node.children.map((item) => listItem(item, isLoose, writing));
  const tag = node.ordered === true ? 'ol' : 'ul';
  const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
  return `<${tag}${start}>\n${items.map((item) => `${item}\n`).join('')}</${tag}>`;
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

/** Where items are close together, their paragraphs are no paragraphs. */
function listItem(node: ListItem, isLoose: boolean, writing: Writing): string {
  if (typeof node.checked === 'boolean') return unsure(writing);
  const pieces = piecesOf(node, writing);
  let text = '';
  pieces.forEach(({ tag, inner, text: whole }, at) => {
    const isTight = tag === 'p' && !isLoose;
    if (isTight && inner === '' && whole !== '<p></p>') unsure(writing);
    if (isLoose || at !== 0 || tag !== 'p') text += '\n';
    text += isTight ? inner : whole;
  });
  const tail = pieces.at(-1);
  if (tail !== undefined && (isLoose || tail.tag !== 'p')) text += '\n';
  return `<li${own('li', node.data?.hProperties, writing)}>${text}</li>`;
}

function table(node: Table, writing: Writing): string {
  const [head, ...rows] = node.children.map((row, at) => tableRow(row, node.align, at === 0, writing));
  const first = head === undefined ? '' : `<thead>\n${head}\n</thead>\n`;
  const body = rows.length === 0 ? '' : `<tbody>\n${rows.join('\n')}\n</tbody>\n`;
  return `<table>\n${first}${body}</table>`;
}

function tableRow(row: TableRow, align: Table['align'], isHead: boolean, writing: Writing): string {
  const tag = isHead ? 'th' : 'td';
  const count = align ? align.length : row.children.length;
  let text = '<tr>\n';
  for (let at = 0; at < count; at++) {
    const cell = row.children[at];
    // How a column is aligned, the gate takes out; cells have a class for it.
    const properties = own(tag, cell?.data?.hProperties, writing);
    text += `<${tag}${properties}>${cell === undefined ? '' : line(cell, writing)}</${tag}>\n`;
  }
  return `${text}</tr>`;
}

function lines(pieces: readonly Piece[]): string {
  return `\n${pieces.map(({ text }) => `${text}\n`).join('')}`;
}

/** A line of a text has no spaces at its ends. */
function words(value: string): string {
  return escaped(/[\r\n]/.test(value) ? value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : value);
}

function escaped(text: string): string {
  return /[<&]/.test(text) ? text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;') : text;
}
