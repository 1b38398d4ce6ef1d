import type { Standard, StandardLink } from './standard.ts';

const linkLists = [
  'exactMatches',
  'replacedBy',
  'partOf',
  'exemplars',
  'skillLevels',
  'translations',
  'prerequisitesElsewhere',
  'relatedElsewhere',
] as const;

/**
 * What two catalogues say of one standard, joined. The first speaks first, and the later one adds what is
 * missing; what is said in lists is said by both.
 */
export function completed(first: Standard, later: Standard): Standard {
  return {
    ...first,
    // Another code has another notation.
    notation: first.notation ?? (first.code === later.code ? later.notation : undefined),
    parent: first.parent ?? later.parent,
    grades: first.grades.length > 0 ? first.grades : later.grades,
    label: hasLabel(first) || !hasLabel(later) ? first.label : later.label,
    statement: first.statement ?? later.statement,
    guid: first.guid ?? later.guid,
    uri: first.uri ?? later.uri,
    emphasis: first.emphasis ?? later.emphasis,
    fluency: first.fluency || later.fluency,
    prerequisites: union(first.prerequisites, later.prerequisites),
    related: union(first.related, later.related),
    ...addedWords(first, later),
    ...addedLinks(first, later),
  };
}

function hasLabel({ code, label }: Standard): boolean {
  return label !== code;
}

type Words = Pick<Standard, 'statementFrom' | 'itemType' | 'notes' | 'otherLevels'>;

/** In a package's own words. What only the first has is there already. */
function addedWords(first: Standard, later: Standard): Words {
  const { itemType, notes, otherLevels } = later;
  return {
    ...(first.statement === undefined && later.statement !== undefined
      ? { statementFrom: later.statementFrom ?? later.catalogue }
      : {}),
    ...(first.itemType === undefined && itemType !== undefined ? { itemType } : {}),
    ...(first.notes === undefined && notes !== undefined ? { notes } : {}),
    ...(first.otherLevels === undefined && otherLevels !== undefined ? { otherLevels } : {}),
  };
}

type Links = { [List in (typeof linkLists)[number]]?: readonly StandardLink[] };

function addedLinks(first: Standard, later: Standard): Links {
  const added: Links = {};
  for (const list of linkLists) {
    const more = later[list];
    if (more !== undefined && more !== first[list]) added[list] = [...(first[list] ?? []), ...more];
  }
  return added;
}

function union(first: readonly string[], later: readonly string[]): readonly string[] {
  if (first === later || later.length === 0) return first;
  return first.length === 0 ? later : [...new Set([...first, ...later])];
}
