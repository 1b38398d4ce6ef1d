import { kindIds } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { parentPointer } from '../../syntax/pointer.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const nonCanonicalCode: AnyCurriculumRule = curriculumRule({
  id: 'non-canonical-code',
  summary: 'A code is understood, and is not in the form that is used everywhere else.',
  severity: 'info',
  kinds: kindIds,
  reads: ['standard'],
  *check(facts, index) {
    for (const reference of facts.references) {
      if (reference.spaces[0] !== 'standard') continue;
      const { standards, how } = index.standards.find(reference.id);
      const [standard, second] = standards;
      if (standard === undefined || second !== undefined || standard.code === reference.id) continue;
      const place = {
        pointer: reference.pointer,
        ...(reference.within === undefined ? {} : { within: reference.within }),
      };
      // A list of standards names its own codes, and those that they are the same as.
      if (how === 'same' && facts.kind === 'standards') continue;
      if (isBeside(facts, reference, standard.code)) {
        yield {
          ...place,
          message: `'${reference.id}' is understood as ${standardName(standard)}, which stands beside it already. Remove one of them, so that each standard is named once.`,
        };
        continue;
      }
      yield {
        ...place,
        message:
          how === 'same'
            ? `'${reference.id}' and ${standardName(standard)} are one standard, which goes by ${standard.code} here since its catalogue comes first under 'standards' in curriculum.yaml. A standard is easy to search for when it is written in one form everywhere, so write ${standard.code}, or put the other catalogue first.`
            : `'${reference.id}' is understood as ${standardName(standard)}. A code is easy to search for when it is written in one form everywhere, so write ${standard.code}.`,
        fix: {
          title: `Write ${standard.code}`,
          edits: [{ kind: 'replace', path: facts.path, ...place, text: standard.code }],
        },
      };
    }
  },
});

/** Whether the same list has the code in its own form too. */
function isBeside({ references }: Facts, reference: Reference, code: string): boolean {
  if (reference.within !== undefined) return false;
  const list = parentPointer(reference.pointer);
  return references.some(
    (other) =>
      other.id === code &&
      other.within === undefined &&
      other.spaces[0] === 'standard' &&
      parentPointer(other.pointer) === list,
  );
}
