import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { meant } from '../../model/coverage.ts';
import { grouped } from '../../model/grouped.ts';
import type { IndexView } from '../../model/index.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const practiceWithoutContent: AnyCurriculumRule = curriculumRule({
  id: 'practice-without-content',
  summary: 'A practice standard has no content standard beside it.',
  severity: 'warning',
  kinds: ['unit', 'lesson', 'assessment'],
  reads: ['standard'],
  *check(facts, index) {
    for (const [part, references] of lists(facts)) {
      const practices = references.filter((reference) => isPractice(reference, index));
      // A code that is unknown may well be content; unknown-standard speaks there.
      const [first] = practices;
      if (first !== undefined && practices.length === references.length) yield report(part, first, index);
    }
  },
});

/** The lists in which a practice and its content stand side by side: those of a document, or of an item. */
function lists(
  facts: Facts<'unit' | 'lesson' | 'assessment'>,
): Iterable<readonly [string, readonly Reference[]]> {
  if (facts.kind !== 'assessment') {
    const own = facts.references.filter((reference) => reference.pointer.startsWith('/standards/'));
    return [[facts.kind, own]];
  }
  const measures = facts.references.filter(({ role }) => role === 'assesses');
  const items = grouped(measures, ({ pointer }) => pointer.split('/')[2]);
  return [...items.values()].map((references) => ['item', references] as const);
}

function isPractice(reference: Reference, index: IndexView<'standard'>): boolean {
  const standards = meant(index.standards, reference.id);
  return standards.length > 0 && standards.every((standard) => standard.type === 'practice');
}

function report(part: string, { id, pointer }: Reference, index: IndexView<'standard'>): Report {
  const name = meant(index.standards, id).map(standardName).join(' and ');
  return {
    pointer,
    message:
      part === 'item'
        ? `This item measures the practice ${name} and no content, so its result cannot be traced to anything that was taught. Add the content standard that students use the practice on.`
        : `This ${part} names the practice ${name} and no content beside it. A practice is a way of working on content, so nobody can see what students work on. Add the content under 'addressing', or under 'building-on' or 'building-toward'.`,
  };
}
