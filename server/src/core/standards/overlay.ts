import type { Catalogue, Standard } from './standard.ts';

/** Several catalogues as one tree. */
export interface Tree {
  /** Each code once, in the order of the catalogues. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** The codes above a code, one for each catalogue that groups it in its own way. */
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<Standard>>;
}

/**
 * Lays catalogues over each other. A code is one standard, however many catalogues describe it: the first
 * that names it speaks first, and later ones add what is missing, such as the statement from an imported
 * package, or a second grouping, such as the levels of adult education.
 */
export function overlay(catalogues: readonly Catalogue[]): Tree {
  const standards = new Map<string, Standard>();
  for (const standard of catalogues.flatMap((catalogue) => catalogue.standards)) {
    const known = standards.get(standard.code);
    standards.set(standard.code, known === undefined ? standard : completed(known, standard));
  }
  linkBack(standards);
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<Standard>>();
  for (const { code, parent } of catalogues.flatMap((catalogue) => catalogue.standards)) {
    const standard = standards.get(code);
    if (standard === undefined || parent === undefined || !standards.has(parent)) continue;
    add(parents, code, parent);
    add(children, parent, standard);
  }
  return { standards, parents, children };
}

/** What is related to a standard of another catalogue is related back, as it is within one catalogue. */
function linkBack(standards: Map<string, Standard>): void {
  const back = new Map<string, Set<string>>();
  for (const { code, catalogue, related } of standards.values()) {
    for (const other of related) {
      const there = standards.get(other);
      if (there === undefined || there.catalogue === catalogue || there.related.includes(code)) continue;
      add(back, other, code);
    }
  }
  for (const [code, others] of back) {
    const standard = standards.get(code);
    if (standard === undefined) continue;
    standards.set(code, { ...standard, related: [...standard.related, ...others] });
  }
}

function completed(first: Standard, later: Standard): Standard {
  return {
    ...first,
    notation: first.notation ?? later.notation,
    parent: first.parent ?? later.parent,
    grades: first.grades.length > 0 ? first.grades : later.grades,
    label: first.label === first.code ? later.label : first.label,
    statement: first.statement ?? later.statement,
    guid: first.guid ?? later.guid,
    uri: first.uri ?? later.uri,
    emphasis: first.emphasis ?? later.emphasis,
    fluency: first.fluency || later.fluency,
    prerequisites: first.prerequisites.length > 0 ? first.prerequisites : later.prerequisites,
    related: first.related.length > 0 ? first.related : later.related,
  };
}

/** Adds a value to the set under a key. */
export function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
