import { addressing, codeList, head } from './parts.ts';
import type { Template } from './template.ts';

export const lesson: Template = (answers) => {
  const { standards } = answers;
  const minutes = answers.minutes ?? 45;
  const opening = Math.max(1, Math.round(minutes * 0.2));
  const closing = Math.max(1, Math.round(minutes * 0.2));
  const codes = standards.length === 0 ? '' : ` standards="${standards.join(' ')}"`;
  return `---
${head(answers)}
minutes: ${minutes}

${addressing(answers)}

objectives:
  - text: ⟦I can say what I will be able to do after this lesson.⟧
    standards: ${codeList(standards)}

# Keep those that this lesson works on.
rigor: [conceptual, procedural, application]
---

:::activity{title="Begin" minutes=${opening}${codes} grouping=whole-class}
What students see, think about or do first.
:::

:::activity{title="Work" minutes=${minutes - opening - closing}${codes} grouping=pairs}
The main task.
:::

:::activity{title="Look back" minutes=${closing}${codes} grouping=individual}
How students show what they learned.
:::
`;
};
