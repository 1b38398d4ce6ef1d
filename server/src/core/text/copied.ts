/**
 * A text that stands for itself. Engines make parts of a text without copying it, so that a part that is kept keeps
 * all of the text in memory; and there is no way to ask for a copy but to write it out.
 */
export function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
