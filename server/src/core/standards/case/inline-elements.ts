/** HTML elements within a line as Markdown: emphasis, links, raised and lowered text. */
import { lower, raise } from './characters.ts';
import { attributeOf, type Tag } from './tags.ts';

const marks: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
]);

/** The elements that have a form in Markdown or in characters. */
export const inlineElements: ReadonlySet<string> = new Set([...marks.keys(), 'a', 'sup', 'sub']);

/**
 * The Markdown of an element.
 *
 * @param inner - the Markdown of what it holds.
 * @param next - the character after the element.
 * @param above - the names of the elements that it stands in.
 */
export function inlineText(
  { name, attributes }: Tag,
  inner: string,
  next: string,
  above: readonly string[],
): string {
  const text = inner.trim();
  if (name === 'sup') return raise(text);
  if (name === 'sub') return lower(text);
  if (text === '') return inner;
  const start = inner.indexOf(text);
  const before = inner.slice(0, start);
  const after = inner.slice(start + text.length);
  if (name === 'a') {
    const address = attributeOf(attributes, 'href') ?? '';
    return /^https?:[^\s()<>]+$/i.test(address) ? `${before}[${text}](${address})${after}` : inner;
  }
  const mark = marks.get(name) ?? '';
  const isMarked = above.some((element) => marks.get(element) === mark);
  return isMarked || !canBeMarked(text, after + next) ? inner : `${before}${mark}${text}${mark}${after}`;
}

/** Markdown has no emphasis over several lines, nor any that begins or ends with a sign beside a word. */
function canBeMarked(text: string, after: string): boolean {
  if (text.includes('\n') || !/^[\p{L}\p{N}$]/u.test(text) || /[*\\]$/.test(text)) return false;
  return /[\p{L}\p{N}]$/u.test(text) || !/^[\p{L}\p{N}]/u.test(after);
}
