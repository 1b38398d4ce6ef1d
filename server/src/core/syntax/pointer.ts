/** JSON Pointers (RFC 6901): the one way to say which part of a document is meant. */

/** `''` is the whole document, `/items/2/prompt` a part of it. */
export type Pointer = string;

/** The pointer to a key or an index below `parent`. */
export function childPointer(parent: Pointer, key: string | number): Pointer {
  return `${parent}/${typeof key === 'number' ? key : escapeToken(key)}`;
}

/** The tokens of a pointer, unescaped: `/a~1b/0` gives `['a/b', '0']`. */
export function pointerTokens(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map(unescapeToken);
}

/** The pointer one level up; the parent of the whole document is the whole document. */
export function parentPointer(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replace(/~/g, '~0').replace(/\//g, '~1') : token;
}

function unescapeToken(token: string): string {
  return token.includes('~') ? token.replace(/~1/g, '/').replace(/~0/g, '~') : token;
}
