import { flowText, head } from './parts.ts';
import type { Template } from './template.ts';

export const schedule: Template = (answers) => {
  const subject = flowText(answers.subject ?? 'mathematics');
  const team = flowText(`${answers.id.slice(0, 80)}-team`);
  const leader = flowText(`${answers.id.slice(0, 80)}-leader`);
  const grades = `[${answers.grade ?? ''}]`;
  return `# Time and people: when units are taught, who meets when, and who leads.
${head(answers)}
school-days: [monday, tuesday, wednesday, thursday, friday]
holidays: []

teams:
  - id: ${team}
    title: Name the team
    subject: ${subject}
    grades: ${grades}
    members: []
    leader: ${leader}

# At least 90 minutes in a row each week, within the school day.
collaboration:
  - team: ${team}
    day: wednesday
    minutes: 90
    consecutive: true
    in-school-day: true

leaders:
  - id: ${leader}
    role: Teacher leader
    subjects: [${subject}]
    teaches-share: 0.5
    serves: [${team}]
`;
};
