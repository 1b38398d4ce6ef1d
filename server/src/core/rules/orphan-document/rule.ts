import type { Facts } from '../../kinds/facts.ts';
import type { Role } from '../../kinds/names.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import type { IndexView } from '../../model/index.ts';
import { isPackage } from '../../syntax/document.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

type Kind = 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback' | 'standards';

const messages: Readonly<Record<Kind, string>> = {
  unit: "No curriculum lists this unit, so it has no place in the order of teaching and its lessons count for nothing. Add its id under 'units' in curriculum.yaml.",
  lesson:
    "No unit lists this lesson, so it is never taught and its standards count for nothing. Add its id under 'lessons' in its unit.",
  assessment:
    "No unit or lesson lists this assessment, so it is never given and measures nothing. Add its id under 'assessments' in its unit, or under 'checks' in the lesson it belongs to.",
  protocol:
    "Nothing refers to this session, and it refers to no unit, lesson, assessment or standard, so nobody knows what it is for. Say what it is about under 'focus', or add its id under 'protocols' in its unit.",
  feedback:
    "This feedback cycle has no focus, so nobody knows which teaching it is about. Name the unit under 'focus'.",
  standards:
    "This list of standards is not in force, so none of its codes is known. Add its id under 'standards' in curriculum.yaml.",
};

/** The references that give a document its place. Words that only mention it do not. */
const placing: Readonly<Record<'unit' | 'lesson' | 'assessment', readonly Role[]>> = {
  unit: ['contains'],
  lesson: ['contains'],
  assessment: ['contains', 'checks'],
};

export const orphanDocument: AnyCurriculumRule = curriculumRule({
  id: 'orphan-document',
  summary: 'A document that nothing refers to.',
  severity: 'warning',
  kinds: ['unit', 'lesson', 'assessment', 'protocol', 'feedback', 'standards'],
  reads: ['curriculum', 'unit', 'lesson', 'assessment', 'protocol', 'catalogue'],
  *check(facts, index) {
    if (facts.id === undefined || curriculumData(index) === undefined || isPlaced(facts, facts.id, index))
      return;
    if (isPackage(facts.path)) {
      yield {
        pointer: facts.definitions[0]?.pointer ?? '',
        message: `This package of standards is not in force, so none of its codes is known. Add its id, which is the name of the file (${facts.id}), under 'standards' in curriculum.yaml.`,
      };
      return;
    }
    yield { pointer: '/id', message: messages[facts.kind] };
  },
});

function isPlaced(
  facts: Facts<Kind>,
  id: string,
  index: IndexView<'curriculum' | 'unit' | 'lesson' | 'assessment' | 'protocol' | 'catalogue'>,
): boolean {
  switch (facts.kind) {
    case 'unit':
    case 'lesson':
    case 'assessment':
      return index
        .references(facts.kind, id)
        .some((reference) => placing[facts.kind].includes(reference.role));
    case 'protocol':
      return (
        hasFocus(facts) || index.references('protocol', id).some((reference) => reference.path !== facts.path)
      );
    case 'feedback':
      return hasFocus(facts);
    case 'standards':
      // Where curriculum.yaml names no catalogue, all are in force.
      return curriculumData(index)?.catalogues.length === 0 || index.references('catalogue', id).length > 0;
  }
}

/** Sessions and feedback say themselves what they belong to. */
function hasFocus(facts: Facts): boolean {
  return facts.references.some((reference) =>
    ['focus', 'before', 'after', 'follows'].includes(reference.role),
  );
}
