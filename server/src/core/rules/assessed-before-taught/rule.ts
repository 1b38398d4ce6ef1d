import { coverageReads, lineOf, meant, threads } from '../../model/coverage.ts';
import { placedAssessmentOf } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const assessedBeforeTaught: AnyCurriculumRule = curriculumRule({
  id: 'assessed-before-taught',
  summary: 'An item measures a standard before the first lesson that addresses it.',
  severity: 'error',
  kinds: ['assessment'],
  reads: coverageReads,
  *check(facts, index) {
    const place = placedAssessmentOf(index, facts.id);
    if (facts.data.type === 'diagnostic' || place === undefined || place.facts !== facts) return;
    const { taught } = threads(index);
    // A unit without lessons is an outline: what it promises is taught when its lessons are written.
    const promises =
      place.unit.lessons.length === 0
        ? place.unit.facts.references.filter((reference) => reference.role === 'addressing')
        : [];
    const later = new Set(promises.flatMap((reference) => [...lineOf(index.standards, reference.id)]));
    for (const reference of facts.references) {
      if (reference.role !== 'assesses') continue;
      for (const standard of meant(index.standards, reference.id)) {
        const first = taught(standard.code);
        if (
          standard.type === 'practice' ||
          first === undefined ||
          first.first <= place.position ||
          later.has(standard.code)
        )
          continue;
        const lesson = index.facts(first.firstIn);
        if (lesson === undefined) continue;
        yield {
          pointer: reference.pointer,
          message: `${standardName(standard)} is first taught after this assessment, in '${lesson.title}', so students are asked before they have learned it. Give the assessment after that lesson, teach the standard earlier, or move the item to a later assessment.`,
          related: [
            {
              path: lesson.path,
              pointer: '/standards/addressing',
              message: `${standard.code} is first taught here.`,
            },
          ],
        };
      }
    }
  },
});
