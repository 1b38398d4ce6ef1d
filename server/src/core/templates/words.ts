import { wordsTexts } from '#generated/words.js';
import { yamlText } from '../syntax/edit-scalar.ts';
import type { Template } from './template.ts';

/** All words, in the language where it is built in, else still in English: whoever writes them goes through them from above. */
export const words: Template = ({ title, id }) => {
  const language = [title, id].find(isLanguageTag) ?? 'en';
  const [base = ''] = language.toLowerCase().split('-');
  const list = (Object.hasOwn(wordsTexts, base) ? (wordsTexts[base] ?? wordsTexts.en) : wordsTexts.en)
    .replace(/^(?:#.*\n)+\n*/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
  return `# What the published site says in its own words. Write each text in your language and leave the keys as they are.
# The site puts in what stands for the words in braces, such as {count}. A line that you take out stays as it was.
# Where a language has more forms than one and several, write each under its name: zero, one, two, few, many, other.
language: ⟦${yamlText(language)}⟧
words:
${list}`;
};

export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text);
}
