/** One line of plain text from Markdown, for a label. */
export function labelText(markdown: string): string {
  return markdown
    .replace(/(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?![\w*])/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, (whole, character: string) =>
      /[()[\]]/.test(character) ? whole : character,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
