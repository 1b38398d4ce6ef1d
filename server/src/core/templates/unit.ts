import { addressing, head, line } from './parts.ts';
import type { Template } from './template.ts';

export const unit: Template = (answers) => {
  const { grade, subject } = answers;
  return `# A unit: what it promises, and its lessons in order.
${head(answers)}
summary: ⟦Say in a sentence or two what students will be able to do.⟧

${grade === undefined ? '' : `grade: ${grade}\n`}${line('subject', subject)}# Once you know how many school days the unit takes, write: days: 10
minutes-per-day: ${answers.minutes ?? 60}

# Each standard that is promised here is taught in a lesson and measured by an assessment.
${addressing(answers)}

essential-questions:
  - What question will this unit keep coming back to?

# The ids of the lessons, in the order in which they are taught.
lessons: []

assessments: []

# Sessions in which teachers study the unit and look at student work.
protocols: []
`;
};
