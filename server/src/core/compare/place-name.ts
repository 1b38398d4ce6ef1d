/**
 * A place in a document by the names of what stands there. A JSON Pointer counts the items of a list, so that
 * one more at the top makes another pointer for all below it. Here an item has
 *
 * - its id or its code, or the id that it is about: `/items/q3/standards/4.NF.A.1`
 * - itself, where it is a single word: `/standards/addressing/4.NF.A.1`
 * - the beginning of its text in braces: `/objectives/{Explain why two fractions are equal}`
 *
 * A comment that keeps a finding quiet has the check that it names.
 *
 * Text in braces is what people rewrite, so two places that differ in it only may still be the same.
 */
import type { Body, Directive } from '../syntax/body.ts';
import type { Document } from '../syntax/document.ts';
import { childPointer, pointerTokens } from '../syntax/pointer.ts';
import { suppressionAt, suppressionWord } from '../syntax/suppression.ts';
import { beginning } from '../text/beginning.ts';

interface Spot {
  readonly pointer: string;
  readonly within?: string;
}

/** How much of a text is taken as its name, in characters. */
const longestName = 60;

export function placeName({ pointer, within }: Spot, document: Document | undefined): string {
  const suppression = suppressionAt(document?.suppressions ?? [], pointer);
  if (suppression !== undefined) return `/#${suppressionWord}/${suppression.rule}`;
  const tokens = pointerTokens(pointer);
  const named =
    tokens[0] === 'body' && document?.body !== undefined
      ? bodyNames(document.body, tokens)
      : valueNames(document?.value, tokens);
  const place = named.reduce(childPointer, '');
  // Words that are already the name of the place say nothing more about it.
  return within === undefined || named.at(-1) === within ? place : `${place}#${within}`;
}

/** The same for all places that differ only in what is in braces. */
export function loosePlace(place: string): string {
  return place.replace(/\{[^/]*\}/g, '{}');
}

function valueNames(value: unknown, tokens: readonly string[]): readonly string[] {
  let current = value;
  return tokens.map((token) => {
    const isItem = Array.isArray(current);
    current = below(current, token);
    return isItem ? itemName(current) : token;
  });
}

function below(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[token];
}

function itemName(item: unknown): string {
  if (typeof item !== 'object' || item === null) return item === undefined ? '{}' : textName(String(item));
  const own = [below(item, 'id'), below(item, 'code'), ...Object.values(item)];
  const text = own.find((value) => typeof value === 'string' && value.trim() !== '');
  return text === undefined ? '{}' : textName(String(text));
}

/** A single word is a name; a text is not, and is put in braces. */
function textName(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words !== '' && !/[\s{}]/.test(words) && words.length <= longestName) return words;
  return `{${beginning(words.replace(/[{}]/g, ''), longestName).trimEnd()}}`;
}

function bodyNames(
  body: Body,
  [first = '', list = '', at = '', ...rest]: readonly string[],
): readonly string[] {
  const number = Number(at);
  switch (list) {
    case 'links':
      return [first, list, itemName(body.links[number]?.url), ...rest];
    case 'images':
      return [first, list, itemName(body.images[number]?.url), ...rest];
    case 'headings':
      return [first, list, itemName(body.headings[number]?.anchor), ...rest];
    case 'directives':
      return [first, list, ...directiveNames(body.directives[number]), ...rest];
    default:
      return [first, list, at, ...rest].filter((token) => token !== '');
  }
}

/** `lesson/folding-strips` for a mention, `activity/{Fold and compare}` for a block. */
function directiveNames(directive: Directive | undefined): readonly string[] {
  if (directive === undefined) return ['{}'];
  if (directive.form === 'text') return [directive.name, textName(directive.label)];
  const title = directive.attributes.find(({ name }) => name === 'title')?.value;
  return [directive.name, `{${textName(title ?? '').replace(/[{}]/g, '')}}`];
}
