/**
 * Facts are kept long after the text of their file, and a part of a text keeps all of it in memory. So each text
 * in them is replaced by a copy of its own, and the same one wherever the same words stand: codes, pointers and
 * ids come again and again.
 */

import { copied } from '../text/copied.ts';

/** Longer texts hardly ever come twice. */
const longestShared = 100;
/** How many texts are kept to be shared; past it they are collected anew. */
const mostShared = 50_000;

const shared = new Map<string, string>();

/** @param value - plain data that nobody else has yet. */
export function detach(value: object): void {
  // Each text is put in its own place, so that the type stays as it is; readonly means those who come after.
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'string') fields[key] = own(field);
    else if (typeof field === 'object' && field !== null) detach(field);
  }
}

function own(text: string): string {
  if (text.length > longestShared) return copied(text);
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size >= mostShared) shared.clear();
  const copy = copied(text);
  shared.set(copy, copy);
  return copy;
}
