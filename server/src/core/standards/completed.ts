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
 * What several catalogues say of one standard, joined. The first speaks first, and the later ones add what is
 * missing; what is said in lists is said by all.
 */
export function completed(first: Standard, others: readonly Standard[]): Standard {
  // A catalogue that groups the standards of another brings them all along, each as it is but for its parent.
  const later = others.filter((other) => !saysNothingNew(other, first));
  if (later.length === 0) return first;
  const all = [first, ...later];
  const stated = all.find(({ statement }) => statement !== undefined);
  const joined: { -readonly [Key in keyof Standard]: Standard[Key] } = {
    ...first,
    // Another code has another notation.
    notation: firstOf(
      all.filter(({ code }) => code === first.code),
      'notation',
    ),
    parent: firstOf(all, 'parent'),
    grades: all.find(({ grades }) => grades.length > 0)?.grades ?? first.grades,
    label: all.find(({ code, label }) => label !== code)?.label ?? first.label,
    statement: stated?.statement,
    guid: firstOf(all, 'guid'),
    uri: firstOf(all, 'uri'),
    emphasis: firstOf(all, 'emphasis'),
    fluency: all.some(({ fluency }) => fluency),
    prerequisites: union(all.map(({ prerequisites }) => prerequisites)),
    related: union(all.map(({ related }) => related)),
    itemType: firstOf(all, 'itemType'),
    notes: firstOf(all, 'notes'),
    otherLevels: firstOf(all, 'otherLevels'),
  };
  if (stated !== undefined && stated !== first)
    joined.statementFrom = stated.statementFrom ?? stated.catalogue;
  for (const list of linkLists) joined[list] = unionOfLinks(all.map((standard) => standard[list]));
  return joined;
}

function saysNothingNew(other: Standard, first: Standard): boolean {
  for (const key in other) {
    // The cast is safe: what a standard is made of has no other keys.
    const field = key as keyof Standard;
    if (other[field] === undefined || other[field] === first[field]) continue;
    if (field !== 'parent' || first.parent === undefined) return false;
  }
  return true;
}

function firstOf<Key extends keyof Standard>(all: readonly Standard[], key: Key): Standard[Key] | undefined {
  return all.find((standard) => standard[key] !== undefined)?.[key];
}

/** Most lists are empty or the very same, since a catalogue may group the standards of another. */
function union(lists: readonly (readonly string[])[]): readonly string[] {
  const own = new Set(lists.filter((list) => list.length > 0));
  const [only = [], ...others] = own;
  return others.length === 0 ? only : [...new Set([...own].flat())];
}

function unionOfLinks(
  lists: readonly (readonly StandardLink[] | undefined)[],
): readonly StandardLink[] | undefined {
  const own = new Set(lists.filter((list) => list !== undefined));
  const [only, ...others] = own;
  return others.length === 0 ? only : [...own].flat();
}
