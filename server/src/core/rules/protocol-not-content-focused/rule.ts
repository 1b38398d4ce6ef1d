import type { Facts } from '../../kinds/facts.ts';
import type { IndexView } from '../../model/index.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

const spaces = ['unit', 'lesson', 'assessment'] as const;
type Space = (typeof spaces)[number];

/** After "content-focused, expert-led collaboration" (Education Resource Strategies, "Igniting the Learning Engine"). */
export const protocolNotContentFocused: AnyCurriculumRule = curriculumRule({
  id: 'protocol-not-content-focused',
  summary: 'A team session has no unit, lesson, assessment or standard in focus.',
  severity: 'warning',
  kinds: ['protocol'],
  reads: spaces,
  *check(facts, index) {
    if (facts.references.some(({ role }) => role === 'focus')) return;
    yield {
      pointer: '/purpose',
      message: `This session has no content in focus, so it tends to drift to arrangements, and teachers leave without better lessons. Say what the team looks at under 'focus': a unit, lesson, assessment or standard, such as '${example(facts, index)}'.`,
    };
  },
});

/** What the timing counts from is most likely what the session is about. */
function example(facts: Facts<'protocol'>, index: IndexView<Space>): string {
  for (const { role, id } of facts.references) {
    const space =
      role === 'before' || role === 'after'
        ? spaces.find((one) => index.document(one, id) !== undefined)
        : undefined;
    if (space !== undefined) return `${space}s: [${id}]`;
  }
  return 'units: [the id of the unit]';
}
