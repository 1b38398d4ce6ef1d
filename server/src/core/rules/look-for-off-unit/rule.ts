import type { Role } from '../../kinds/names.ts';
import { lineOf, meant } from '../../model/coverage.ts';
import { cycleReads, unitsOfCycle } from '../../model/feedback-cycles.ts';
import type { IndexView } from '../../model/index.ts';
import { memoBy } from '../../model/memo.ts';
import { outlineUnit } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

type View = IndexView<(typeof cycleReads)[number] | 'standard'>;

/** What a unit teaches, leans on, prepares and uses. */
const roles: readonly Role[] = ['addressing', 'building-on', 'building-toward', 'practices'];

export const lookForOffUnit: AnyCurriculumRule = curriculumRule({
  id: 'look-for-off-unit',
  summary: "The observer looks for a standard that is not among the unit's.",
  severity: 'warning',
  kinds: ['feedback'],
  reads: [...cycleReads, 'standard'],
  *check(facts, index) {
    const units = unitsOfCycle(index, facts.path);
    const [unit] = units;
    const all = units.map((one) => standardsOfUnit(index, one.facts.path));
    // Of a unit that names no standard yet, nobody knows what is outside of it.
    if (unit === undefined || all.some((standards) => standards.size === 0)) return;
    for (const reference of facts.references) {
      if (reference.role !== 'look-for') continue;
      for (const standard of meant(index.standards, reference.id)) {
        if (all.some((standards) => standards.has(standard.code))) continue;
        yield {
          pointer: reference.pointer,
          message: `${standardName(standard)} is not among the standards of '${unit.facts.title}', so the observer may wait for something that these lessons are not about. Look for what the unit teaches or uses, or name the standard in the unit by the part it plays there.`,
          related: units.map(({ facts: { path } }) => ({
            path,
            pointer: '/standards',
            part: 'key',
            message: 'The standards of the unit.',
          })),
        };
      }
    }
  },
});

/** The standards that a unit or one of its lessons names, with all above and below them, by the path of the unit. */
const standardsOfUnit: (index: View, path: string) => ReadonlySet<string> = memoBy((index, path) => {
  const unit = outlineUnit(index, path);
  const documents = unit === undefined ? [] : [unit.facts, ...unit.lessons.map(({ facts }) => facts)];
  const named = documents.flatMap(({ references }) => references).filter(({ role }) => roles.includes(role));
  return new Set(named.flatMap(({ id }) => [...lineOf(index.standards, id)]));
});
