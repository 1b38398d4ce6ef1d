/**
 * Coverage: which standards are taught, which are assessed, and in what order.
 *
 * Standards stand in a tree, and a code speaks for its whole line: teaching a component teaches part of its
 * parent, assessing a parent assesses each component, a cluster code stands for all below it. So a lesson
 * carries a standard when it addresses the standard itself, or one above or below it.
 *
 * A diagnostic assessment asks what students bring; it neither covers a standard nor comes too early.
 */
import type { Role } from '../kinds/names.ts';
import { deepestTree, type Standards } from '../standards/codes.ts';
import type { Standard } from '../standards/standard.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy, ofDocuments } from './memo.ts';
import { isPlacedUnit, type Outline, outline, type Position, planOf, positionOf } from './outline.ts';
import { standardKeys } from './standard-keys.ts';

export type CoverageState =
  | 'covered'
  | 'taught-only'
  | 'assessed-only'
  | 'out-of-order'
  | 'hollow'
  | 'unaddressed';

/** Positions in the order of teaching: see `Outline`. */
export interface Placement {
  readonly first: Position;
  readonly last: Position;
  /** The path of the document that is first. */
  readonly firstIn: string;
}

/** What is asked about a standard, by its canonical code. */
export interface Threads {
  /** Where the lessons stand that carry it. */
  readonly taught: (code: string) => Placement | undefined;
  /** Where the assessments stand that measure it. */
  readonly assessed: (code: string) => Placement | undefined;
  /** Whether a unit promises to address it. */
  readonly isPromised: (code: string) => boolean;
}

export interface CoverageRow {
  readonly standard: Standard;
  readonly state: CoverageState;
  /** Ids of the lessons that address it, in teaching order. */
  readonly lessons: readonly string[];
  /** Ids of the assessments that measure it, in teaching order, diagnostic ones too. */
  readonly assessments: readonly string[];
}

export interface Coverage {
  /** The content standards of the curriculum's grades, and all others that it touches, in catalogue order. */
  readonly rows: readonly CoverageRow[];
  /** The practice standards that lessons name, with the ids of these lessons. */
  readonly practices: readonly { readonly standard: Standard; readonly lessons: readonly string[] }[];
}

type Reads = 'curriculum' | 'unit' | 'lesson' | 'assessment' | 'standard';
type View = IndexView<Reads>;
export const coverageReads: readonly Reads[] = ['curriculum', 'unit', 'lesson', 'assessment', 'standard'];

export function threads(index: View): Threads {
  return {
    taught: (code) => taught(index, code),
    assessed: (code) => assessed(index, code),
    isPromised: (code) => isPromised(index, code),
  };
}

const taught: (index: View, code: string) => Placement | undefined = memoBy((index, code) =>
  placement(carriersOf(index, code, addressing).filter(({ kind }) => kind === 'lesson')),
);

const assessed: (index: View, code: string) => Placement | undefined = memoBy((index, code) =>
  placement(carriersOf(index, code, assessing)),
);

const isPromised: (index: View, code: string) => boolean = memoBy((index, code) =>
  carriersOf(index, code, addressing).some(({ kind }) => kind !== 'lesson'),
);

export const coverage: (index: View) => Coverage = memo((index) => {
  const order = outline(index);
  const carried = threads(index);
  const withRow = new Set(codesWithRow(index));
  const rows: CoverageRow[] = [];
  const practices: { standard: Standard; lessons: readonly string[] }[] = [];
  for (const standard of index.standards.all()) {
    if (standard.type === 'practice') {
      const lessons = lessonsNaming(index, order, standard, 'practices');
      if (lessons.length > 0) practices.push({ standard, lessons });
    } else if (withRow.has(standard.code)) {
      rows.push({
        standard,
        state: coverageState(carried, standard.code),
        lessons: lessonsNaming(index, order, standard, 'addressing'),
        assessments: assessmentsMeasuring(index, order, standard),
      });
    }
  }
  return { rows, practices };
}, ofDocuments);

/**
 * The standards of the rows of coverage by their codes, in catalogue order. Whoever needs no more asks for these: no
 * title of a document is read for them.
 */
export const codesWithRow: (index: View) => readonly string[] = memo((index) => {
  const grades = new Set(index.all('curriculum')[0]?.data.grades ?? []);
  const carried = threads(index);
  return index.standards
    .all()
    .filter(hasCoverage)
    .filter(
      ({ code, type, grades: own }) =>
        (type !== 'anchor' && own.some((grade) => grades.has(grade))) ||
        coverageState(carried, code) !== 'unaddressed',
    )
    .map(({ code }) => code);
});

/**
 * Domains and clusters stand for what is below them, and practices go with content. An anchor is what the
 * standards of all grades lead to: no curriculum lacks it, so it is never unaddressed, and one that a lesson
 * teaches or an item measures by name has its thread like any other.
 */
function hasCoverage({ type }: Standard): boolean {
  return type === 'standard' || type === 'component' || type === 'anchor';
}

export function coverageState({ taught, assessed, isPromised }: Threads, code: string): CoverageState {
  const teaching = taught(code);
  const assessing = assessed(code);
  if (teaching !== undefined && assessing !== undefined)
    return assessing.last >= teaching.first ? 'covered' : 'out-of-order';
  if (teaching !== undefined) return 'taught-only';
  if (assessing !== undefined) return 'assessed-only';
  return isPromised(code) ? 'hollow' : 'unaddressed';
}

/** The standards that a written code certainly means: none where it is unknown or could be one or another. */
export function meant(standards: Standards, written: string): readonly Standard[] {
  const found = standards.find(written);
  return found.standards.length > 1 && !found.pair ? [] : found.standards;
}

/** The lines that were asked for: a code is written in many files. */
const lines = new WeakMap<Standards, Map<string, ReadonlySet<string>>>();
/** How many lines are remembered; more are worked out again. */
const rememberedLines = 10_000;

/** The codes that a written code speaks for: its own, all above and all below. */
export function lineOf(standards: Standards, written: string): ReadonlySet<string> {
  const known = lines.get(standards) ?? new Map<string, ReadonlySet<string>>();
  lines.set(standards, known);
  let line = known.get(written);
  if (line === undefined) {
    line = newLine(standards, written);
    if (known.size >= rememberedLines) known.clear();
    known.set(written, line);
  }
  return line;
}

function newLine(standards: Standards, written: string): ReadonlySet<string> {
  const line = new Set<string>();
  for (const code of standardKeys(standards, written)) {
    for (const above of standards.ancestors(code)) line.add(above.code);
    addWithBelow(standards, code, line);
  }
  return line;
}

/** Adds a code and all below it, level by level. An imported tree may run in a circle: no code is entered twice. */
function addWithBelow(standards: Standards, code: string, line: Set<string>): void {
  let level = [code];
  for (let depth = 0; depth <= deepestTree && level.length > 0; depth++) {
    const below: string[] = [];
    for (const one of level) {
      if (line.has(one)) continue;
      line.add(one);
      for (const child of standards.children(one)) below.push(child.code);
    }
    level = below;
  }
}

/** A document that carries standards from its place in the order of teaching. */
export interface Carrier {
  readonly path: string;
  /** An outline is a unit without lessons, which stands for the lessons that it will have. */
  readonly kind: 'unit' | 'outline' | 'lesson' | 'assessment';
  /** 0 for a unit, whose place is that of its lessons. */
  readonly position: Position;
  /** The depth of knowledge of a lesson that says it. */
  readonly dok: number | undefined;
}

/** What carries a standard: what names it, or one above or below it. It comes once for each code that it names. */
export function carriersOf(
  index: View,
  code: string,
  naming: (index: View, code: string) => readonly Carrier[],
): readonly Carrier[] {
  return [...lineOf(index.standards, code)].flatMap((one) => naming(index, one));
}

/** The lessons and units that name this very code as what they address. */
export const addressing: (index: View, code: string) => readonly Carrier[] = memoBy((index, code) =>
  naming(index, code, 'addressing'),
);

/** The assessments that name this very code as what they measure. */
const assessing: (index: View, code: string) => readonly Carrier[] = memoBy((index, code) =>
  naming(index, code, 'assesses'),
);

function naming(index: View, code: string, role: Role): readonly Carrier[] {
  const own = index.references('standard', code).filter((reference) => reference.role === role);
  return [...new Set(own.map(({ path }) => path))].flatMap((path) => carrierAt(index, path) ?? []);
}

/** By its path. A diagnostic assessment carries nothing. */
export const carrierAt: (index: View, path: string) => Carrier | undefined = memoBy((index, path) => {
  const { kind, dok, isDiagnostic } = planOf(index, path) ?? {};
  if ((kind !== 'unit' && kind !== 'lesson' && kind !== 'assessment') || isDiagnostic) return undefined;
  const position = positionOf(index, path);
  if (position !== undefined) return { path, kind: kind === 'unit' ? 'outline' : kind, position, dok };
  return kind === 'unit' && isPlacedUnit(index, path) ? { path, kind, position: 0, dok } : undefined;
});

function placement(carriers: readonly Carrier[]): Placement | undefined {
  let found: Placement | undefined;
  for (const { path, position } of carriers) {
    if (found === undefined) found = { first: position, last: position, firstIn: path };
    else if (position < found.first) found = { ...found, first: position, firstIn: path };
    else if (position > found.last) found = { ...found, last: position };
  }
  return found;
}

function lessonsNaming(
  index: View,
  order: Outline,
  standard: Standard,
  role: 'addressing' | 'practices',
): readonly string[] {
  const ids = index.references('standard', standard.code).flatMap((reference) => {
    const facts = reference.role === role ? index.facts(reference.path) : undefined;
    return facts?.kind === 'lesson' && facts.id !== undefined && order.lessons.has(facts.id)
      ? [facts.id]
      : [];
  });
  return [...new Set(ids)].sort(
    (a, b) => (order.lessons.get(a)?.position ?? 0) - (order.lessons.get(b)?.position ?? 0),
  );
}

function assessmentsMeasuring(index: View, order: Outline, standard: Standard): readonly string[] {
  const ids = index.references('standard', standard.code).flatMap((reference) => {
    const facts = reference.role === 'assesses' ? index.facts(reference.path) : undefined;
    return facts?.kind === 'assessment' && facts.id !== undefined && order.assessments.has(facts.id)
      ? [facts.id]
      : [];
  });
  return [...new Set(ids)].sort(
    (a, b) => (order.assessments.get(a)?.position ?? 0) - (order.assessments.get(b)?.position ?? 0),
  );
}
