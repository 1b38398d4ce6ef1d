import type { Facts } from '../../kinds/facts.ts';
import { type Description, description } from './description.ts';

/** Which checks are made, and how strictly, is part of what a curriculum promises. */
export function describeCurriculum({ data }: Facts<'curriculum'>): Description {
  const { practices } = data;
  return description(
    {
      subject: data.subject,
      language: data.language,
      'share of class time on major work': practices.majorWorkShare,
      'share of items at the depth taught': practices.dokShare,
      'minutes of collaboration a week': practices.collaborationMinutesPerWeek,
      'share of an agenda for organising': practices.adminShare,
      'weeks between observations': practices.observationEveryWeeks,
      'priority skills at a time': practices.prioritySkills,
    },
    {
      grades: data.grades,
      'standards in force': data.catalogues,
      'settings of checks': data.severities.map(
        ({ rule, pattern, severity }) => `${rule}: ${severity}${pattern === '**' ? '' : ` in ${pattern}`}`,
      ),
    },
  );
}
