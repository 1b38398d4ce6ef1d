import { type CycleLoad, type LeaderLoad, leaderLoad, leaderLoadReads } from '../../model/leader-load.ts';
import { people } from '../../model/people.ts';
import { counted, figure, listedUpTo } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Related } from '../rule.ts';

/** Thirds of a week add up to whole ones within this. */
const rounding = 0.001;

/** As many terms of one part as people read, and as many places as they look up. */
const mostTerms = 4;
const mostRelated = 10;

/** What is counted, and where each figure comes from, stands in `model/leader-load.ts` and in the README. */
export const leaderOverloaded: AnyCurriculumRule = curriculumRule({
  id: 'leader-overloaded',
  summary: 'The visits, talks and meetings of a leader take more time each week than is set free for them.',
  severity: 'warning',
  kinds: ['schedule'],
  reads: leaderLoadReads,
  *check(facts, index) {
    for (const [at, { id = '' }] of facts.data.leaders.entries()) {
      const leader = people(index).leaders.get(id);
      const free = leader?.releaseMinutesPerWeek;
      if (leader?.path !== facts.path || leader.pointer !== `/leaders/${at}` || free === undefined) continue;
      const load = leaderLoad(index, leader);
      if (load.total <= free + rounding) continue;
      yield {
        pointer: `${leader.pointer}/release-minutes-per-week`,
        message: `What is planned takes this leader ${figure(load.total)} minutes a week, and ${free} are free for it: ${sum(load)}. What does not fit is dropped first where nobody is waiting, and that is the visits. Set more time free, let another leader serve some of the teachers, or plan less of it.`,
        related: related(load),
      };
    }
  },
});

/** '75 for visits (5 teachers × 15 minutes every week) + 90 for meetings (Grade 4 team)'. */
function sum({ cycles, meetings }: LeaderLoad): string {
  const visits = cycles.map((load) => ({
    minutes: load.visits,
    words: times(load, load.cycle.data.observationMinutes),
  }));
  const talks = cycles.map((load) => ({
    minutes: load.talks,
    words: times(load, load.cycle.data.debrief?.minutes),
  }));
  const met = meetings.map(({ team, minutes }) => ({
    minutes,
    words: `'${team.title ?? team.id}' ${minutes}`,
  }));
  return [...part('visits', visits), ...part('talks', talks), ...part('meetings', met)].join(' + ');
}

interface Term {
  readonly minutes: number;
  readonly words: string;
}

/** A part of the sum, with the terms that it is made of, or the largest of them. */
function part(name: string, terms: readonly Term[]): readonly string[] {
  const own = terms.filter((term) => term.minutes > 0).sort((a, b) => b.minutes - a.minutes);
  const total = own.reduce((weekly, term) => weekly + term.minutes, 0);
  const words = own.map((term) => term.words);
  return own.length === 0 ? [] : [`${figure(total)} for ${name} (${listedUpTo(words, mostTerms)})`];
}

function times({ teachers, everyWeeks }: CycleLoad, each: number | undefined): string {
  const often = everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`;
  return `${counted(teachers, 'teacher')} × ${each} minutes ${often}`;
}

function related({ cycles, meetings }: LeaderLoad): readonly Related[] {
  const places = [
    ...cycles.map(({ cycle }) => ({
      path: cycle.path,
      pointer: '/observation',
      part: 'key' as const,
      message: `The visits and talks of '${cycle.title}'.`,
    })),
    ...meetings.map(({ team, meeting }) => ({
      path: meeting.path,
      pointer: `${meeting.pointer}/minutes`,
      message: `The meeting of '${team.title ?? team.id}'.`,
    })),
  ];
  return places.slice(0, mostRelated);
}
