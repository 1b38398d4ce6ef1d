import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { coverageReads, meant } from '../../model/coverage.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { isDeclared } from '../../model/declared-standards.ts';
import { gradesBeside, gradesInWords, gradesOfUnit, isOffGrade } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import { placeOf } from '../../model/outline.ts';
import type { Standard } from '../../standards/standard.ts';
import { type AnyCurriculumRule, curriculumRule, type Fix, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

type Checked = Facts<'unit' | 'lesson' | 'assessment'>;
type View = IndexView<(typeof coverageReads)[number]>;

export const offGradeStandard: AnyCurriculumRule = curriculumRule({
  id: 'off-grade-standard',
  summary: 'A standard of another grade is taught or assessed, and is not declared as building on or toward.',
  severity: 'warning',
  kinds: ['unit', 'lesson', 'assessment'],
  reads: coverageReads,
  *check(facts, index) {
    const unit = unitOf(facts, index);
    if (unit === undefined) return;
    const grades = gradesOfUnit(unit, curriculumData(index));
    const role = facts.kind === 'assessment' ? 'assesses' : 'addressing';
    for (const reference of facts.references) {
      if (reference.role !== role) continue;
      for (const standard of meant(index.standards, reference.id)) {
        if (!isOffGrade(standard, grades) || isDeclared(standard.code, facts, unit, index)) continue;
        yield report(facts, unit, grades, reference, standard);
      }
    }
  },
});

/** The unit in which a document has its place; a unit's place is its own. */
function unitOf(facts: Checked, index: View): Facts<'unit'> | undefined {
  if (facts.kind === 'unit') return facts;
  if (facts.id === undefined || index.document(facts.kind, facts.id) !== facts) return undefined;
  const unit = index.facts(placeOf(index, facts.kind, facts.id)?.unit ?? '');
  return unit?.kind === 'unit' ? unit : undefined;
}

function report(
  facts: Checked,
  unit: Facts<'unit'>,
  grades: readonly string[],
  reference: Reference,
  standard: Standard,
): Report {
  const beside = gradesBeside(standard.grades, grades);
  const what = `${standardName(standard)} is a standard of ${gradesInWords(standard.grades)}`;
  const own = gradesInWords(grades);
  return {
    pointer: reference.pointer,
    message:
      facts.kind === 'assessment'
        ? `${what}, and this assessment belongs to a unit for ${own}, so the result does not show what students know of their own grade. ${advice(beside, 'Measure a standard of the grade instead', 'in the unit')}`
        : `${what}, and ${facts.kind === 'unit' ? 'this unit is' : "this lesson's unit is"} for ${own}, so time for the grade's own work goes to another grade's. ${advice(beside, 'Teach it in its grade', 'here')}`,
    ...(facts.kind === 'unit'
      ? {}
      : {
          related: [
            { path: unit.path, pointer: '/grade', message: `The unit '${unit.title}' is for ${own}.` },
          ],
        }),
    ...mends(facts, unit, beside, standard.code),
    // EdReports, indicator 1a: what is assessed is content of the grade.
    ...(facts.kind === 'assessment' && facts.data.type === 'summative' ? { severity: 'error' } : {}),
  };
}

function advice(beside: 'below' | 'above' | 'among', instead: string, where: string): string {
  if (beside === 'below')
    return `${instead}, or, where students lean on it, declare it under 'building-on' ${where}.`;
  if (beside === 'above')
    return `${instead}, or, where you prepare for it, declare it under 'building-toward' ${where}.`;
  return `${instead}, or declare it under 'building-on' or 'building-toward' ${where}.`;
}

/** The fix adds to a list that there is, the lesson's own or else the unit's; to begin one, a person chooses where. */
function mends(
  facts: Checked,
  unit: Facts<'unit'>,
  beside: 'below' | 'above' | 'among',
  code: string,
): Pick<Report, 'fix' | 'choices'> {
  const homes = facts.kind === 'lesson' ? [facts, unit] : [unit];
  const roles = beside === 'among' ? roleNames : [beside === 'below' ? 'building-on' : 'building-toward'];
  const choices = roles.flatMap((role) => homes.map((home) => declare(home, role, code)));
  const [role, other] = roles;
  const home = homes.find(({ references }) =>
    references.some(({ pointer }) => pointer.startsWith(`/standards/${role}/`)),
  );
  return home !== undefined && role !== undefined && other === undefined
    ? { fix: declare(home, role, code) }
    : { choices };
}

const roleNames = ['building-on', 'building-toward'];

function declare(home: Checked, role: string, code: string): Fix {
  return {
    title: `Declare ${code} as ${role} in the ${home.kind}`,
    edits: [{ kind: 'append', path: home.path, pointer: `/standards/${role}`, text: code }],
  };
}
