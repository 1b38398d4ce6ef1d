/** What `writeCase` writes of a curriculum: plain data, whatever it was gathered from. */
import type { StandardType } from '../standard.ts';

export interface ExportedCurriculum {
  readonly id: string;
  readonly title: string;
  /** Markdown, like all longer texts here. */
  readonly summary: string | undefined;
  /** Who answers for the curriculum; the title stands in where nobody is named. */
  readonly creator: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly license: string | undefined;
  readonly subject: string | undefined;
  readonly version: string | undefined;
  /** `Draft`, `Adopted`, `Deprecated` … */
  readonly adoptionStatus: string | undefined;
  /** The curriculum's own lists of standards, a parent before what is below it. */
  readonly standards: readonly ExportedStandard[];
  /** In the order of teaching. */
  readonly units: readonly ExportedUnit[];
}

/** How a unit or lesson is connected to a standard. An objective addresses its standards. */
export const exportedRoles = ['addressing', 'building-on', 'building-toward', 'practices'] as const;
export type ExportedRole = (typeof exportedRoles)[number];
export type StandardsByRole = Readonly<Partial<Record<ExportedRole, readonly ExportedReference[]>>>;

/** A standard as others refer to it: a standard of the curriculum's own lists is known by its code. */
export interface ExportedReference {
  readonly code: string;
  /** 32 hexadecimal digits, with or without hyphens. */
  readonly guid: string | undefined;
  readonly uri: string | undefined;
}

export interface ExportedUnit {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** `K`, `1` … `12`. */
  readonly grades: readonly string[];
  readonly standards: StandardsByRole;
  readonly lessons: readonly ExportedLesson[];
}

export interface ExportedLesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly standards: StandardsByRole;
  readonly objectives: readonly ExportedObjective[];
}

export interface ExportedObjective {
  /** Unlike the ids of the other objectives of the lesson. */
  readonly id: string;
  readonly text: string;
  readonly standards: readonly ExportedReference[];
}

export interface ExportedStandard {
  readonly code: string;
  readonly type: StandardType;
  readonly parent: string | undefined;
  readonly grades: readonly string[];
  readonly label: string;
  readonly statement: string | undefined;
  readonly prerequisites: readonly ExportedReference[];
  readonly related: readonly ExportedReference[];
  /** The standards of other lists that this one is. */
  readonly exactMatches: readonly ExportedReference[];
  /** What has come in its place. */
  readonly replacedBy: readonly ExportedReference[];
}
