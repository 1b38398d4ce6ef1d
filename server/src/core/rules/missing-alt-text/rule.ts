import { kindIds } from '../../kinds/all.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

export const missingAltText: AnyCurriculumRule = curriculumRule({
  id: 'missing-alt-text',
  summary: 'An image has no text that says what it shows.',
  severity: 'warning',
  kinds: kindIds,
  reads: [],
  *check(facts) {
    for (const reference of facts.references) {
      if (reference.role !== 'image' || reference.alt === undefined || reference.alt.trim() !== '') continue;
      yield {
        pointer: reference.pointer,
        ...(reference.within === undefined ? {} : { within: reference.within }),
        message:
          'This image has no text in its place, so a student who cannot see it learns nothing from it. Say between the brackets what it shows: ![A number line from 0 to 1 in fourths](…).',
      };
    }
  },
});
