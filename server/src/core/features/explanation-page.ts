/** The explanation of a check as a page of Markdown, with its examples, for whoever reads it in an editor. */
import { readmeOf } from '../rules/explanation.ts';

/** Before a part of an example, in the place of the word after its fence. */
const leads: Readonly<Record<string, string>> = {
  findings: 'This is found:',
  fixes: 'And mended with:',
  choices: 'And may be mended with one of:',
};

/** @returns `undefined` where there is no such check. */
export function explanationPage(rule: string): string | undefined {
  return readmeOf(rule)?.replace(
    /^(`{3,})(\w+)(?:[ ]([^\n`]*))?\n([\s\S]*?)^\1$/gm,
    (_, ticks: string, language: string, name: string | undefined, text: string) => {
      const lead = leads[language];
      if (lead !== undefined)
        return `${lead}\n\n${text.replace(/^(?=.)/gm, '> ').replace(/\n(?=>)/g, '\n>\n')}`;
      const shown = language === 'file' ? languageOf(name) : language;
      return `${name === undefined ? '' : `**${name.trim()}**\n\n`}${ticks}${shown}\n${text}${ticks}`;
    },
  );
}

function languageOf(name = ''): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
