import { lineOf, meant } from '../../model/coverage.ts';
import { contained } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const unitStandardNotInLessons: AnyCurriculumRule = curriculumRule({
  id: 'unit-standard-not-in-lessons',
  summary: 'A unit promises a standard that none of its lessons addresses.',
  severity: 'warning',
  kinds: ['unit'],
  reads: ['unit', 'lesson', 'standard'],
  *check(facts, index) {
    const lessons = contained(facts, 'lesson').flatMap(
      (reference) => index.document('lesson', reference.id) ?? [],
    );
    // A unit without lessons is an outline: its promise is for later.
    if (lessons.length === 0) return;
    const addressed = lessons.flatMap((lesson) =>
      lesson.references.filter((reference) => reference.role === 'addressing'),
    );
    const taught = new Set(addressed.flatMap((reference) => [...lineOf(index.standards, reference.id)]));
    for (const reference of facts.references) {
      if (reference.role !== 'addressing') continue;
      for (const standard of meant(index.standards, reference.id)) {
        if (standard.type === 'practice' || taught.has(standard.code)) continue;
        yield {
          pointer: reference.pointer,
          message: `The unit promises ${standardName(standard)}, and none of its lessons addresses it, so it may never be taught. Add it to the lesson that teaches it, or take it off the unit.`,
        };
      }
    }
  },
});
