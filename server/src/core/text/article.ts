/** Small words around a noun, and how a sentence begins. */

/** "a lesson", "an assessment". */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** With its first letter as a sentence has it. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
