/** How references are read, by the part that they play: the table behind `referenceGroups`. */
import type { Role } from '../../kinds/names.ts';
import type { ImpactGroup } from './impact.ts';

export type Direction = ImpactGroup['direction'];

/** How a reference is read from the one that refers, and from the one that is referred to. */
export interface Reading {
  readonly role: Role;
  /** `undefined` where it only repeats what a lesson addresses. */
  readonly out: readonly [Direction, string] | undefined;
  readonly in: readonly [Direction, string];
}

/** In the order in which they are shown. */
export const readings: readonly Reading[] = [
  { role: 'contains', out: ['downstream', 'Holds'], in: ['upstream', 'Is part of'] },
  { role: 'part-of', out: ['upstream', 'Is part of'], in: ['downstream', 'Has as its parts'] },
  { role: 'in-force', out: ['upstream', 'Takes its codes from'], in: ['downstream', 'Is in force in'] },
  {
    role: 'prerequisite',
    out: ['upstream', 'Names as what comes first'],
    in: ['downstream', 'Comes first for'],
  },
  { role: 'addressing', out: ['upstream', 'Addresses'], in: ['downstream', 'Addressed by'] },
  { role: 'building-on', out: ['upstream', 'Builds on'], in: ['downstream', 'Built on by'] },
  { role: 'building-toward', out: ['upstream', 'Builds toward'], in: ['downstream', 'Built toward by'] },
  { role: 'practices', out: ['upstream', 'Practices'], in: ['downstream', 'Practiced in'] },
  { role: 'objective', out: undefined, in: ['downstream', 'An objective of'] },
  { role: 'activity', out: undefined, in: ['downstream', 'Worked on in'] },
  { role: 'assesses', out: ['upstream', 'Measures'], in: ['downstream', 'Measured by'] },
  { role: 'checks', out: ['downstream', 'Is checked by'], in: ['upstream', 'Checks'] },
  { role: 'focus', out: ['upstream', 'Looks at'], in: ['downstream', 'Looked at in'] },
  { role: 'look-for', out: ['upstream', 'Looks for'], in: ['downstream', 'Looked for in'] },
  { role: 'before', out: ['upstream', 'Comes before'], in: ['downstream', 'Prepared by'] },
  { role: 'after', out: ['upstream', 'Comes after'], in: ['downstream', 'Followed by'] },
  { role: 'team', out: ['upstream', 'Held by'], in: ['downstream', 'Holds or meets for'] },
  { role: 'facilitator', out: ['upstream', 'Led by'], in: ['downstream', 'Leads'] },
  { role: 'leader', out: ['upstream', 'Is led by'], in: ['downstream', 'Leads the team'] },
  { role: 'serves', out: ['downstream', 'Serves'], in: ['upstream', 'Served by'] },
  { role: 'observer', out: ['upstream', 'Observed by'], in: ['downstream', 'Observes in'] },
  { role: 'follows', out: ['upstream', 'Follows'], in: ['downstream', 'Followed up in'] },
  { role: 'adjusts', out: ['downstream', 'May change'], in: ['upstream', 'May be changed by'] },
  { role: 'window', out: ['upstream', 'Gives a time to'], in: ['downstream', 'Has its time in'] },
  { role: 'mentions', out: ['upstream', 'Mentions'], in: ['downstream', 'Mentioned in'] },
  { role: 'link', out: ['upstream', 'Links to'], in: ['downstream', 'Linked from'] },
  { role: 'image', out: ['upstream', 'Shows'], in: ['downstream', 'Shown in'] },
];

/** Where it is only spoken of, or given a date: that comes last. */
export const mentioning: readonly Role[] = ['mentions', 'link', 'image', 'window'];
