import type { Role } from '../../kinds/names.ts';
import { lineOf, meant } from '../../model/coverage.ts';
import { cycleReads, feedbackCycles } from '../../model/feedback-cycles.ts';
import type { IndexView } from '../../model/index.ts';
import { memo } from '../../model/memo.ts';
import type { OutlineUnit } from '../../model/outline.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

type Reads = (typeof cycleReads)[number] | 'standard';

/** What a unit teaches, leans on, prepares and uses. */
const roles: readonly Role[] = ['addressing', 'building-on', 'building-toward', 'practices'];

export const lookForOffUnit: AnyCurriculumRule = curriculumRule({
  id: 'look-for-off-unit',
  summary: "The observer looks for a standard that is not among the unit's.",
  severity: 'warning',
  kinds: ['feedback'],
  reads: [...cycleReads, 'standard'],
  *check(facts, index) {
    const units = feedbackCycles(index).unitsOf.get(facts.path) ?? [];
    const [unit] = units;
    const all = units.flatMap((one) => unitStandards(index).get(one) ?? []);
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

/** For each unit with a cycle, the standards that it or one of its lessons names, with all above and below them. */
const unitStandards: (index: IndexView<Reads>) => ReadonlyMap<OutlineUnit, ReadonlySet<string>> = memo<
  Reads,
  ReadonlyMap<OutlineUnit, ReadonlySet<string>>
>([...cycleReads, 'standard'], (index) => {
  const units = new Set([...feedbackCycles(index).unitsOf.values()].flat());
  return new Map([...units].map((unit) => [unit, standardsOf(index, unit)]));
});

function standardsOf(index: IndexView<Reads>, { facts, lessons }: OutlineUnit): ReadonlySet<string> {
  const references = [facts, ...lessons.map((lesson) => lesson.facts)].flatMap((one) => one.references);
  const named = references.filter(({ role }) => roles.includes(role));
  return new Set(named.flatMap(({ id }) => [...lineOf(index.standards, id)]));
}
