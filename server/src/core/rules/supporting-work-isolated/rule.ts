import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { addressedStandards } from '../../model/addressed.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { gradesInWords, gradesOfUnit } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import { contained } from '../../model/outline.ts';
import { listedUpTo } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const supportingWorkIsolated: AnyCurriculumRule = curriculumRule({
  id: 'supporting-work-isolated',
  summary: 'A unit teaches supporting work without connecting it to major work of its grade.',
  severity: 'info',
  kinds: ['unit'],
  reads: ['curriculum', 'lesson', 'standard'],
  *check(facts, index) {
    const references = standardsOf(facts, index);
    const addressing = references.filter((reference) => reference.role === 'addressing');
    const supporting = addressedStandards(index.standards, addressing).filter(
      ({ emphasis }) => emphasis === 'supporting',
    );
    if (supporting.length === 0) return;
    const grades = gradesOfUnit(facts, curriculumData(index));
    const connected = addressedStandards(index.standards, references).some(
      (standard) =>
        standard.emphasis === 'major' &&
        (grades.length === 0 || standard.grades.some((grade) => grades.includes(grade))),
    );
    if (connected) return;
    const work = grades.length === 0 ? 'major work' : `major work of ${gradesInWords(grades)}`;
    yield {
      pointer: addressing.find(({ path }) => path === facts.path)?.pointer ?? '/standards',
      message: `This unit teaches supporting work, ${listedUpTo(supporting.map(standardName), 3)}, and names no ${work}, so students meet it as a topic apart instead of as a use of what matters most. Teach it together with the major work that it serves, or name that under 'building-on' or 'building-toward'.`,
    };
  },
});

/** What a unit and its lessons address, build on and build toward. */
function standardsOf(facts: Facts<'unit'>, index: IndexView<'lesson'>): readonly Reference[] {
  const lessons = contained(facts, 'lesson').flatMap(({ id }) => index.document('lesson', id) ?? []);
  return [facts, ...lessons].flatMap(({ references }) =>
    references.filter(
      ({ role }) => role === 'addressing' || role === 'building-on' || role === 'building-toward',
    ),
  );
}
