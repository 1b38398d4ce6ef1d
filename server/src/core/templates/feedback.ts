import { codeList, flowText, head, line } from './parts.ts';
import type { Template } from './template.ts';

export const feedback: Template = (answers) => {
  const { unit, leader, standards } = answers;
  return `# A cycle of short visits and talks that helps a teacher grow. It does not count toward a rating.
${head(answers)}
${line('observer', leader)}evaluative: false
observation:
  minutes: 15
  every-weeks: 2
debrief:
  minutes: 30
  within-days: 2
  steps: [praise, process, prioritize, plan, practice]
${unit === undefined ? '' : `focus:\n  unit: ${flowText(unit)}\n`}
# What to look for in the room: something that can be seen or heard.
look-fors:
  - text: ⟦Say what students do or say when it goes well.⟧
    standards: ${codeList(standards)}

# One skill at a time.
priority-skills:
  - Name the one thing to practise next.
`;
};
