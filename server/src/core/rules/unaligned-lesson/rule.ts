import type { Facts } from '../../kinds/facts.ts';
import type { Role } from '../../kinds/names.ts';
import { meant } from '../../model/coverage.ts';
import type { IndexView } from '../../model/index.ts';
import { listedUpTo } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/** What connects a lesson. One that names practices only is the business of practice-without-content. */
const connecting: readonly Role[] = ['addressing', 'building-on', 'building-toward', 'practices'];

export const unalignedLesson: AnyCurriculumRule = curriculumRule({
  id: 'unaligned-lesson',
  summary: 'A lesson names no standard at all.',
  severity: 'warning',
  kinds: ['lesson'],
  reads: ['standard'],
  *check(facts, index) {
    if (facts.references.some((reference) => connecting.includes(reference.role))) return;
    const inside = codesInside(facts, index);
    yield {
      pointer: '/standards/addressing',
      part: 'key',
      message:
        inside.length === 0
          ? "This lesson names no standard, so nothing connects it to the unit's goals or to an assessment. Write what it teaches under 'addressing' in 'standards', or what it leans on under 'building-on'."
          : `Only parts of this lesson name standards (${listedUpTo(inside, 4)}) and the lesson itself names none, so it does not count as teaching them. Write under 'addressing' in 'standards' what the lesson teaches.`,
    };
  },
});

/** What its objectives and activities name, each code once. */
function codesInside(facts: Facts<'lesson'>, index: IndexView<'standard'>): readonly string[] {
  const inside = facts.references.filter(({ role }) => role === 'objective' || role === 'activity');
  const named = inside.flatMap((reference) => meant(index.standards, reference.id));
  return [...new Set(named.filter(({ type }) => type !== 'practice').map(({ code }) => code))];
}
