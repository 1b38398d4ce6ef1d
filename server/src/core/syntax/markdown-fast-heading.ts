/** The plain text of a heading, for the fast reader: what is left of it without its markup. */

const plain = /^[^*_`$[\]<\\&~\t]*$/;
const word = '[^*_`$[\\]<\\\\&~:\\t]';

/**
 * One piece of a heading at a time. The marks of emphasis stand between a gap and a letter, so that they can be
 * nothing else; other stars and underscores, between gaps or within a word, are marks of nothing.
 */
const piece = new RegExp(
  [
    `(?<words>${word}+)`,
    '(?<!:):[A-Za-z0-9](?:[\\w-]*[A-Za-z0-9])?\\[(?<label>[^\\]*_~]*)\\](?!\\{)',
    `(?<!!)\\[(?<link>${word}*)\\]\\([^()\\s<]*\\)`,
    '(?<!\\$)\\$(?<math>[^$\\s`](?:[^$`]*[^$\\s`])?)\\$(?!\\$)',
    '(?<!`)`(?<code>[^`\\s](?:[^`]*[^`\\s])?)`(?!`)',
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    `(?<=^|\\s)(?<mark>\\*\\*?|__?)(?=[A-Za-z0-9])(?<emphasis>${word}*[A-Za-z0-9])\\k<mark>(?=$|[\\s.,:;!?)])`,
    '(?<sign>:|<(?![A-Za-z/!?])|&(?![A-Za-z#])|(?<!\\$[^$]*)\\$(?![^$]*\\$)|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|(?<=^|\\s)(?:\\*+|_+)(?=$|\\s))',
  ].join('|'),
  'y',
);

/** `undefined` where only the tolerant reader knows. */
export function headingText(source: string): string | undefined {
  if (source.endsWith('#')) return undefined;
  if (plain.test(source)) return source;
  let text = '';
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const groups = piece.exec(source)?.groups;
    if (groups === undefined) return undefined;
    const { words, label, link, math, code, escaped, emphasis, sign } = groups;
    text += words ?? label ?? link ?? math ?? code ?? escaped ?? emphasis ?? sign ?? '';
  }
  return text;
}
