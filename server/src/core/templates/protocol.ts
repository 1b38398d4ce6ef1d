import { flowText, head, line } from './parts.ts';
import type { Template } from './template.ts';

export const protocol: Template = (answers) => {
  const { unit, team, leader } = answers;
  const minutes = answers.minutes ?? 45;
  const first = Math.max(1, Math.round(minutes * 0.5));
  return `# A session in which teachers work on the curriculum together.
${head(answers)}
# unit-study, lesson-rehearsal, common-assessment, student-work-analysis, data-analysis or adjust
purpose: unit-study

# What the session is about: units, lessons, assessments or standards.
focus:
  units: [${unit === undefined ? '' : flowText(unit)}]
${unit === undefined ? '' : `\n# School days before the unit begins.\ntiming:\n  before: ${flowText(unit)}\n  days: 5\n`}
${line('team', team)}${leader === undefined ? '' : `facilitator:\n  leader: ${flowText(leader)}\n`}# The steps add up to these minutes.
minutes: ${minutes}
agenda:
  - step: ⟦Do the main task of the unit as students would, and compare what we did.⟧
    minutes: ${first}
    purpose: content
  - step: Decide what we will ask, what we expect to hear, and what we will do then.
    minutes: ${minutes - first}
    purpose: planning
`;
};
