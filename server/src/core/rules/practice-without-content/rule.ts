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
      const [first] = references;
      // A code that is unknown may well be content; unknown-standard speaks there.
      if (first === undefined || !references.every((reference) => isPractice(reference, index))) continue;
      yield report(part, first, index);
      // It speaks for the parts of the lesson too, which come after it.
      if (part === 'lesson') return;
    }
  },
});

/** The lists in which a practice and its content stand side by side. */
function lists(
  facts: Facts<'unit' | 'lesson' | 'assessment'>,
): Iterable<readonly [string, readonly Reference[]]> {
  const groups = grouped(facts.references, ({ role, pointer }) => {
    const [, list, at, index] = pointer.split('/');
    if (list === 'standards') return facts.kind;
    if (role === 'assesses') return `item ${at}`;
    if (role === 'objective') return `objective ${at}`;
    return role === 'activity' ? `activity ${index}` : undefined;
  });
  return [...groups].map(([key, references]) => [key.split(' ')[0] ?? key, references] as const);
}

function isPractice(reference: Reference, index: IndexView<'standard'>): boolean {
  const standards = meant(index.standards, reference.id);
  return standards.length > 0 && standards.every((standard) => standard.type === 'practice');
}

function report(part: string, { id, pointer, within }: Reference, index: IndexView<'standard'>): Report {
  const name = meant(index.standards, id).map(standardName).join(' and ');
  return {
    pointer,
    ...(within === undefined ? {} : { within }),
    message:
      part === 'item'
        ? `This item measures the practice ${name} and no content, so its result cannot be traced to anything that was taught. Add the content standard that students use the practice on.`
        : `This ${part} names the practice ${name} and no content beside it. A practice is a way of working on content, so nobody can see what students work on. ${part === 'unit' || part === 'lesson' ? "Add the content under 'addressing', or under 'building-on' or 'building-toward'." : 'Add the content standard that they use the practice on.'}`,
  };
}
