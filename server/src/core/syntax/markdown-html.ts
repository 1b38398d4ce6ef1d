/**
 * The links and images written as HTML tags in a body, `<a href="…">` and `<img src="…" alt="…">`, and its
 * comments. It looks at tags and attributes only, and takes what is there when a tag is not well formed.
 */
import type { Range } from '../text/range.ts';
import type { Image, Link } from './body.ts';
import { isLineEnding, isSpace } from './markdown-characters.ts';

export interface HtmlReading {
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Comments that are closed, with their marks. */
  readonly comments: readonly Range[];
}

/** @param shift - what to add to an offset of `source`. */
export function readHtml(source: string, range: Range, shift: number): HtmlReading {
  const links: Link[] = [];
  const images: Image[] = [];
  const comments: Range[] = [];
  const html = source.slice(range.start, range.end);
  const by = range.start + shift;
  tagOrComment.lastIndex = 0;
  for (let match = tagOrComment.exec(html); match !== null; match = tagOrComment.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', match.index + 2);
      if (end !== -1) comments.push({ start: match.index + by, end: end + 3 + by });
      tagOrComment.lastIndex = end === -1 ? html.length : end + 3;
      continue;
    }
    const { attributes, end } = readTag(html, tagOrComment.lastIndex);
    tagOrComment.lastIndex = end;
    const address = attributes.get(name === 'a' ? 'href' : 'src');
    if (address === undefined) continue;
    const place = { start: address.start + by, end: address.end + by };
    if (name === 'a') links.push({ url: address.value, ...place });
    else images.push({ url: address.value, alt: attributes.get('alt')?.value ?? '', ...place });
  }
  return { links, images, comments };
}

const tagOrComment = /<(?:!--|(img|a)(?=[\s/>]))/gi;

interface Value extends Range {
  readonly value: string;
}

/** The attributes from after the tag's name, and where the tag ends. The first of two of a name counts. */
function readTag(html: string, start: number): { attributes: ReadonlyMap<string, Value>; end: number } {
  const attributes = new Map<string, Value>();
  let at = start;
  while (at < html.length) {
    const unit = html.charCodeAt(at);
    if (unit === 62) return { attributes, end: at + 1 };
    if (isGap(unit) || unit === 47) {
      at++;
      continue;
    }
    const nameStart = at;
    do at++;
    while (at < html.length && !/[\s/>=]/.test(html.charAt(at)));
    const name = html.slice(nameStart, at).toLowerCase();
    at = skipGap(html, at);
    if (html[at] !== '=') continue;
    const value = readValue(html, skipGap(html, at + 1));
    at = Math.min(value.end + (isQuote(html[value.end]) ? 1 : 0), html.length);
    if (!attributes.has(name)) attributes.set(name, value);
  }
  return { attributes, end: html.length };
}

function readValue(html: string, start: number): Value {
  const quote = html[start];
  if (isQuote(quote)) {
    const close = html.indexOf(quote ?? '', start + 1);
    const end = close === -1 ? html.length : close;
    return { value: decoded(html.slice(start + 1, end)), start: start + 1, end };
  }
  let end = start;
  while (end < html.length && !/[\s>]/.test(html.charAt(end))) end++;
  return { value: decoded(html.slice(start, end)), start, end };
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

function isGap(unit: number): boolean {
  return isSpace(unit) || isLineEnding(unit) || unit === 12;
}

function skipGap(html: string, start: number): number {
  let at = start;
  while (at < html.length && isGap(html.charCodeAt(at))) at++;
  return at;
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The references that addresses and texts are written with; others stay as they are. */
function decoded(value: string): string {
  return value.includes('&')
    ? value.replace(/&(?:amp|quot|#39|lt|gt);/g, (reference) => references[reference] ?? reference)
    : value;
}
