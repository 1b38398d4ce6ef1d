/**
 * The order of teaching: units as the curriculum lists them, lessons as their unit lists them, and where each
 * assessment falls between the lessons. A lesson or assessment that nothing lists has no place in it.
 *
 * It is worked out a unit at a time, so that an edit of one unit leaves the others as they are.
 */
import type { KindId } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Reference } from '../kinds/names.ts';
import type { IndexView } from './index.ts';
import { memo, memoBy, ofDocuments, prompt } from './memo.ts';

/**
 * A place in the order of teaching: numbers that grow from lesson to lesson and from unit to unit. They tell
 * what comes first, and count nothing: a lesson more in one unit moves no lesson of another.
 */
export type Position = number;

export interface OutlineLesson {
  readonly facts: Facts<'lesson'>;
  readonly unit: OutlineUnit;
  readonly position: Position;
}

export interface OutlineAssessment {
  readonly facts: Facts<'assessment'>;
  readonly unit: OutlineUnit;
  /** It is given after the lesson of this position; before the first lesson of its unit for a diagnostic one. */
  readonly position: Position;
}

export interface OutlineUnit {
  readonly facts: Facts<'unit'>;
  readonly lessons: readonly OutlineLesson[];
  readonly assessments: readonly OutlineAssessment[];
}

export interface Outline {
  readonly curriculum: Facts<'curriculum'> | undefined;
  readonly units: readonly OutlineUnit[];
  /** By id; a lesson listed twice has its first place. */
  readonly lessons: ReadonlyMap<string, OutlineLesson>;
  readonly assessments: ReadonlyMap<string, OutlineAssessment>;
}

export const outlineReads = ['curriculum', 'unit', 'lesson', 'assessment'] as const;
type View = IndexView<(typeof outlineReads)[number]>;

/** The whole order; without a curriculum.yaml the units are in the order of their paths. */
export const outline: (index: View) => Outline = memo((index) => {
  const units = unitPaths(index).flatMap((path) => outlineUnit(index, path) ?? []);
  return {
    curriculum: index.all('curriculum')[0],
    units,
    lessons: new Map(units.flatMap(({ lessons }) => lessons.map((one) => [one.facts.id ?? '', one]))),
    assessments: new Map(
      units.flatMap(({ assessments }) => assessments.map((one) => [one.facts.id ?? '', one])),
    ),
  };
}, ofDocuments);

/** A unit that has a place in the order, by its path. */
export const outlineUnit: (index: View, path: string) => OutlineUnit | undefined = memoBy((index, path) => {
  const facts = index.facts(path);
  if (facts?.kind !== 'unit' || !isPlacedUnit(index, path)) return undefined;
  const unit = { facts, lessons: [] as OutlineLesson[], assessments: [] as OutlineAssessment[] };
  for (const [id, position] of lessonsIn(index, path)) {
    const lesson = index.document('lesson', id);
    if (lesson !== undefined) unit.lessons.push({ facts: lesson, unit, position });
  }
  for (const [id, position] of assessmentsIn(index, path)) {
    const assessment = index.document('assessment', id);
    if (assessment !== undefined) unit.assessments.push({ facts: assessment, unit, position });
  }
  return unit;
}, ofDocuments);

/** The unit that has an id and a place. */
export function placedUnitOf(index: View, id: string | undefined): OutlineUnit | undefined {
  const path = id === undefined ? undefined : pathOfUnit(index, id);
  return path === undefined ? undefined : outlineUnit(index, path);
}

/** The path of the unit that has an id and a place. */
export function pathOfUnit(index: View, id: string): string | undefined {
  const path = homeOf(index, 'unit', id);
  return path !== undefined && isPlacedUnit(index, path) ? path : undefined;
}

/** The assessment that has an id and a place. */
export function placedAssessmentOf(index: View, id: string | undefined): OutlineAssessment | undefined {
  const place = id === undefined ? undefined : placeOf(index, 'assessment', id);
  const unit = place === undefined ? undefined : outlineUnit(index, place.unit);
  return unit?.assessments.find(({ facts }) => facts.id === id);
}

/** The first lesson after a position. */
export function lessonAfter(index: View, position: Position): OutlineLesson | undefined {
  const paths = unitPaths(index);
  for (let rank = rankOf(position); rank < paths.length; rank++) {
    const lesson = outlineUnit(index, paths[rank] ?? '')?.lessons.find((one) => one.position > position);
    if (lesson !== undefined) return lesson;
  }
  return undefined;
}

/** The last lesson up to a position. */
export function lessonBy(index: View, position: Position): OutlineLesson | undefined {
  const paths = unitPaths(index);
  for (let rank = rankOf(position); rank >= 0; rank--) {
    const lesson = outlineUnit(index, paths[rank] ?? '')?.lessons.findLast((one) => one.position <= position);
    if (lesson !== undefined) return lesson;
  }
  return undefined;
}

/** The place of a document, by its path: a lesson or an assessment, or a unit without lessons as if it had one. */
export function positionOf(index: View, path: string): Position | undefined {
  const { kind, id = '' } = planOf(index, path) ?? {};
  if (kind === 'unit') {
    const isOutline = isPlacedUnit(index, path) && lessonsIn(index, path).size === 0;
    return isOutline ? positionIn(index, path, 0) : undefined;
  }
  if ((kind !== 'lesson' && kind !== 'assessment') || homeOf(index, kind, id) !== path) return undefined;
  return placeOf(index, kind, id)?.position;
}

/** The place of the lesson or assessment with an id. */
export function placeOf(
  index: View,
  kind: 'lesson' | 'assessment',
  id: string,
): { readonly unit: string; readonly position: Position } | undefined {
  const unit = (kind === 'lesson' ? unitOfLesson : unitOfAssessment)(index, id);
  const position =
    unit === undefined ? undefined : (kind === 'lesson' ? lessonsIn : assessmentsIn)(index, unit).get(id);
  return unit === undefined || position === undefined ? undefined : { unit, position };
}

/** The references by which a document contains documents of a kind, in its order. */
export function contained(
  facts: Facts,
  space: 'unit' | 'lesson' | 'assessment' | 'protocol',
): readonly Reference[] {
  return facts.references.filter(
    (reference) => reference.role === 'contains' && reference.spaces[0] === space,
  );
}

/** Whether a unit has lessons, found or not. One that lists none is an outline, a promise for later. */
export function listsLessons(unit: Facts<'unit'>): boolean {
  return contained(unit, 'lesson').length > 0;
}

/** The paths of the units in order. */
export const unitPaths: (index: View) => readonly string[] = memo((index) => {
  const ids = unitsListed(index);
  return ids === undefined
    ? index.all('unit').map(({ path }) => path)
    : ids.flatMap((id) => homeOf(index, 'unit', id) ?? []);
}, prompt);

/** The ids of the units that curriculum.yaml lists; `undefined` where there is none. */
const unitsListed: (index: View) => readonly string[] | undefined = memo((index) => {
  const [curriculum] = index.all('curriculum');
  return curriculum && [...new Set(contained(curriculum, 'unit').map(({ id }) => id))];
}, prompt);

/** The place of each unit among the units, by its path. */
const unitRanks: (index: View) => ReadonlyMap<string, number> = memo(
  (index) => new Map(unitPaths(index).map((path, rank) => [path, rank])),
  prompt,
);

export function isPlacedUnit(index: View, path: string): boolean {
  return unitRanks(index).has(path);
}

/** More lessons than a unit can list. */
const mostLessons = 2 ** 22;

/** The position after some lessons of a unit; after none of them, before its first. */
function positionIn(index: View, unit: string, lessons: number): Position {
  return (unitRanks(index).get(unit) ?? 0) * mostLessons + lessons;
}

/** Which unit a position is in, among the units in order. */
function rankOf(position: Position): number {
  return Math.floor(position / mostLessons);
}

/** The path of the document that has an id. */
function homeOf(index: View, kind: 'unit' | 'lesson' | 'assessment', id: string): string | undefined {
  return index.definitions(kind, id)[0]?.path;
}

/**
 * What a document says of its place in the order of teaching and of what it carries there. Most of what is edited
 * in a document is not among it.
 */
interface Plan {
  readonly kind: KindId;
  readonly id: string | undefined;
  /** The ids of the lessons and assessments that a unit lists. */
  readonly lessons: readonly string[];
  readonly assessments: readonly string[];
  /** The ids of the assessments that a lesson checks with. */
  readonly checks: readonly string[];
  /** The id of the lesson that an assessment comes after. */
  readonly after: string | undefined;
  readonly isDiagnostic: boolean;
  /** The depth of knowledge of a lesson that says it. */
  readonly dok: number | undefined;
}

export const planOf: (index: View, path: string) => Plan | undefined = memoBy((index, path) => {
  const facts = index.facts(path);
  if (facts === undefined) return undefined;
  const { kind, id, references } = facts;
  return {
    kind,
    id,
    lessons: idsOf(contained(facts, 'lesson')),
    assessments: idsOf(contained(facts, 'assessment')),
    checks: idsOf(references.filter(({ role }) => role === 'checks')),
    after: references.find(({ role }) => role === 'after')?.id,
    isDiagnostic: kind === 'assessment' && facts.data.type === 'diagnostic',
    dok: kind === 'lesson' ? facts.data.dok : undefined,
  };
}, prompt);

/** Most documents have none of a kind, and all of these share one list. */
const noIds: readonly string[] = [];

function idsOf(references: readonly Reference[]): readonly string[] {
  return references.length === 0 ? noIds : [...new Set(references.map(({ id }) => id))];
}

/** The unit of a lesson, by its id: the first that lists it. */
const unitOfLesson: (index: View, id: string) => string | undefined = memoBy((index, id) =>
  homeOf(index, 'lesson', id) === undefined ? undefined : firstUnit(index, listing(index, 'lesson', id)),
);

/** The unit of an assessment, by its id: the first that lists it, or that has a lesson which checks with it. */
const unitOfAssessment: (index: View, id: string) => string | undefined = memoBy((index, id) => {
  if (homeOf(index, 'assessment', id) === undefined) return undefined;
  const checking = index.references('assessment', id).filter(({ role }) => role === 'checks');
  const ofLessons = checking.flatMap(({ path }) => {
    const plan = planOf(index, path);
    const isLesson = plan?.kind === 'lesson' && homeOf(index, 'lesson', plan.id ?? '') === path;
    return isLesson ? (unitOfLesson(index, plan.id ?? '') ?? []) : [];
  });
  return firstUnit(index, [...listing(index, 'assessment', id), ...ofLessons]);
});

/** The paths of the documents that contain one. */
function listing(index: View, space: 'lesson' | 'assessment', id: string): readonly string[] {
  const all = index.references(space, id);
  return all.filter(({ role, spaces }) => role === 'contains' && spaces[0] === space).map(({ path }) => path);
}

/** The first of some units in the order. */
function firstUnit(index: View, paths: readonly string[]): string | undefined {
  const ranks = unitRanks(index);
  const rank = (path: string): number => ranks.get(path) ?? Number.POSITIVE_INFINITY;
  const [first, ...others] = paths.filter((path) => ranks.has(path));
  return first && others.reduce((found, path) => (rank(path) < rank(found) ? path : found), first);
}

/** The lessons that have their place in a unit, in its order: their ids, each with its position. */
const lessonsIn: (index: View, unit: string) => ReadonlyMap<string, Position> = memoBy((index, unit) => {
  const own = planOf(index, unit)?.lessons.filter((id) => unitOfLesson(index, id) === unit) ?? [];
  return new Map(own.map((id, at) => [id, positionIn(index, unit, at + 1)]));
});

/**
 * The assessments that have their place in a unit, in the order of their positions: those that its lessons check
 * with, each given after its lesson, and those that the unit lists. What `after` says counts first.
 */
const assessmentsIn: (index: View, unit: string) => ReadonlyMap<string, Position> = memoBy((index, unit) => {
  const lessons = lessonsIn(index, unit);
  const found = new Map<string, Position>();
  const add = (id: string, checkedAt: Position | undefined): void => {
    const plan = planOf(index, homeOf(index, 'assessment', id) ?? '');
    if (plan === undefined || found.has(id) || unitOfAssessment(index, id) !== unit) return;
    const place = plan.after === undefined ? undefined : placeOf(index, 'lesson', plan.after);
    const end = positionIn(index, unit, plan.isDiagnostic ? 0 : lessons.size);
    // A lesson of a later unit says nothing about when the assessment is given in this one.
    const isKnown = place !== undefined && place.position <= positionIn(index, unit, lessons.size);
    found.set(id, isKnown ? place.position : (checkedAt ?? end));
  };
  for (const [id, position] of lessons)
    for (const check of planOf(index, homeOf(index, 'lesson', id) ?? '')?.checks ?? []) add(check, position);
  for (const id of planOf(index, unit)?.assessments ?? []) add(id, undefined);
  return new Map([...found].sort(([, a], [, b]) => a - b));
});
