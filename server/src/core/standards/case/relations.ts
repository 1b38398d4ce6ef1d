/**
 * What associations make of items: prerequisites, related standards, matches, successors. An item elsewhere that
 * one item here matches exactly is that item, also where others lead to it.
 */

import type { StandardLink } from '../standard.ts';
import { linkElsewhere, type Node } from './nodes.ts';
import type { Association } from './read-associations.ts';
import type { Warnings } from './warnings.ts';

/** Lists of an item; each code and each link once. A list that nothing is in is absent. */
export type Relations = { [Each in CodeList]?: Set<string> } & {
  [Each in LinkList]?: Map<string, StandardLink>;
};

export type CodeList = 'prerequisites' | 'related';
export type LinkList =
  | 'exactMatches'
  | 'replacedBy'
  | 'partOf'
  | 'exemplars'
  | 'skillLevels'
  | 'translations'
  | 'prerequisitesElsewhere'
  | 'relatedElsewhere';

/** The link to an item of the package, by its place. */
export type LinkOf = (item: number) => StandardLink;

export interface RelationContext {
  /** For each item the place of the one that stands for it. */
  readonly same: readonly number[];
  readonly linkOf: LinkOf;
  readonly parentOf: (item: number) => number | undefined;
  readonly warnings: Warnings;
}

/** An end of an association as far as it can be told. */
export interface ResolvedEnd {
  readonly item: number | undefined;
  readonly link: StandardLink;
  /** As the package has it: elsewhere, even where an item here matches it exactly. */
  readonly written: StandardLink;
  readonly key: string;
}

export interface ResolvedAssociation {
  readonly association: Association;
  readonly origin: ResolvedEnd;
  readonly destination: ResolvedEnd;
}

/** The associations with both ends told, in their order. */
export function resolveEnds(
  associations: readonly Association[],
  { same, linkOf, warnings }: RelationContext,
): readonly ResolvedAssociation[] {
  const matches = exactMatches(associations, same);
  const hereOf = ({ item }: Node): number | undefined => (item === undefined ? undefined : same[item]);
  return associations.map((association) => {
    const { origin, destination, type, fields } = association;
    const resolve = (node: Node, other: Node): ResolvedEnd => {
      const here = hereOf(node);
      const written = here === undefined ? linkElsewhere(node.link) : linkOf(here);
      if (here !== undefined || node.isDocument || type === 'exactMatchOf') {
        return { item: here, link: written, written, key: node.key };
      }
      const match = matches.get(node.key);
      // An item is not related to itself: what leads to its own match leads elsewhere.
      const item = match === hereOf(other) ? undefined : match;
      return { item, link: item === undefined ? written : linkOf(item), written, key: node.key };
    };
    const ends = {
      association,
      origin: resolve(origin, destination),
      destination: resolve(destination, origin),
    };
    for (const [key, node, end] of [
      ['originNodeURI', origin, ends.origin],
      ['destinationNodeURI', destination, ends.destination],
    ] as const) {
      if (end.item !== undefined || node.isDocument) continue;
      warnings.add(
        'elsewhere',
        `${fields.pointer}/${key}`,
        `The ${key} of ${type} leads to an item that is not in the package; it is kept as a link.`,
      );
    }
    return ends;
  });
}

/** For each item elsewhere that just one item here matches exactly, that item. */
function exactMatches(
  associations: readonly Association[],
  same: readonly number[],
): ReadonlyMap<string, number | undefined> {
  const matches = new Map<string, number | undefined>();
  for (const { type, origin, destination } of associations) {
    if (type !== 'exactMatchOf' || (origin.item === undefined) === (destination.item === undefined)) continue;
    const [here, elsewhere] = origin.item === undefined ? [destination, origin] : [origin, destination];
    const item = same[here.item ?? -1];
    matches.set(
      elsewhere.key,
      matches.has(elsewhere.key) && matches.get(elsewhere.key) !== item ? undefined : item,
    );
  }
  return matches;
}

const lists: ReadonlyMap<string, LinkList> = new Map<string, LinkList>([
  ['exactMatchOf', 'exactMatches'],
  ['replacedBy', 'replacedBy'],
  ['exemplar', 'exemplars'],
  ['hasSkillLevel', 'skillLevels'],
  ['isTranslationOf', 'translations'],
]);
const eitherWay: ReadonlySet<string> = new Set(['exactMatchOf', 'isTranslationOf']);

/** The relations of items, by place; an item without any is absent. */
export function relationsOf(
  associations: readonly ResolvedAssociation[],
  moreParents: readonly (readonly [number, number])[],
  context: RelationContext,
): ReadonlyMap<number, Relations> {
  const all = new Map<number, Relations>();
  for (const [item, parent] of moreParents) addCode(item, 'related', context.linkOf(parent).code);
  for (const { association, origin, destination } of associations) add(association.type, origin, destination);
  return all;

  function add(type: string, origin: ResolvedEnd, destination: ResolvedEnd): void {
    if (type === 'precedes') {
      follow(origin, destination);
    } else if (type === 'isRelatedTo' || type === 'isPeerOf') {
      relate(origin.item, destination);
      relate(destination.item, origin);
    } else if (type === 'isPartOf') {
      const isParent = origin.item !== undefined && destination.item === context.parentOf(origin.item);
      if (!isParent) link(origin.item, 'partOf', destination);
    } else {
      const list = lists.get(type);
      if (list !== undefined) link(origin.item, list, destination);
      if (list !== undefined && eitherWay.has(type)) link(destination.item, list, origin);
    }
  }

  function follow(origin: ResolvedEnd, { item }: ResolvedEnd): void {
    if (item === undefined || item === origin.item) return;
    addCode(item, 'prerequisites', origin.link.code);
    if (origin.item === undefined) link(item, 'prerequisitesElsewhere', origin);
  }

  function relate(item: number | undefined, other: ResolvedEnd): void {
    if (item === undefined || item === other.item) return;
    addCode(item, 'related', other.link.code);
    if (other.item === undefined) link(item, 'relatedElsewhere', other);
  }

  function addCode(item: number, list: CodeList, code: string | undefined): void {
    if (code === undefined || code === context.linkOf(item).code) return;
    const relations = of(item);
    relations[list] ??= new Set();
    relations[list].add(code);
  }

  function link(item: number | undefined, list: LinkList, end: ResolvedEnd): void {
    if (item === undefined || item === end.item) return;
    const relations = of(item);
    relations[list] ??= new Map();
    const key = end.item === undefined ? end.key : `item ${end.item}`;
    if (!relations[list].has(key)) relations[list].set(key, end.link);
  }

  function of(item: number): Relations {
    let relations = all.get(item);
    if (relations === undefined) {
      relations = {};
      all.set(item, relations);
    }
    return relations;
  }
}
