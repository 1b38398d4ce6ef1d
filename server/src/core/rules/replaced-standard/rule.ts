import { kindIds } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { meant } from '../../model/coverage.ts';
import type { Standards } from '../../standards/codes.ts';
import { type Replacement, replacementsOf } from '../../standards/replacements.ts';
import type { Standard } from '../../standards/standard.ts';
import { parentPointer } from '../../syntax/pointer.ts';
import { listed } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const replacedStandard: AnyCurriculumRule = curriculumRule({
  id: 'replaced-standard',
  summary: 'A standard is used that has been replaced by another.',
  severity: 'warning',
  // A list of standards says what replaces what; it does not use them.
  kinds: kindIds.filter((kind) => kind !== 'standards'),
  reads: ['standard'],
  *check(facts, index) {
    for (const reference of facts.references) {
      if (reference.spaces[0] !== 'standard') continue;
      const standards = meant(index.standards, reference.id);
      for (const standard of standards) {
        const by = replacementsOf(standard, index.standards);
        if (by.length > 0)
          yield report(facts, reference, standard, by, index.standards, standards.length === 1);
      }
    }
  },
});

function report(
  facts: Facts,
  reference: Reference,
  standard: Standard,
  by: readonly Replacement[],
  standards: Standards,
  isAlone: boolean,
): Report {
  const place = {
    pointer: reference.pointer,
    ...(reference.within === undefined ? {} : { within: reference.within }),
  };
  const start = `${standardName(standard)} has been replaced by ${listed(by.map(({ name, standard }) => (standard === undefined ? name : standardName(standard))))}, so what is planned here is for a standard that is no longer in use.`;
  const [first, ...others] = by;
  if (first === undefined || others.length > 0)
    return { ...place, message: `${start} Decide which of them this is about, and write its code.` };
  if (first.standard === undefined)
    return {
      ...place,
      message: `${start} None of the catalogues in force has that one. Add one that does under 'standards' in curriculum.yaml, and write its code.`,
    };
  const { code } = first.standard;
  if (isBeside(facts, reference, first.standard, standards))
    return { ...place, message: `${start} ${code} stands beside it already, so remove ${standard.code}.` };
  return {
    ...place,
    message: `${start} Write ${code}, and see that this still fits what it asks.`,
    ...(first.isCertain && isAlone
      ? {
          fix: {
            title: `Write ${code}`,
            edits: [{ kind: 'replace', path: facts.path, ...place, text: code }],
          },
        }
      : {}),
  };
}

/** Whether the same list names the other standard too. */
function isBeside(facts: Facts, { pointer }: Reference, other: Standard, standards: Standards): boolean {
  const list = parentPointer(pointer);
  return facts.references.some(
    (reference) =>
      reference.spaces[0] === 'standard' &&
      parentPointer(reference.pointer) === list &&
      meant(standards, reference.id).includes(other),
  );
}
