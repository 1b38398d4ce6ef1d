/** Our own Markdown as plain text, for a client that shows none: marks are taken away, lines stay. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^---$\n*/gm, '')
    .replace(/(?<!\\)(\*\*|\*|`)/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1');
}
