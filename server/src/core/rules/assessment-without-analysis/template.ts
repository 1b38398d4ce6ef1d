/** The text of a session that looks at results: whole as it is, and meant to be changed by those who hold it. */
import { yamlText } from '../../syntax/edit-scalar.ts';

/** What the new session refers to; the rest is the same for all. */
export interface SessionParts {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly assessment: string;
  /** School days until the results are there. */
  readonly days: number | undefined;
  readonly team: string | undefined;
  readonly leader: string | undefined;
  readonly lesson: string;
  /** Whether the lesson is still to come. */
  readonly isNext: boolean;
  /** Whether there is written work to look at, more than right or wrong answers. */
  readonly isWork: boolean;
}

/** The length of a title that people can still read. */
const longestTitle = 200;

export function sessionText(parts: SessionParts): string {
  const { id, title, unit, assessment, days, team, leader, lesson, isNext, isWork } = parts;
  return `# A session from a template. Change what does not fit your team.
id: ${yamlText(id)}
title: ${yamlText(`Results of ${title}`.slice(0, longestTitle))}
purpose: ${isWork ? 'student-work-analysis' : 'data-analysis'}
focus:
  units: [${yamlText(unit)}]
  assessments: [${yamlText(assessment)}]
timing:
  after: ${yamlText(assessment)}
${days === undefined ? '' : `  days: ${days}\n`}${team === undefined ? '' : `team: ${yamlText(team)}\n`}${leader === undefined ? '' : `facilitator:\n  leader: ${yamlText(leader)}\n`}minutes: 90
agenda:
${isWork ? workAgenda : dataAgenda}
  - step: Change the lessons to come because of what we saw, in their files, and say which students need what.
    minutes: 25
    purpose: planning
  - step: Each says what will be different in the next lesson, and how we will know that it helped.
    minutes: 10
    purpose: reflection
outputs:
  # ${isNext ? 'The next lesson' : 'A lesson to improve for next year'}, to begin with. Name those that you change.
  adjusts: [${yamlText(lesson)}]
`;
}

const workAgenda = `  - step: Do the longest item ourselves, and agree on what a full answer shows.
    minutes: 15
    purpose: content
  - step: Read the work of all classes, without names. Say what students did before saying what it may mean.
    minutes: 20
    purpose: student-work
  - step: Sort the work by the idea behind it, and say what each group understands already.
    minutes: 20
    purpose: student-work`;

const dataAgenda = `  - step: Before looking, each says which item will be lowest, and which wrong answer will be chosen most.
    minutes: 10
    purpose: data
  - step: Read the results item by item, all classes together. Say what can be seen before saying what it may mean.
    minutes: 25
    purpose: data
  - step: For the two items that surprise us most, find the idea behind the wrong answers.
    minutes: 20
    purpose: content`;
