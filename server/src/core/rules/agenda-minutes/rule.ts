import { type AnyCurriculumRule, curriculumRule, type Fix } from '../rule.ts';

/** Less than this is a matter of rounding: thirds of an hour, and sums of them. */
const rounding = 0.01;

/** What `minutes` may be, which is a day. */
const mostMinutes = 1440;

export const agendaMinutes: AnyCurriculumRule = curriculumRule({
  id: 'agenda-minutes',
  summary: 'The steps of an agenda do not add up to the minutes of the session.',
  severity: 'warning',
  kinds: ['protocol'],
  reads: [],
  *check({ path, data }) {
    const steps = data.agenda.flatMap((step) => step.minutes ?? []);
    if (data.minutes === undefined || steps.length === 0 || steps.length < data.agenda.length) return;
    const sum = shown(steps.reduce((total, minutes) => total + minutes, 0));
    const difference = shown(Math.abs(sum - data.minutes));
    if (difference <= rounding) return;
    const start = `The steps of the agenda add up to ${sum} minutes and the session has ${data.minutes}`;
    const why =
      sum > data.minutes
        ? `so ${difference} minutes of work will not happen, and most often it is the end, where lessons are changed`
        : `so nobody has planned ${difference} minutes of it`;
    const canBe = sum > 0 && sum <= mostMinutes;
    yield {
      pointer: '/minutes',
      message: `${start}, ${why}. Change the steps${canBe ? `, or set the minutes to ${sum}` : ''}.`,
      ...(canBe ? { fix: setMinutes(path, sum) } : {}),
    };
  },
});

function shown(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

function setMinutes(path: string, sum: number): Fix {
  return {
    title: `Set the minutes to ${sum}`,
    edits: [{ kind: 'replace', path, pointer: '/minutes', text: sum }],
  };
}
