/** The summary of a document as one line, for those who see the page from outside. */
import { fieldsOf, textOf } from '../kinds/fields.ts';

export function descriptionOf(document: unknown): string | undefined {
  const text = textOf(fieldsOf(document)['summary'])?.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text.slice(0, 300);
}
