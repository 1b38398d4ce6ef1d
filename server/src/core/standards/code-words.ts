/** The parts of a code in a teacher's words, the grade as it begins a sentence. */
import type { CodeParts } from './grammar.ts';

/** Where numbers end or begin, or what stands around a gap in them. */
export function extent(numbers: readonly number[], wrong: number): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  if (wrong > last) return `it ends at ${last}`;
  if (wrong < first) return `it begins at ${first}`;
  const before = numbers.findLast((number) => number < wrong);
  return `after ${before} comes ${numbers.find((number) => number > wrong)}`;
}

/** Why there is no such grade. */
export function noGrade({ grade, family }: CodeParts): string {
  if (family === 'high-school') return `There is no category ${grade}`;
  if (family === 'math' && Number(grade) >= 9 && Number(grade) <= 12) {
    return 'High school mathematics goes by category, such as HSA, and not by grade';
  }
  return `There are no standards for grade${grade.includes('-') ? 's' : ''} ${grade}`;
}

/** What the grades of middle and of high school are where a code names neither. */
const schools: Readonly<Record<string, string>> = { MS: '6-8', HS: '9-12' };

/** Whether several grades are named at once and a single grade is one of them. */
export function covers(grades: string, grade: string): boolean {
  const [first = '', last] = (schools[grades] ?? grades).split('-');
  if (last === undefined || !/^(?:K|[0-9]+)$/.test(grade)) return false;
  return gradePlace(first) <= gradePlace(grade) && gradePlace(grade) <= gradePlace(last);
}

/** `9 and 10`, `6 to 8`, `K to 2`. */
export function gradeRange(grades: string): string {
  const [first = '', last = first] = (schools[grades] ?? grades).split('-');
  return `${first} ${gradePlace(last) - gradePlace(first) === 1 ? 'and' : 'to'} ${last}`;
}

/** The place of a grade among all grades. */
export function gradePlace(grade: string): number {
  const places: Readonly<Record<string, number>> = { K: 0, MS: 7, HS: 10 };
  return places[grade] ?? (Number.parseInt(grade, 10) || 0);
}

/** The grade as it begins a sentence, with its verb. */
export function gradeName({ family, grade }: CodeParts): string {
  if (family === 'high-school') return `HS${grade} has`;
  if (family === 'anchor') return 'CCRA has';
  if (grade === 'K') return 'Kindergarten has';
  if (grade === 'MS') return 'Middle school has';
  if (grade === 'HS') return 'High school has';
  return grade.includes('-') ? `Grades ${grade} have` : `Grade ${grade} has`;
}

export function domainName({ family, domain }: CodeParts): string {
  if (family === 'ngss') return `core idea ${domain}`;
  return family === 'ela' || family === 'anchor' ? `strand ${domain}` : `domain ${domain}`;
}

/** `none`, `only A`, `A and B`, or `A to D`. */
export function letterSpan(letters: readonly string[]): string {
  if (letters.length === 0) return 'none';
  if (letters.length === 1) return `only ${letters[0]}`;
  return `${letters[0]} ${letters.length === 2 ? 'and' : 'to'} ${letters.at(-1)}`;
}
