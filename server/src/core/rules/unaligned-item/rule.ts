import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

export const unalignedItem: AnyCurriculumRule = curriculumRule({
  id: 'unaligned-item',
  summary: 'An item names no standard that it measures.',
  severity: 'warning',
  kinds: ['assessment'],
  reads: [],
  *check(facts) {
    const measures = facts.references.filter((reference) => reference.role === 'assesses');
    const aligned = new Set(measures.map((reference) => reference.pointer.split('/')[2]));
    for (const [at, item] of facts.data.items.entries()) {
      if (aligned.has(String(at))) continue;
      const name = item.id === undefined ? `Item ${at + 1}` : `The item '${item.id}'`;
      yield {
        pointer: `/items/${at}/standards`,
        part: 'key',
        message: `${name} names no standard, so its results say nothing about what students learned from the curriculum. Write the standards that it measures under 'standards', or leave the item out.`,
      };
    }
  },
});
