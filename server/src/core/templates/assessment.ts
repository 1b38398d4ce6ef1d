import { codeList, head, line } from './parts.ts';
import type { Template } from './template.ts';

export const assessment: Template = (answers) => {
  const codes = answers.standards.length === 0 ? [undefined] : answers.standards;
  const items = codes.map(
    (code, at) => `  - id: item-${at + 1}
    prompt: ⟦${code === undefined ? 'Write the first question here.' : `Write a question that shows whether students can do ${code}.`}⟧
    type: constructed-response
    standards: ${codeList([...(code === undefined ? [] : [code]), ...(at === 0 ? answers.practices : [])])}
    dok: 2
    points: 2
    answer: Say what a full answer shows.
`,
  );
  return `# An assessment: its items, and the standard that each of them measures.
${head(answers)}
# diagnostic, formative, interim, summative, performance-task or exit-ticket
type: formative
${answers.after === undefined ? '' : `# Given after this lesson. An item measures only what was taught by then.\n${line('after', answers.after)}`}minutes: ${answers.minutes ?? 20}

items:
${items.join('\n')}`;
};
