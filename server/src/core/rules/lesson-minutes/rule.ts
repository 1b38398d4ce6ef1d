import { rounding } from '../../model/class-time.ts';
import { counted, figure } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Fix } from '../rule.ts';

/** The schema takes no more for a lesson. */
const longest = 1440;

export const lessonMinutes: AnyCurriculumRule = curriculumRule({
  id: 'lesson-minutes',
  summary: "The minutes of a lesson's activities do not add up to the minutes of the lesson.",
  severity: 'warning',
  kinds: ['lesson'],
  reads: [],
  *check(facts) {
    const { minutes, activities } = facts.data;
    const parts = activities.filter((activity) => activity.isPart !== true);
    const known = parts.flatMap((activity) => activity.minutes ?? []);
    if (minutes === undefined || parts.length === 0 || known.length < parts.length) return;
    const sum = known.reduce((total, time) => total + time, 0);
    const over = sum - minutes;
    if (Math.abs(over) < rounding) return;
    const rest = counted(Math.abs(over), 'minute');
    yield {
      pointer: '/minutes',
      message: `The activities take ${counted(sum, 'minute')} together and the lesson ${figure(minutes)}, so ${over > 0 ? `it runs ${rest} over` : `${rest} ${rest === '1 minute' ? 'is' : 'are'} not planned`}. Change the minutes of an activity, or set the lesson's to ${figure(sum)}.`,
      related: parts.map((activity) => ({
        path: facts.path,
        pointer: `${activity.pointer}/attributes/minutes`,
        message: `'${activity.title}' takes ${counted(activity.minutes ?? 0, 'minute')}.`,
      })),
      // As good a mend is to change an activity, and only who teaches it knows which.
      ...(sum > longest ? {} : { choices: [setMinutes(facts.path, sum)] }),
    };
  },
});

function setMinutes(path: string, sum: number): Fix {
  return {
    title: `Set the lesson's minutes to ${figure(sum)}`,
    edits: [{ kind: 'replace', path, pointer: '/minutes', text: Number(sum.toFixed(6)) }],
  };
}
