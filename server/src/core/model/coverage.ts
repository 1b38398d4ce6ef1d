/**
 * Coverage: which standards are taught, which are assessed, and in what order.
 *
 * Standards stand in a tree, and a code speaks for its whole line: teaching a component teaches part of its
 * parent, assessing a parent assesses each component, a cluster code stands for all below it. So a lesson
 * carries a standard when it addresses the standard itself, or one above or below it.
 *
 * A diagnostic assessment asks what students bring; it neither covers a standard nor comes too early.
 */
import { deepestTree, type Standards } from '../standards/codes.ts';
import type { Standard } from '../standards/standard.ts';
import { type IndexView, standardKeys } from './index.ts';
import { memo } from './memo.ts';
import { type Outline, outline } from './outline.ts';

export type CoverageState =
  | 'covered'
  | 'taught-only'
  | 'assessed-only'
  | 'out-of-order'
  | 'hollow'
  | 'unaddressed';

/** Positions in the order of teaching: see `Outline`. */
export interface Placement {
  readonly first: number;
  readonly last: number;
}

export interface Threads {
  /** Where the lessons stand that carry a standard, by canonical code. */
  readonly taught: ReadonlyMap<string, Placement>;
  /** Where the assessments stand that measure a standard. */
  readonly assessed: ReadonlyMap<string, Placement>;
  /** Standards that a unit promises to address. */
  readonly promised: ReadonlySet<string>;
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
export const coverageReads: readonly Reads[] = ['curriculum', 'unit', 'lesson', 'assessment', 'standard'];

export const threads: (index: IndexView<Reads>) => Threads = memo<Reads, Threads>(coverageReads, (index) => {
  const { lessons, assessments, units } = outline(index);
  const taught = new Map<string, Placement>();
  const assessed = new Map<string, Placement>();
  const promised = new Set<string>();
  for (const lesson of lessons.values()) {
    for (const reference of lesson.facts.references) {
      if (reference.role === 'addressing') place(taught, index.standards, reference.id, lesson.position);
    }
  }
  for (const assessment of assessments.values()) {
    if (assessment.facts.data.type === 'diagnostic') continue;
    for (const reference of assessment.facts.references) {
      if (reference.role === 'assesses') place(assessed, index.standards, reference.id, assessment.position);
    }
  }
  for (const unit of units) {
    for (const reference of unit.facts.references) {
      if (reference.role !== 'addressing') continue;
      for (const code of lineOf(index.standards, reference.id)) promised.add(code);
    }
  }
  return { taught, assessed, promised };
});

export const coverage: (index: IndexView<Reads>) => Coverage = memo<Reads, Coverage>(
  coverageReads,
  (index) => {
    const order = outline(index);
    const grades = new Set(order.curriculum?.data.grades ?? []);
    const carried = threads(index);
    const rows: CoverageRow[] = [];
    const practices: { standard: Standard; lessons: readonly string[] }[] = [];
    for (const standard of index.standards.all()) {
      if (standard.type === 'practice') {
        const lessons = lessonsNaming(index, order, standard, 'practices');
        if (lessons.length > 0) practices.push({ standard, lessons });
      } else if (hasCoverage(standard)) {
        const state = coverageState(carried, standard.code);
        const isInScope = standard.type !== 'anchor' && standard.grades.some((grade) => grades.has(grade));
        if (state === 'unaddressed' && !isInScope) continue;
        rows.push({
          standard,
          state,
          lessons: lessonsNaming(index, order, standard, 'addressing'),
          assessments: assessmentsMeasuring(index, order, standard),
        });
      }
    }
    return { rows, practices };
  },
);

/**
 * Domains and clusters stand for what is below them, and practices go with content. An anchor is what the
 * standards of all grades lead to: no curriculum lacks it, so it is never unaddressed, and one that a lesson
 * teaches or an item measures by name has its thread like any other.
 */
function hasCoverage({ type }: Standard): boolean {
  return type === 'standard' || type === 'component' || type === 'anchor';
}

export function coverageState({ taught, assessed, promised }: Threads, code: string): CoverageState {
  const teaching = taught.get(code);
  const assessing = assessed.get(code);
  if (teaching !== undefined && assessing !== undefined)
    return assessing.last >= teaching.first ? 'covered' : 'out-of-order';
  if (teaching !== undefined) return 'taught-only';
  if (assessing !== undefined) return 'assessed-only';
  return promised.has(code) ? 'hollow' : 'unaddressed';
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

function place(
  places: Map<string, Placement>,
  standards: Standards,
  written: string,
  position: number,
): void {
  for (const code of lineOf(standards, written)) {
    const known = places.get(code);
    if (known === undefined) places.set(code, { first: position, last: position });
    else if (position < known.first || position > known.last) {
      places.set(code, { first: Math.min(known.first, position), last: Math.max(known.last, position) });
    }
  }
}

function lessonsNaming(
  index: IndexView<Reads>,
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

function assessmentsMeasuring(
  index: IndexView<Reads>,
  order: Outline,
  standard: Standard,
): readonly string[] {
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
