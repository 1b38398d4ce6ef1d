/** Levels of education as CASE writes them (`KG`, `04`; the codes of CEDS), and our grades. */

const grades: readonly string[] = ['K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))];

/** Levels of CEDS that are no grade from kindergarten to 12. */
const beside = new Set('IT PR PK TK 13 PS UG AS BA PB MD PM DO PD AE PT OT'.split(' '));

export interface Levels {
  /** `K`, `1` … `12`, in this order. */
  readonly grades: readonly string[];
  /** Levels that are no grade, as they are written. */
  readonly others: readonly string[];
  /** Those among them that CEDS does not know either. */
  readonly unknown: readonly string[];
}

export function gradesOfLevels(levels: readonly string[]): Levels {
  const found = new Set<string>();
  const others: string[] = [];
  for (const level of levels.flatMap((text) => text.split(/[,;|/&]/))) {
    const span = gradeSpan(level);
    if (span.length === 0 && level.trim() !== '') others.push(level.trim());
    for (const grade of span) found.add(grade);
  }
  return {
    grades: grades.filter((grade) => found.has(grade)),
    others,
    unknown: others.filter((level) => !beside.has(level.toUpperCase())),
  };
}

/** How CASE writes a grade: `KG`, `04`. */
export function levelOfGrade(grade: string): string {
  return grade === 'K' ? 'KG' : grade.padStart(2, '0');
}

/** The grades of `04`, of a span such as `09-12` or `K to 2`, and of a school such as `HS`. */
function gradeSpan(level: string): readonly string[] {
  const words = level.toLowerCase().replace(/\b(?:grades?|th|st|nd|rd)\b|(?<=\d)(?:th|st|nd|rd)\b/g, ' ');
  const school = /^\s*(?:(hs|high school)|(ms|middle school))\s*$/.exec(words);
  if (school !== null) return school[1] === undefined ? grades.slice(6, 9) : grades.slice(9);
  const [first = '', last = first, ...more] = words.split(/\s*(?:[-–—]|\bto\b|\bthrough\b)\s*/);
  const start = placeOf(first);
  const end = placeOf(last);
  if (more.length > 0 || start === undefined || end === undefined || start > end) return [];
  return grades.slice(Math.max(start, 0), Math.max(end + 1, 0));
}

/** The place of a grade among ours; one before kindergarten comes before the first. */
function placeOf(word: string): number | undefined {
  const plain = word.trim().replace(/^0(?=\d)/, '');
  if (/^(?:k|kg|kindergarten)$/.test(plain)) return 0;
  if (/^(?:pk|pre-?k|tk)$/.test(plain)) return -1;
  const place = /^\d{1,2}$/.test(plain) ? grades.indexOf(plain) : -1;
  return place === -1 ? undefined : place;
}
