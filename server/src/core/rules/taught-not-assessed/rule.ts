import { coverageReads, meant, threads } from '../../model/coverage.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const taughtNotAssessed: AnyCurriculumRule = curriculumRule({
  id: 'taught-not-assessed',
  summary: 'A lesson addresses a standard that no assessment measures.',
  severity: 'warning',
  kinds: ['lesson'],
  reads: coverageReads,
  *check(facts, index) {
    const { assessed } = threads(index);
    for (const reference of facts.references) {
      if (reference.role !== 'addressing') continue;
      for (const standard of meant(index.standards, reference.id)) {
        if (standard.type === 'practice' || assessed(standard.code) !== undefined) continue;
        yield {
          pointer: reference.pointer,
          message: `No assessment of a unit measures ${standardName(standard)}, so nobody will know whether students learned it. Add an item for it to an assessment after this lesson.`,
        };
      }
    }
  },
});
