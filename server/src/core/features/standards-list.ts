/** The standards of a curriculum by domain, with what the curriculum does with each: what a writer chooses from. */
import { type CoverageState, coverage, coverageState, threads } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { memo } from '../model/memo.ts';
import { outline } from '../model/outline.ts';
import { standardInWords } from '../standards/plain-line.ts';
import { searchStandards } from '../standards/search.ts';
import type { Standard, StandardType } from '../standards/standard.ts';

export interface StandardsQuestion {
  /** Words of its text, or a code or its beginning; all standards where nothing is asked for. */
  readonly words?: string | undefined;
  /** Only those that are not taught and then assessed. */
  readonly gapsOnly?: boolean | undefined;
}

export interface StandardRow {
  readonly code: string;
  readonly label: string;
  readonly type: StandardType;
  readonly grades: readonly string[];
  /** Nothing for a practice and for a heading, which are not covered by themselves. */
  readonly state?: CoverageState;
  /** How many lessons address it by name, and how many assessments measure it. */
  readonly lessons: number;
  readonly assessments: number;
}

export interface StandardsGroup {
  /** The code of the domain; `practices`, or `found` for what was searched, in the order in which it is likely. */
  readonly code: string;
  readonly title: string;
  readonly covered: number;
  /** How many of its standards there are to cover, shown or not. */
  readonly of: number;
  readonly rows: readonly StandardRow[];
}

export interface StandardsList {
  readonly groups: readonly StandardsGroup[];
  /** Whether there are more than are given. */
  readonly isCut: boolean;
  /** How many more a search finds in other grades. */
  readonly elsewhere: number;
  /** Codes that a mistyped one may have been meant for. */
  readonly near: readonly string[];
}

/** Several grades of several subjects. Nobody reads more, and a search finds what is left out. */
const mostRows = 2_000;
const mostFound = 100;

export function standardsList(index: Index, { words, gapsOnly }: StandardsQuestion): StandardsList {
  const isShown = ({ state }: StandardRow): boolean =>
    gapsOnly !== true || (state !== undefined && state !== 'covered');
  if (words !== undefined && words.trim() !== '') return found(index, words, isShown);
  let left = mostRows;
  let isCut = false;
  const groups = allGroups(index).flatMap((group): readonly StandardsGroup[] => {
    const shown = group.rows.filter(isShown);
    const rows = shown.slice(0, left);
    left -= rows.length;
    isCut ||= rows.length < shown.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
  return { groups, isCut, elsewhere: 0, near: [] };
}

function found(index: Index, words: string, isShown: (row: StandardRow) => boolean): StandardsList {
  const grades = outline(index).curriculum?.data.grades ?? [];
  const result = searchStandards(index.standards, words, {
    most: mostFound,
    isTyping: true,
    ...(grades.length === 0 ? {} : { grades }),
  });
  const rows = result.hits.map(({ standard }) => rowOf(index, standard)).filter(isShown);
  return {
    groups: rows.length === 0 ? [] : [{ code: 'found', title: words.trim(), ...shareOf(rows), rows }],
    isCut: result.total > result.hits.length,
    elsewhere: result.elsewhere,
    near: result.near.slice(0, 5).map(({ standard }) => standard.code),
  };
}

/** Every group with all its rows, in catalogue order, the practices at the end. */
const allGroups: (index: Index) => readonly StandardsGroup[] = memo((index) => {
  const groups = new Map<string, { readonly title: string; readonly rows: StandardRow[] }>();
  for (const { standard, state, lessons, assessments } of coverage(index).rows) {
    const heading = headingOf(standard, index);
    const group = groups.get(heading.code) ?? { title: heading.label, rows: [] };
    groups.set(heading.code, group);
    group.rows.push({
      ...shown(standard),
      state,
      lessons: lessons.length,
      assessments: assessments.length,
    });
  }
  const practices = practiceRows(index);
  if (practices.length > 0) groups.set('practices', { title: '', rows: practices });
  return [...groups].map(([code, { title, rows }]) => ({ code, title, ...shareOf(rows), rows }));
});

function practiceRows(index: Index): StandardRow[] {
  const grades = outline(index).curriculum?.data.grades ?? [];
  const used = new Map(
    coverage(index).practices.map(({ standard, lessons }) => [standard.code, lessons.length]),
  );
  return index.standards
    .all()
    .filter(
      ({ code, type, grades: own }) =>
        type === 'practice' && (used.has(code) || own.some((grade) => grades.includes(grade))),
    )
    .map((standard) => ({ ...shown(standard), lessons: used.get(standard.code) ?? 0, assessments: 0 }));
}

/** The domain that it stands in, or whatever is above all others; its catalogue for one that stands alone. */
function headingOf(
  standard: Standard,
  { standards }: Index,
): { readonly code: string; readonly label: string } {
  const above = standards.ancestors(standard.code);
  const heading = above.find(({ type }) => type === 'domain') ?? above.at(-1);
  if (heading !== undefined) return heading;
  const catalogue = standards.catalogues.find(({ id }) => id === standard.catalogue);
  return { code: standard.catalogue, label: catalogue?.title ?? '' };
}

function rowOf(index: Index, standard: Standard): StandardRow {
  const { type, code } = standard;
  const isContent = type === 'standard' || type === 'component' || type === 'anchor';
  const known = isContent ? coverage(index).rows.find((row) => row.standard.code === code) : undefined;
  return {
    ...shown(standard),
    ...(isContent ? { state: known?.state ?? coverageState(threads(index), code) } : {}),
    lessons: known?.lessons.length ?? 0,
    assessments: known?.assessments.length ?? 0,
  };
}

function shown(standard: Standard): Pick<StandardRow, 'code' | 'label' | 'type' | 'grades'> {
  const { code, type, grades } = standard;
  return { code, label: standardInWords(standard), type, grades };
}

function shareOf(rows: readonly StandardRow[]): { readonly covered: number; readonly of: number } {
  const content = rows.filter(({ state }) => state !== undefined);
  return { covered: content.filter(({ state }) => state === 'covered').length, of: content.length };
}
