import type { Facts } from '../../kinds/facts.ts';
import { lineOf, meant } from '../../model/coverage.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { gradesOfUnit, isOffGrade } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import type { Standard } from '../../standards/standard.ts';
import { type AnyCurriculumRule, curriculumRule, type Fix, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const lessonStandardNotInUnit: AnyCurriculumRule = curriculumRule({
  id: 'lesson-standard-not-in-unit',
  summary: 'A lesson addresses a standard that its unit does not promise.',
  severity: 'warning',
  kinds: ['lesson'],
  reads: ['curriculum', 'unit', 'lesson', 'standard'],
  *check(facts, index) {
    for (const unit of unitsOf(facts, index)) {
      const promises = unit.references.filter((reference) => reference.role === 'addressing');
      const promised = new Set(promises.flatMap((reference) => [...lineOf(index.standards, reference.id)]));
      for (const reference of facts.references) {
        if (reference.role !== 'addressing') continue;
        for (const standard of meant(index.standards, reference.id)) {
          // What has been replaced belongs in no unit, and another check says so.
          if (
            standard.type === 'practice' ||
            promised.has(standard.code) ||
            standard.replacedBy !== undefined
          )
            continue;
          yield {
            pointer: reference.pointer,
            message: `This lesson teaches ${standardName(standard)}, and its unit '${unit.title}' does not say so, so people who plan by the unit miss it. Add ${standard.code} under 'addressing' in the unit, or take it off the lesson.`,
            related: [
              {
                path: unit.path,
                pointer: '/standards/addressing',
                message: 'The standards that the unit promises.',
              },
            ],
            ...mends(unit, standard, promises.length > 0, index),
          };
        }
      }
    }
  },
});

/** The units that list a lesson, each once. */
function unitsOf({ id }: Facts, index: IndexView<'unit' | 'lesson'>): ReadonlySet<Facts<'unit'>> {
  const listed =
    id === undefined
      ? []
      : index.references('lesson', id).filter((reference) => reference.role === 'contains');
  return new Set(
    listed.flatMap((reference) => {
      const unit = index.facts(reference.path);
      return unit?.kind === 'unit' ? [unit] : [];
    }),
  );
}

/**
 * A unit with a list can be added to unseen. To begin its list is for a person to decide; and a standard of another
 * grade does not belong there.
 */
function mends(
  unit: Facts<'unit'>,
  standard: Standard,
  hasList: boolean,
  index: IndexView<'curriculum'>,
): Pick<Report, 'fix' | 'choices'> {
  if (isOffGrade(standard, gradesOfUnit(unit, curriculumData(index)))) return {};
  const fix: Fix = {
    title: `Add ${standard.code} to the unit`,
    edits: [{ kind: 'append', path: unit.path, pointer: '/standards/addressing', text: standard.code }],
  };
  return hasList ? { fix } : { choices: [fix] };
}
