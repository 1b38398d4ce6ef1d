import type { Standard } from './standard.ts';

/** One line of plain text from Markdown, where no Markdown can be shown. Formulas stay as they are written. */
export function plainLine(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^\][\n]{0,300})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,300}")?\)/g, '$1')
      .replace(/(?<!\w):(?:standard|unit|lesson|assessment|protocol|term)\[([^\][\n]{0,300})\]/g, '$1')
      // A list is a line of its items.
      .replace(/^[ \t]{0,20}(?:[-*+]|#{1,6})[ \t]+/gm, '• ')
      .replace(/(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?![\w*])/g, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, (whole, character: string) =>
        /[()[\]]/.test(character) ? whole : character,
      )
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^• /, '')
  );
}

/** A line says what a standard is about; who needs all of a long statement reads it where it stands. */
const longestLine = 500;

/** What a standard says, as one line of plain text: its statement where one is known, or else its label. */
export function standardInWords({ label, statement }: Standard): string {
  if (statement === undefined) return label;
  const line = plainLine(statement.slice(0, 4 * longestLine));
  return line.length > longestLine ? `${line.slice(0, longestLine).trimEnd()}…` : line || label;
}
