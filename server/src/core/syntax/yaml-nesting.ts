/** How deep data may be nested: far deeper than a curriculum, and not so deep that reading it fails. */
import type { SyntaxProblem } from './document.ts';

export const deepestNesting = 100;
export const tooDeepMessage: string = `This is nested more than ${deepestNesting} levels deep, which no document here needs. Check for a bracket that is never closed.`;

/** Nesting that no curriculum has, and that would exhaust the stack: found by a look at indents and brackets. */
export function nestingProblem(source: string): SyntaxProblem | undefined {
  let depth = 0;
  let dashes = 0;
  for (let offset = 0; offset < source.length; offset++) {
    const unit = source.charCodeAt(offset);
    if (unit === 91 || unit === 123) depth++;
    else if (unit === 93 || unit === 125) depth = Math.max(0, depth - 1);
    if (unit === 10 || unit === 13) dashes = 0;
    else if ((unit === 45 || unit === 63) && /[ \t\r\n]/.test(source.charAt(offset + 1))) dashes++;
    if (depth > deepestNesting * 10 || dashes > deepestNesting) {
      return { start: offset, end: offset + 1, message: tooDeepMessage };
    }
  }
  return undefined;
}
