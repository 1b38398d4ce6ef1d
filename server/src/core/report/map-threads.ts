/** The thread of each unit, for reading: standard, lessons, assessments, team sessions, feedback, adjustment. */
import type { Facts } from '../kinds/facts.ts';
import type { Space } from '../kinds/names.ts';
import { type CoverageState, coverageState, threads } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { type OutlineAssessment, type OutlineLesson, type OutlineUnit, outline } from '../model/outline.ts';
import { standardKeys } from '../model/standard-keys.ts';
import { standardInWords } from '../standards/plain-line.ts';

export interface UnitThread {
  readonly unit: OutlineUnit;
  /** The standards that the unit promises, teaches or assesses, in catalogue order. */
  readonly standards: readonly StandardThread[];
  /** What is asked before teaching, each with the codes of what it asks for. */
  readonly diagnostics: readonly {
    readonly assessment: OutlineAssessment;
    readonly codes: readonly string[];
  }[];
  /** The sessions that the unit lists, or that are about it or something in it, in the order of time. */
  readonly sessions: readonly Facts<'protocol'>[];
  readonly feedback: readonly Facts<'feedback'>[];
}

export interface StandardThread {
  readonly code: string;
  /** What it says: its statement where one is known. */
  readonly label: string;
  /** Over the whole curriculum. */
  readonly state: CoverageState;
  /** Those of this unit that name it. */
  readonly lessons: readonly OutlineLesson[];
  readonly assessments: readonly OutlineAssessment[];
}

export function unitThreads(index: Index): readonly UnitThread[] {
  return outline(index).units.map((unit) => ({
    unit,
    standards: standardThreads(index, unit),
    diagnostics: unit.assessments.filter(isDiagnostic).map((assessment) => ({
      assessment,
      codes: inOrder(index, codesOf(index, assessment.facts, 'assesses')),
    })),
    sessions: index
      .all('protocol')
      .filter((facts) => isListed(unit, facts) || isAbout(unit, facts))
      .map((facts) => ({ facts, time: timeOf(unit, facts) }))
      .sort((a, b) => a.time - b.time)
      .map(({ facts }) => facts),
    feedback: index.all('feedback').filter((facts) => isAbout(unit, facts)),
  }));
}

function standardThreads(index: Index, unit: OutlineUnit): readonly StandardThread[] {
  const promised = codesOf(index, unit.facts, 'addressing');
  const taught = new Map(unit.lessons.map((lesson) => [lesson, codesOf(index, lesson.facts, 'addressing')]));
  const assessments = unit.assessments.filter((assessment) => !isDiagnostic(assessment));
  const assessed = new Map(
    assessments.map((assessment) => [assessment, codesOf(index, assessment.facts, 'assesses')]),
  );
  const named = new Set([promised, ...taught.values(), ...assessed.values()].flatMap((codes) => [...codes]));
  const states = threads(index);
  return index.standards
    .all()
    .filter((standard) => named.has(standard.code) && standard.type !== 'practice')
    .map((standard) => ({
      code: standard.code,
      label: standardInWords(standard),
      state: coverageState(states, standard.code),
      lessons: unit.lessons.filter((lesson) => taught.get(lesson)?.has(standard.code)),
      assessments: assessments.filter((assessment) => assessed.get(assessment)?.has(standard.code)),
    }));
}

function inOrder(index: Index, codes: ReadonlySet<string>): readonly string[] {
  return index.standards.all().flatMap(({ code }) => (codes.has(code) ? [code] : []));
}

function isDiagnostic(assessment: OutlineAssessment): boolean {
  return assessment.facts.data.type === 'diagnostic';
}

function codesOf(index: Index, facts: Facts, role: 'addressing' | 'assesses'): ReadonlySet<string> {
  const references = facts.references.filter((reference) => reference.role === role);
  return new Set(references.flatMap((reference) => standardKeys(index.standards, reference.id)));
}

function isListed(unit: OutlineUnit, session: Facts<'protocol'>): boolean {
  return unit.facts.references.some(
    ({ role, spaces, id }) => role === 'contains' && spaces[0] === 'protocol' && id === session.id,
  );
}

/** A session or cycle is about a unit when its focus or its timing names the unit, or something in it. */
function isAbout(unit: OutlineUnit, facts: Facts): boolean {
  const owns = (space: Space, id: string): boolean =>
    (space === 'unit' && unit.facts.id === id) ||
    (space === 'lesson' && unit.lessons.some((lesson) => lesson.facts.id === id)) ||
    (space === 'assessment' && unit.assessments.some((assessment) => assessment.facts.id === id));
  return facts.references.some(
    ({ role, spaces, id }) =>
      ['focus', 'before', 'after'].includes(role) && spaces.some((space) => owns(space, id)),
  );
}

/** When a session is held, in lessons of the whole curriculum; one that does not say so comes last. */
function timeOf(unit: OutlineUnit, session: Facts<'protocol'>): number {
  const timing = session.references.find(({ role }) => role === 'before' || role === 'after');
  if (timing === undefined) return Number.POSITIVE_INFINITY;
  const isAfter = timing.role === 'after';
  const part = [...unit.lessons, ...unit.assessments].find(({ facts }) => facts.id === timing.id);
  const whole = isAfter ? unit.lessons[unit.lessons.length - 1] : unit.lessons[0];
  return ((part ?? whole)?.position ?? 0) + (isAfter ? 0.5 : -0.5) * (part === undefined ? 1.5 : 1);
}
