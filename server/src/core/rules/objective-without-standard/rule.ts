import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

export const objectiveWithoutStandard: AnyCurriculumRule = curriculumRule({
  id: 'objective-without-standard',
  summary: 'An objective of a lesson names no standard that it is a step toward.',
  severity: 'warning',
  kinds: ['lesson'],
  reads: [],
  *check(facts) {
    const named = facts.references.filter((reference) => reference.role === 'objective');
    const aligned = new Set(named.map((reference) => reference.pointer.split('/')[2]));
    for (const [at, objective] of facts.data.objectives.entries()) {
      if (aligned.has(String(at))) continue;
      const name = objective.id === undefined ? 'This objective' : `The objective '${objective.id}'`;
      yield {
        pointer: `/objectives/${at}/standards`,
        part: 'key',
        message: `${name} names no standard, so nobody can see which goal of the unit it serves. Write under its 'standards' the one that it is a step toward, or leave the objective out.`,
      };
    }
  },
});
