import { type Fields, isObject, nameOf, plainText } from './fields.ts';

/** A link as it is written: to an item, a document, a licence or a definition. */
export interface WrittenLink {
  readonly title: string | undefined;
  readonly identifier: string | undefined;
  readonly uri: string | undefined;
}

export function linkOf(fields: Fields, key: string): WrittenLink | undefined {
  const value = fields.get(key);
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') {
    fields.warn(
      'shape',
      key,
      `${key} is a text where an object with title, identifier and uri is expected; it is read as ${isAddress(value) ? 'the uri' : 'the identifier'}.`,
    );
    const text = value.trim();
    return isAddress(text)
      ? { title: undefined, identifier: undefined, uri: text }
      : { title: undefined, identifier: text, uri: undefined };
  }
  if (!isObject(value)) {
    fields.warn(
      'shape',
      key,
      `${key} is ${nameOf(value)} where an object with title, identifier and uri is expected, and is left out.`,
    );
    return undefined;
  }
  const part = (name: string): string | undefined =>
    plainText(Object.hasOwn(value, name) ? value[name] : undefined) || undefined;
  return { title: part('title'), identifier: part('identifier'), uri: part('uri') };
}

function isAddress(text: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:/i.test(text);
}
