/**
 * HTML that is written in Markdown does not reach the page: tags and comments vanish, scripts and styles with
 * all they hold. What was meant for readers stays: words between tags, line breaks, images, and the few tags
 * that Markdown has nothing for, such as the 2 of H<sub>2</sub>O.
 */
import type { Nodes } from 'mdast';
import { readHtml } from '../../syntax/markdown-html.ts';
import { element } from './element.ts';

/** @param isBlock - whether it stands between paragraphs and not inside one. */
export function withoutTags(source: string, isBlock: boolean): readonly Nodes[] {
  const images = readHtml(source, { start: 0, end: source.length }, 0).images.map(
    ({ url, alt }): Nodes => ({ type: 'image', url, alt }),
  );
  if (!isBlock) return /^<br\s*\/?>$/i.test(source) ? [{ type: 'break' }] : images;
  const words = wordsOf(source);
  const text: Nodes[] = words === '' ? [] : [{ type: 'text', value: words }];
  const content = [...images, ...text];
  // An image and a text may both stand in a paragraph.
  return content.length === 0 ? [] : [{ type: 'paragraph', children: content as [] }];
}

/** Puts what stands between `<sub>` and `</sub>`, and other pairs without attributes, into an element. */
export function withPairs(siblings: readonly Nodes[]): readonly Nodes[] {
  if (!siblings.some(({ type }) => type === 'html')) return siblings;
  for (const [start, opening] of siblings.entries()) {
    const name =
      opening.type === 'html' ? /^<(sub|sup|kbd)>$/i.exec(opening.value)?.[1]?.toLowerCase() : undefined;
    if (name === undefined) continue;
    const end = siblings.findIndex(
      (node, index) => index > start && node.type === 'html' && node.value.toLowerCase() === `</${name}>`,
    );
    if (end < 0) continue;
    const pair = element(name, {}, withPairs(siblings.slice(start + 1, end)));
    return [...siblings.slice(0, start), pair, ...withPairs(siblings.slice(end + 1))];
  }
  return siblings;
}

function wordsOf(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[a-z/!?][^>]*(?:>|$)/gi, ' ')
    .replace(/&(?:nbsp|#160);/g, '\u00a0')
    .replace(/&(lt|gt|quot|amp|#39);/g, (reference) => characters[reference] ?? reference)
    .replace(/\s+/g, ' ')
    .trim();
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};
