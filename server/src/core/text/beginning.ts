/** The first so many characters of a text, none of which is cut in half. */
export function beginning(text: string, characters: number): string {
  // A character has two UTF-16 units at most, so no more of a long text is taken apart.
  return text.length <= characters
    ? text
    : Array.from(text.slice(0, 2 * characters))
        .slice(0, characters)
        .join('');
}
