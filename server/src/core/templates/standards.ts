import { flowText, head } from './parts.ts';
import type { Template } from './template.ts';

export const standards: Template = (
  answers,
) => `# A list of your own standards. Name its id under "standards" in curriculum.yaml.
${head(answers)}

standards:
  - code: ${flowText(`${answers.id.toUpperCase().slice(0, 80)}.1`)}
    label: Say in a few words what students can do
    grades: [${answers.grade ?? ''}]
`;
