/** The plain text of a heading, for the fast reader: what is left of it without its markup. */

const plain = /^[^*_`$[\]<\\&~\t]*$/;

/**
 * One piece of a heading at a time: text, a labelled directive, mathematics, code, an escape, emphasis. The
 * marks of emphasis stand between a gap and a letter, so that they can be nothing else.
 */
const piece =
  /([^*_`$[\]<\\&~:]+)|(?<!:):[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?\[([^\]*_~]*)\](?!\{)|(:)|(?<!\$)\$([^$\s`](?:[^$`]*[^$\s`])?)\$(?!\$)|(?<!`)`([^`\s](?:[^`]*[^`\s])?)`(?!`)|\\([!-/:-@[-`{-~])|(?<=^|\s)(\*\*?|__?)(?=[A-Za-z0-9])([^*_`$[\]<\\&~:]*[A-Za-z0-9])\7(?=$|[\s.,:;!?)])/y;

/** `undefined` where only the tolerant reader knows. */
export function headingText(source: string): string | undefined {
  if (plain.test(source)) return source.endsWith('#') ? undefined : source;
  if (source.includes('\t') || source.endsWith('#')) return undefined;
  let text = '';
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const match = piece.exec(source);
    if (match === null) return undefined;
    const [, words, label, colon, math, code, escaped, , emphasis] = match;
    text += words ?? label ?? colon ?? math ?? code ?? escaped ?? emphasis ?? '';
  }
  return text;
}
