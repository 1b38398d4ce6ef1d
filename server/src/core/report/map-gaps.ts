/** What the map shows to be missing: standards whose thread is broken, and documents that no unit holds. */
import { type CoverageRow, type CoverageState, coverage } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import { standardInWords } from '../standards/plain-line.ts';
import type { Paint } from './colour.ts';
import { columnsOf, visible, wrapped } from './width.ts';

/** The states that are gaps, the most serious first, each with what it means. */
const gaps: readonly (readonly [CoverageState, string])[] = [
  ['assessed-only', 'Assessed, and no lesson teaches it'],
  ['out-of-order', 'Assessed before it is taught'],
  ['taught-only', 'Taught, and no assessment measures it'],
  ['hollow', 'Promised by a unit, and no lesson teaches it'],
  ['unaddressed', 'In the grades of this curriculum, and in none of its units'],
];

/** @param codes - only the gaps of these standards; without it all, and what no unit holds. */
export function gapLines(
  index: Index,
  columns: number,
  colours: Paint,
  codes?: ReadonlySet<string>,
): readonly string[] {
  const all = coverage(index).rows;
  const rows = codes === undefined ? all : all.filter(({ standard }) => codes.has(standard.code));
  const groups = gaps.flatMap(([state, meaning]) => {
    const own = rows.filter((row) => row.state === state);
    if (own.length === 0) return [];
    const head = `  ${meaning} (${own.length})`;
    return [head, ...(isBrief(state) ? codeLines(own, columns) : labelLines(own, columns))];
  });
  const unplaced = codes === undefined ? unplacedLines(index) : [];
  if (rows.length === 0 && unplaced.length === 0) {
    return ['Nothing to map yet: no grade and no unit names a standard that is in force.'];
  }
  if (groups.length === 0 && unplaced.length === 0)
    return [colours.green('No gaps: every standard is taught, then assessed.')];
  return [colours.bold('Gaps'), ...groups, ...unplaced];
}

/** Whole units or years that are still to be written make long lists, in which the codes are enough. */
function isBrief(state: CoverageState): boolean {
  return state === 'hollow' || state === 'unaddressed';
}

function codeLines(rows: readonly CoverageRow[], columns: number): readonly string[] {
  return wrapped(rows.map(({ standard }) => standard.code).join(', '), columns - 4).map(
    (line) => `    ${line}`,
  );
}

function labelLines(rows: readonly CoverageRow[], columns: number): readonly string[] {
  const codeColumns = Math.max(...rows.map(({ standard }) => columnsOf(standard.code)));
  const below = ' '.repeat(codeColumns + 6);
  return rows.flatMap(({ standard }) => {
    const code = `${visible(standard.code)}${' '.repeat(codeColumns - columnsOf(standard.code))}`;
    const lines = wrapped(standardInWords(standard), Math.max(20, columns - below.length));
    return lines.map((line, at) => (at === 0 ? `    ${code}  ${line}` : `${below}${line}`));
  });
}

function unplacedLines(index: Index): readonly string[] {
  const { units, lessons, assessments } = outline(index);
  const placed = new Set(
    [...units, ...lessons.values(), ...assessments.values()].map(({ facts }) => facts.path),
  );
  const rest = [index.all('unit'), index.all('lesson'), index.all('assessment')]
    .flat()
    .filter(({ path }) => !placed.has(path));
  if (rest.length === 0) return [];
  return [
    `  Written, and in no unit of the curriculum (${rest.length})`,
    ...rest.map(({ kind, title, path }) => `    ${kind} ${visible(title)} (${visible(path)})`),
  ];
}
