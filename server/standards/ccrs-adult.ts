/**
 * Derives the levels of adult education. The College and Career Readiness Standards for Adult Education select
 * standards of the Common Core and group them by level, A to E, instead of by grade.
 *
 * What is certain is the grades that a level draws on, and only that is stated here: a level holds the domains
 * and strands of its grades. Which standards of these grades were selected stands in the report alone, in no
 * data that could be derived from and compared with. A guess that leaves out too much would hide what an adult
 * learner must meet, so nothing is left out. The report splits grade 6 mathematics between levels C and D: its
 * domains stand in both. Anchors and mathematical practices hold at every level and stand in none. Codes,
 * labels and all else come from the catalogues that are grouped.
 */
import type { CompactCatalogue } from '../src/core/standards/compact.ts';
import type { Catalogue, Standard } from '../src/core/standards/standard.ts';
import type { ReferencePair } from './reference.ts';
import { table } from './tables.ts';

interface Level {
  readonly code: string;
  readonly label: string;
  readonly grades: string;
  /** The grades that its standards are taken from, by subject. */
  readonly math: string;
  readonly literacy: string;
}

/** As in the report's overviews of the two subjects. */
const levels: readonly Level[] = [
  {
    code: 'CCRS.A',
    label: 'Level A: kindergarten and grade 1',
    grades: 'K-1',
    math: 'K 1',
    literacy: 'K 1',
  },
  { code: 'CCRS.B', label: 'Level B: grades 2 and 3', grades: '2-3', math: '2 3', literacy: '2 3' },
  {
    code: 'CCRS.C',
    label: 'Level C: grades 4 and 5, with some grade 6 mathematics',
    grades: '4-6',
    math: '4 5 6',
    literacy: '4 5',
  },
  { code: 'CCRS.D', label: 'Level D: grades 6 to 8', grades: '6-8', math: '6 7 8', literacy: '6 7 8' },
  {
    code: 'CCRS.E',
    label: 'Level E: high school',
    grades: '9-12',
    math: '9 10 11 12',
    literacy: '9 10 11 12',
  },
];

/** The catalogue of adult education, from those of mathematics and of English language arts. */
export function ccrsAdult(math: Catalogue, ela: Catalogue): CompactCatalogue {
  const grouped = [...math.standards, ...ela.standards].map(({ code }) => code);
  const pairs = levels.flatMap((level) => [
    ...held(math, level.code, level.math),
    ...held(ela, level.code, level.literacy),
  ]);
  return {
    id: 'ccrs-adult',
    title: 'College and Career Readiness Standards for Adult Education',
    license: 'CC-BY-3.0-US AND CC0-1.0 AND MIT',
    attribution:
      'Levels: U.S. Department of Education, Office of Vocational and Adult Education, College and Career ' +
      'Readiness Standards for Adult Education, Washington, D.C., 2013 (public domain). Mathematics: ' +
      `${math.attribution} English language arts: ${ela.attribution}`,
    note:
      'Levels A to E hold all Common Core standards of the grades that they draw on: A kindergarten and grade ' +
      '1, B grades 2 and 3, C grades 4 and 5, D grades 6 to 8, E high school. Grade 6 mathematics stands in C ' +
      'and in D, since the report splits it. Left out: which standards of these grades the report selects, ' +
      'joins or shortens. A level here holds more than the report asks for, so a standard that nothing ' +
      'addresses may be none of yours; compare with the report.',
    official: {},
    grades: Object.fromEntries(levels.map(({ grades, code }) => [grades, code])),
    groups: { of: [math.id, ela.id], under: table(pairs, grouped) },
    standards: levels.map(({ code, label }) => ['d', code, label]),
  };
}

/** The headings of a catalogue that stand in a level: those all of whose grades the level draws on. */
function held(catalogue: Catalogue, level: string, grades: string): readonly ReferencePair[] {
  const drawn = new Set(grades.split(' '));
  const isHeld = ({ type, parent, grades }: Standard): boolean =>
    type === 'domain' && parent === undefined && grades.every((grade) => drawn.has(grade));
  return catalogue.standards.filter(isHeld).map(({ code }): ReferencePair => [level, code]);
}
