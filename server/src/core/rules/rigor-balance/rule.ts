import { type RigorAspect, rigorAspects } from '../../kinds/lesson/lesson.ts';
import { contained } from '../../model/outline.ts';
import { listed } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

const meanings: Readonly<Record<RigorAspect, string>> = {
  conceptual: 'conceptual understanding',
  procedural: 'procedural skill',
  application: 'application',
};

/** The most lessons that a finding points to. */
const mostRelated = 3;

export const rigorBalance: AnyCurriculumRule = curriculumRule({
  id: 'rigor-balance',
  summary: 'The lessons of a unit leave out a side of rigor: conceptual, procedural or application.',
  severity: 'info',
  kinds: ['unit'],
  reads: ['lesson'],
  *check(facts, index) {
    const lessons = contained(facts, 'lesson').flatMap(({ id }) => index.document('lesson', id) ?? []);
    const worked = new Set(lessons.flatMap((lesson) => lesson.data.rigor));
    // Where no lesson says its rigor, nothing is known of the balance.
    if (worked.size === 0 || worked.size === rigorAspects.length) return;
    const missing = rigorAspects.filter((aspect) => !worked.has(aspect));
    const silent = lessons.filter((lesson) => lesson.data.rigor.length === 0);
    yield {
      pointer: '/lessons',
      part: 'key',
      message: `No lesson of this unit works on ${missing.map((aspect) => meanings[aspect]).join(' or ')}, and students need all three sides of rigor to know a topic: why it works, how it is done, and where it is used. Give a lesson a task for it, or, where a lesson has one, write ${listed(missing)} under its 'rigor'.`,
      related: silent.slice(0, mostRelated).map((lesson) => ({
        path: lesson.path,
        pointer: '/rigor',
        part: 'key',
        message: 'This lesson does not say its rigor.',
      })),
    };
  },
});
