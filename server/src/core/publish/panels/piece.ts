/** A piece of a panel, and what tells whether the panel has it already. */
import type { Html } from '../html.ts';

export interface Piece {
  readonly id: string;
  readonly mark: string;
  readonly html: string;
}

export function pieceOf(id: string, { text }: Html): Piece {
  return { id, mark: markOf(text), html: text };
}

/** A short mark of a text: two texts that differ have, but for chance, different ones (FNV-1a, twice 32 bits). */
function markOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000197) + at;
  }
  return `${text.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
