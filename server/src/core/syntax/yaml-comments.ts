/** The comments of a YAML text, also of one that is not well formed: what the package's lexer takes for one. */
import { Lexer } from 'yaml';
import type { Range } from '../text/range.ts';

/** A scalar without quotes follows this token, and may begin with the sign of a comment. */
const beforeScalar = '\u001f';
/** Tokens that stand for no text: the start of a document, the end of brackets that are never closed. */
const withoutText: ReadonlySet<string> = new Set(['\u0002', '\u0018', beforeScalar]);

/** Comments from `#` to the end of their line. Ranges are offsets in the whole text. */
export function yamlComments(text: string, range: Range): readonly Range[] {
  const comments: Range[] = [];
  let at = range.start;
  let before = '';
  let source = text.slice(range.start, range.end);
  // The same signs in the text itself would be taken for the lexer's.
  for (const sign of withoutText) source = source.replaceAll(sign, '\ufffd');
  for (const token of new Lexer().lex(source)) {
    const isText = before === beforeScalar || !withoutText.has(token);
    if (isText && before !== beforeScalar && token.startsWith('#'))
      comments.push({ start: at, end: at + token.trimEnd().length });
    if (isText) at += token.length;
    before = isText ? '' : token;
  }
  return comments;
}
