import { kindIds } from '../../kinds/all.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const nonCanonicalCode: AnyCurriculumRule = curriculumRule({
  id: 'non-canonical-code',
  summary: 'A code is understood, and is not in the form that is used everywhere else.',
  severity: 'info',
  kinds: kindIds,
  reads: ['standard'],
  *check(facts, index) {
    for (const reference of facts.references) {
      if (reference.spaces[0] !== 'standard') continue;
      const { standards } = index.standards.find(reference.id);
      const [standard, second] = standards;
      if (standard === undefined || second !== undefined || standard.code === reference.id) continue;
      const place = {
        pointer: reference.pointer,
        ...(reference.within === undefined ? {} : { within: reference.within }),
      };
      yield {
        ...place,
        message: `'${reference.id}' is understood as ${standardName(standard)}. A code is easy to search for when it is written in one form everywhere, so write ${standard.code}.`,
        fix: {
          title: `Write ${standard.code}`,
          edits: [{ kind: 'replace', path: facts.path, ...place, text: standard.code }],
        },
      };
    }
  },
});
