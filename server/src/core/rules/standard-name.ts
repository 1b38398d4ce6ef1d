import type { Standard } from '../standards/standard.ts';

/** In a message the label says what a standard is, not all that it asks. */
const longestLabel = 100;

/** A standard as messages name it: its code, and in brackets its label if it has one. */
export function standardName({ code, label }: Standard): string {
  const words = label.replace(/\s+/g, ' ').trim();
  if (words === '' || words === code) return code;
  return `${code} (${words.length > longestLabel ? `${words.slice(0, longestLabel).trimEnd()}…` : words})`;
}
