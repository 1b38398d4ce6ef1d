/** A report as it is without its colours. */
export function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape begins a colour
  return text.replace(/\u001b\[\d+m/g, '');
}
