import { coverageReads, lineOf, meant, threads } from '../../model/coverage.ts';
import { placedAssessmentOf } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const assessedNotTaught: AnyCurriculumRule = curriculumRule({
  id: 'assessed-not-taught',
  summary: 'An item measures a standard that no lesson addresses.',
  severity: 'error',
  kinds: ['assessment'],
  reads: coverageReads,
  *check(facts, index) {
    if (facts.data.type === 'diagnostic') return;
    const { taught } = threads(index);
    const unit = placedAssessmentOf(index, facts.id)?.unit;
    // A unit without lessons is an outline: what it promises is taught when its lessons are written.
    const promises =
      unit?.lessons.length === 0
        ? unit.facts.references.filter((reference) => reference.role === 'addressing')
        : [];
    const later = new Set(promises.flatMap((reference) => [...lineOf(index.standards, reference.id)]));
    for (const reference of facts.references) {
      if (reference.role !== 'assesses') continue;
      for (const standard of meant(index.standards, reference.id)) {
        if (standard.type === 'practice' || taught(standard.code) !== undefined || later.has(standard.code))
          continue;
        yield {
          pointer: reference.pointer,
          message: `No lesson of a unit addresses ${standardName(standard)}, so students are asked for what they were not taught. Add it to a lesson that teaches it before this assessment, or take it off the item.`,
        };
      }
    }
  },
});
