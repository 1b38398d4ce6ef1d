import type { Facts } from '../../kinds/facts.ts';
import { coverageReads, meant } from '../../model/coverage.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { declaredDok } from '../../model/declared-dok.ts';
import type { IndexView } from '../../model/index.ts';
import { figure } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Related } from '../rule.ts';

/** Percent. Webb: at least half of the items on an objective are at or above its depth of knowledge. */
const defaultShare = 50;

/** The most items that a finding points to. */
const mostRelated = 3;

export const dokBelowTarget: AnyCurriculumRule = curriculumRule({
  id: 'dok-below-target',
  summary: 'Too few items of an assessment ask for the depth of knowledge that the lessons ask for.',
  severity: 'info',
  kinds: ['assessment'],
  reads: coverageReads,
  *check(facts, index) {
    if (facts.data.type === 'diagnostic') return;
    const targets = targetsOf(facts, index);
    const below: Related[] = [];
    let known = 0;
    for (const [at, { dok }] of facts.data.items.entries()) {
      const target = targets.get(at);
      if (dok === undefined || target === undefined) continue;
      known++;
      if (dok >= target.dok) continue;
      below.push({
        path: facts.path,
        pointer: `/items/${at}/dok`,
        message: `This item asks for level ${dok}, and the lessons on ${target.code} for level ${target.dok}.`,
      });
    }
    const share = curriculumData(index)?.practices.dokShare ?? defaultShare;
    const reached = known - below.length;
    if (known === 0 || (reached / known) * 100 >= share) return;
    const found =
      known === 1
        ? 'The one item here that says its depth of knowledge asks for less than the lessons on its standards do.'
        : `${reached === 0 ? 'None' : `Only ${reached}`} of the ${known} items here that say their depth of knowledge ${reached === 1 ? 'asks' : 'ask'} for as much as the lessons on their standards do, and at least ${figure(share)} percent should.`;
    yield {
      pointer: '/items',
      part: 'key',
      message: `${found} Students can do well on this without the thinking that they practiced. Ask for more: for reasons, a choice of method, or a situation that is new.`,
      related: below.slice(0, mostRelated),
    };
  },
});

interface Target {
  readonly code: string;
  readonly dok: number;
}

/** By the place of an item: of the standards it measures, the one that the lessons ask most for. */
function targetsOf(
  facts: Facts<'assessment'>,
  index: IndexView<(typeof coverageReads)[number]>,
): ReadonlyMap<number, Target> {
  const targets = new Map<number, Target>();
  for (const { role, pointer, id } of facts.references) {
    if (role !== 'assesses') continue;
    const item = Number(pointer.split('/')[2]);
    for (const { code } of meant(index.standards, id)) {
      const dok = declaredDok(index, code);
      if (dok !== undefined && dok > (targets.get(item)?.dok ?? 0)) targets.set(item, { code, dok });
    }
  }
  return targets;
}
