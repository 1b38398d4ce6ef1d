/**
 * Gathers a curriculum for a CASE package: its units, lessons and objectives in the order of teaching, and its own
 * lists of standards. What is a draft is left out unless drafts are asked for, as on the site.
 */
import type { Facts } from '../kinds/facts.ts';
import { type Fields, fieldsOf, textOf, textsOf } from '../kinds/fields.ts';
import type { Reference } from '../kinds/names.ts';
import { meant } from '../model/coverage.ts';
import { gradesOfUnit } from '../model/grades.ts';
import type { Index } from '../model/index.ts';
import { contained, outline } from '../model/outline.ts';
import {
  type ExportedCurriculum,
  type ExportedLesson,
  type ExportedObjective,
  type ExportedReference,
  type ExportedUnit,
  exportedRoles,
  type StandardsByRole,
} from '../standards/case/exported.ts';
import { exportedStandards } from './case-export-standards.ts';

/** What a document says and its facts do not. */
export interface ExportDetails {
  readonly summary: string | undefined;
  readonly authors: readonly string[];
  readonly license: string | undefined;
  readonly status: string | undefined;
}

export interface GatheredCurriculum {
  readonly curriculum: ExportedCurriculum;
  /** The documents it was gathered from. */
  readonly paths: readonly string[];
  readonly left: LeftOut;
}

/** What is not in the package. */
export interface LeftOut {
  /** Paths of drafts. */
  readonly drafts: readonly string[];
  /** Paths of documents without a usable id, by which nothing could know them again. */
  readonly nameless: readonly string[];
  /** Codes that no standard in force has, or that could be one or another: they are in it as they are written. */
  readonly codes: readonly string[];
}

export interface GatherOptions {
  readonly withDrafts: boolean;
  readonly details: ReadonlyMap<string, ExportDetails>;
}

/** The documents whose details are needed: everything that `gatherCurriculum` may put into the package. */
export function pathsForExport(index: Index): readonly string[] {
  const { curriculum, units } = outline(index);
  return [
    ...(curriculum === undefined ? [] : [curriculum.path]),
    ...units.flatMap((unit) => [unit.facts.path, ...unit.lessons.map(({ facts }) => facts.path)]),
  ];
}

export function exportDetails(value: unknown): ExportDetails {
  const fields: Fields = fieldsOf(value);
  return {
    summary: textOf(fields['summary']),
    authors: textsOf(fields['authors']),
    license: textOf(fields['license']),
    status: textOf(fields['status']),
  };
}

/** @param root - the facts of curriculum.yaml, which has an id. */
export function gatherCurriculum(
  index: Index,
  root: Facts<'curriculum'> & { readonly id: string },
  options: GatherOptions,
): GatheredCurriculum {
  const gathering = new Gathering(index, options);
  const details = options.details.get(root.path);
  const units = outline(index).units.flatMap(({ facts }) => gathering.unit(facts, root));
  const standards = exportedStandards(index);
  return {
    curriculum: {
      id: root.id,
      title: root.title,
      summary: details?.summary,
      creator: details === undefined || details.authors.length === 0 ? undefined : details.authors.join(', '),
      publisher: undefined,
      language: root.data.language,
      license: details?.license,
      subject: root.data.subject,
      version: undefined,
      adoptionStatus: adoption(details?.status),
      standards: standards.standards,
      units,
    },
    paths: [root.path, ...gathering.paths, ...standards.paths],
    left: {
      drafts: [...gathering.drafts],
      nameless: [...gathering.nameless],
      codes: [...gathering.codes],
    },
  };
}

/** The words that CASE has for how far along a document is. Nothing is said where the author says nothing. */
function adoption(status: string | undefined): string | undefined {
  if (status === 'approved') return 'Adopted';
  return status === 'draft' || status === 'in-review' ? 'Draft' : undefined;
}

type Named<T extends Facts> = T & { readonly id: string };

class Gathering {
  readonly paths = new Set<string>();
  readonly drafts = new Set<string>();
  readonly nameless = new Set<string>();
  readonly codes = new Set<string>();
  readonly #index: Index;
  readonly #options: GatherOptions;

  constructor(index: Index, options: GatherOptions) {
    this.#index = index;
    this.#options = options;
  }

  unit(facts: Facts<'unit'>, root: Facts<'curriculum'>): readonly ExportedUnit[] {
    if (!this.#isIn(facts)) return [];
    const ids = new Set(contained(facts, 'lesson').map(({ id }) => id));
    const lessons = [...ids].flatMap((id) => this.#index.document('lesson', id) ?? []);
    return [
      {
        id: facts.id,
        title: facts.title,
        summary: this.#options.details.get(facts.path)?.summary,
        grades: gradesOfUnit(facts, root.data),
        standards: this.#byRole(facts),
        lessons: lessons.flatMap((lesson) => this.#lesson(lesson)),
      },
    ];
  }

  #lesson(facts: Facts<'lesson'>): readonly ExportedLesson[] {
    if (!this.#isIn(facts)) return [];
    return [
      {
        id: facts.id,
        title: facts.title,
        summary: this.#options.details.get(facts.path)?.summary,
        standards: this.#byRole(facts),
        objectives: this.#objectives(facts),
      },
    ];
  }

  /** An objective without an id of its own is known by its place. */
  #objectives(facts: Facts<'lesson'>): readonly ExportedObjective[] {
    const taken = new Set<string>();
    return facts.data.objectives.flatMap(({ id, text }, at) => {
      if (text === undefined) return [];
      const own = [id, String(at + 1), `${id ?? ''}-${at + 1}`].find(
        (each) => each !== undefined && !taken.has(each),
      );
      if (own === undefined) return [];
      taken.add(own);
      const named = facts.references.filter(
        ({ role, pointer }) => role === 'objective' && pointer.startsWith(`/objectives/${at}/`),
      );
      return [{ id: own, text, standards: this.#references(named) }];
    });
  }

  #isIn<T extends Facts>(facts: T): facts is Named<T> {
    if (facts.status === 'draft' && !this.#options.withDrafts) this.drafts.add(facts.path);
    else if (facts.id === undefined) this.nameless.add(facts.path);
    else {
      this.paths.add(facts.path);
      return true;
    }
    return false;
  }

  #byRole({ references }: Facts): StandardsByRole {
    return Object.fromEntries(
      exportedRoles.flatMap((role) => {
        const named = this.#references(references.filter((reference) => reference.role === role));
        return named.length === 0 ? [] : [[role, named] as const];
      }),
    );
  }

  /** Each standard once. */
  #references(references: readonly Reference[]): readonly ExportedReference[] {
    const found = new Map<string, ExportedReference>();
    for (const { id } of references) {
      for (const reference of this.#standards(id)) found.set(reference.code, reference);
    }
    return [...found.values()];
  }

  #standards(written: string): readonly ExportedReference[] {
    const known = meant(this.#index.standards, written);
    if (known.length > 0) return known.map(({ code, guid, uri }) => ({ code, guid, uri }));
    const code = written.trim();
    this.codes.add(code);
    return [{ code, guid: undefined, uri: undefined }];
  }
}
