/** Where a text stops being JSON. Engines word this differently, and some not at all, so it is found here. */

export interface JsonFault {
  readonly offset: number;
  /** Whether the text ends before the value does. */
  readonly isCut: boolean;
}

const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** What may come next, by what came before. */
type Expected = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after-value';

/** The first fault of a text that is no JSON; undefined for JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  /** The brackets that are open: true for a list. */
  const open: boolean[] = [];
  let expected: Expected = 'value';
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const fault: JsonFault = { offset: at, isCut: false };
    const character = text[at] ?? '';
    switch (expected) {
      case 'first-item':
      case 'value':
        if (character === ']' && expected === 'first-item') {
          open.pop();
          expected = 'after-value';
          at++;
        } else if (character === '{' || character === '[') {
          open.push(character === '[');
          expected = character === '[' ? 'first-item' : 'first-key';
          at++;
        } else {
          const end = character === '"' ? stringEnd(text, at) : literalEnd(text, at);
          if (typeof end !== 'number') return end;
          at = end;
          expected = 'after-value';
        }
        break;
      case 'first-key':
      case 'key': {
        if (character === '}' && expected === 'first-key') {
          open.pop();
          expected = 'after-value';
          at++;
          break;
        }
        const end = character === '"' ? stringEnd(text, at) : fault;
        if (typeof end !== 'number') return end;
        at = end;
        expected = 'colon';
        break;
      }
      case 'colon':
        if (character !== ':') return fault;
        expected = 'value';
        at++;
        break;
      case 'after-value': {
        const isList = open.at(-1);
        if (isList === undefined) return fault;
        if (character === ',') expected = isList ? 'value' : 'key';
        else if (character === (isList ? ']' : '}')) open.pop();
        else return fault;
        at++;
      }
    }
  }
  return expected === 'after-value' && open.length === 0 ? undefined : { offset: text.length, isCut: true };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at++;
  return at;
}

function literalEnd(text: string, start: number): number | JsonFault {
  literal.lastIndex = start;
  if (literal.test(text)) return literal.lastIndex;
  // A word that the end of the text cuts off, such as `tru`.
  const rest = text.slice(start, start + 8);
  const isCut =
    rest !== '' &&
    start + rest.length === text.length &&
    ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest));
  return { offset: isCut ? text.length : start, isCut };
}

function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34) return at + 1;
    if (unit < 32) return { offset: at, isCut: false };
    if (unit !== 92) continue;
    const rest = text.slice(at + 1, at + 6);
    const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(rest);
    if (escaped === null) {
      const isCut = at + 1 + rest.length === text.length && /^(?:u[0-9a-fA-F]{0,3})?$/.test(rest);
      return { offset: isCut ? text.length : at, isCut };
    }
    at += escaped[0].length;
  }
  return { offset: text.length, isCut: true };
}
