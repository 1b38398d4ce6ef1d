/** Grades: which a unit is for, and how they are said. */
import type { CurriculumData } from '../kinds/curriculum/curriculum.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Standard } from '../standards/standard.ts';
import { listed } from '../text/count.ts';

const grades = ['K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** The grades that a unit is for: its own, or else those of the curriculum. */
export function gradesOfUnit(unit: Facts<'unit'>, curriculum: CurriculumData | undefined): readonly string[] {
  return unit.data.grade === undefined ? (curriculum?.grades ?? []) : [unit.data.grade];
}

/** Whether a standard is of other grades than these. One without grades, and a curriculum without them, say nothing. */
export function isOffGrade({ type, grades: its }: Standard, own: readonly string[]): boolean {
  return type !== 'practice' && its.length > 0 && own.length > 0 && !its.some((grade) => own.includes(grade));
}

/** Whether some grades are all before others, all after them, or neither. */
export function gradesBeside(
  some: readonly string[],
  others: readonly string[],
): 'below' | 'above' | 'among' {
  const own = some.map((grade) => grades.indexOf(grade));
  const other = others.map((grade) => grades.indexOf(grade));
  if (own.length === 0 || other.length === 0) return 'among';
  if (Math.max(...own) < Math.min(...other)) return 'below';
  return Math.min(...own) > Math.max(...other) ? 'above' : 'among';
}

/** "kindergarten", "grade 4", "grades 3 and 5", "grades 9 to 12". */
export function gradesInWords(some: readonly string[]): string {
  const own = grades.filter((grade) => some.includes(grade));
  const [first = '', ...others] = own;
  const last = others[others.length - 1];
  if (last === undefined) return first === 'K' ? 'kindergarten' : `grade ${first}`;
  const isSpan = own.length > 2 && grades.indexOf(last) - grades.indexOf(first) === own.length - 1;
  return `grades ${isSpan ? `${first} to ${last}` : listed(own)}`;
}
