/** From items to the standards of a catalogue, a parent before what is below it. */
import type { Pointer } from '../../syntax/pointer.ts';
import type { StandardLink, StandardType } from '../standard.ts';
import type { ImportedStandard } from './imported.ts';
import type { WrittenCodes } from './item-codes.ts';
import { typeOfCode, typeOfPlace, typeOfWord } from './item-types.ts';
import type { Item } from './read-items.ts';
import type { Relations } from './relations.ts';
import type { Tree } from './tree.ts';

export interface ItemsAndRelations {
  readonly items: readonly Item[];
  readonly codes: WrittenCodes;
  readonly tree: Tree;
  readonly relations: ReadonlyMap<number, Relations>;
}

export function linkToItem({ label, guid, uri }: Item, code: string | undefined): StandardLink {
  return { code, title: label, guid, uri };
}

/** A standard and where its item stands in the package. */
interface PlacedStandard {
  readonly standard: ImportedStandard;
  readonly place: Pointer;
}

export function standardsOf(
  catalogue: string,
  { items, codes, tree, relations }: ItemsAndRelations,
): readonly PlacedStandard[] {
  const types = new Map<number, StandardType>();
  const grades = new Map<number, readonly string[]>();
  const repetitions = repetitionsOf(items, codes);

  return tree.order.flatMap((index) => {
    const item = items[index];
    const code = codes.codes[index];
    if (item === undefined || code === undefined) return [];
    const parent = tree.parents[index];
    const above = parent === undefined ? undefined : types.get(parent);
    const type =
      typeOfWord(item.itemType ?? '') ?? typeOfCode(code) ?? typeOfPlace(above, tree.hasChildren(index));
    types.set(index, type);
    // What is said of a heading holds for all below it that says nothing else.
    const own = item.grades.length > 0 || parent === undefined ? item.grades : (grades.get(parent) ?? []);
    grades.set(index, own);
    const standard: ImportedStandard = {
      code,
      notation: item.code === code ? undefined : item.code,
      catalogue,
      type,
      parent: parent === undefined ? undefined : codes.codes[parent],
      grades: own,
      label: item.label ?? code,
      statement: item.statement,
      guid: item.guid,
      uri: item.uri,
      emphasis: undefined,
      fluency: false,
      identifier: item.identifier,
      itemType: item.itemType,
      order: tree.orders[index],
      enumeration: item.enumeration,
      notes: item.notes,
      otherLevels: item.otherLevels.length === 0 ? undefined : item.otherLevels,
      ...relationFields(relations.get(index), repetitions.get(index)),
      other: item.other,
    };
    return { standard, place: item.fields.pointer };
  });
}

/** Items that are read as an earlier one: that one is known by their identifiers too. */
function repetitionsOf(
  items: readonly Item[],
  { same }: WrittenCodes,
): ReadonlyMap<number, readonly StandardLink[]> {
  const repetitions = new Map<number, StandardLink[]>();
  same.forEach((first, index) => {
    const item = items[index];
    if (first === index || item === undefined) return;
    const links = repetitions.get(first);
    if (links === undefined) repetitions.set(first, [linkToItem(item, undefined)]);
    else links.push(linkToItem(item, undefined));
  });
  return repetitions;
}

type RelationFields = Pick<ImportedStandard, keyof Relations>;

const noCodes: readonly string[] = [];

function relationFields(
  relations: Relations = {},
  repetitions: readonly StandardLink[] = [],
): RelationFields {
  const matches = [...listOf(relations.exactMatches), ...repetitions];
  return {
    prerequisites: relations.prerequisites === undefined ? noCodes : [...relations.prerequisites],
    related: relations.related === undefined ? noCodes : [...relations.related],
    exactMatches: matches.length === 0 ? undefined : matches,
    replacedBy: relations.replacedBy && listOf(relations.replacedBy),
    partOf: relations.partOf && listOf(relations.partOf),
    exemplars: relations.exemplars && listOf(relations.exemplars),
    skillLevels: relations.skillLevels && listOf(relations.skillLevels),
    translations: relations.translations && listOf(relations.translations),
    prerequisitesElsewhere: relations.prerequisitesElsewhere && listOf(relations.prerequisitesElsewhere),
    relatedElsewhere: relations.relatedElsewhere && listOf(relations.relatedElsewhere),
  };
}

function listOf(links: ReadonlyMap<string, StandardLink> | undefined): readonly StandardLink[] {
  return links === undefined ? [] : [...links.values()];
}
