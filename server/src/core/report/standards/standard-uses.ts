/** The documents of a curriculum that name a standard, or one above or below it, by the part it plays in them. */
import type { Facts } from '../../kinds/facts.ts';
import type { Reference, Role } from '../../kinds/names.ts';
import { lineOf } from '../../model/coverage.ts';
import type { Index } from '../../model/index.ts';
import { outline } from '../../model/outline.ts';
import { byText } from '../../text/order.ts';

export const usedParts = [
  'promised',
  'taught',
  'practised',
  'assessed',
  'building-on',
  'building-toward',
  'worked-on',
  'named',
] as const;
/** `worked-on` by a team session or in feedback; `named` in an objective, an activity or a text alone. */
export type UsedPart = (typeof usedParts)[number];

export interface StandardUse {
  readonly part: UsedPart;
  readonly kind: Facts['kind'];
  readonly id: string | undefined;
  readonly title: string;
  readonly path: string;
  /** The canonical codes that it names: the standard itself, and those above and below it. */
  readonly codes: readonly string[];
  /** Of an assessment, the items that measure it: their ids, or else their numbers. */
  readonly items: readonly string[];
}

const partOfRole: Readonly<Partial<Record<Role, UsedPart>>> = {
  addressing: 'taught',
  practices: 'practised',
  assesses: 'assessed',
  'building-on': 'building-on',
  'building-toward': 'building-toward',
  focus: 'worked-on',
  'look-for': 'worked-on',
  objective: 'named',
  activity: 'named',
  mentions: 'named',
};

/** By part, and within one in the order of teaching. A document that does more than name it is not among `named`. */
export function standardUses(index: Index, code: string): readonly StandardUse[] {
  const uses = new Map<string, StandardUse>();
  for (const named of lineOf(index.standards, code)) {
    for (const reference of index.references('standard', named)) {
      const facts = index.facts(reference.path);
      const part = facts === undefined ? undefined : partOf(facts, reference);
      if (facts === undefined || part === undefined) continue;
      const key = `${part} ${facts.path}`;
      uses.set(key, extended(uses.get(key), facts, part, named, reference));
    }
  }
  const busy = new Set([...uses.values()].filter(({ part }) => part !== 'named').map(({ path }) => path));
  const places = placesOf(index);
  const placeOf = ({ path }: StandardUse): number => places.get(path) ?? Number.POSITIVE_INFINITY;
  return [...uses.values()]
    .filter(({ part, path }) => part !== 'named' || !busy.has(path))
    .sort(
      (a, b) =>
        usedParts.indexOf(a.part) - usedParts.indexOf(b.part) ||
        compare(placeOf(a), placeOf(b)) ||
        byText(a.path, b.path),
    );
}

function partOf(facts: Facts, { role }: Reference): UsedPart | undefined {
  const part = partOfRole[role];
  return facts.kind === 'unit' && part === 'taught' ? 'promised' : part;
}

function extended(
  known: StandardUse | undefined,
  facts: Facts,
  part: UsedPart,
  code: string,
  reference: Reference,
): StandardUse {
  const { kind, id, title, path } = facts;
  const codes = known?.codes ?? [];
  const items = known?.items ?? [];
  const item = itemOf(facts, reference);
  return {
    part,
    kind,
    id,
    title,
    path,
    codes: codes.includes(code) ? codes : [...codes, code],
    items: item === undefined || items.includes(item) ? items : [...items, item],
  };
}

function itemOf(facts: Facts, { pointer }: Reference): string | undefined {
  const number = facts.kind === 'assessment' ? /^\/items\/(\d+)\//.exec(pointer)?.[1] : undefined;
  if (number === undefined || facts.kind !== 'assessment') return undefined;
  return facts.data.items[Number(number)]?.id ?? String(Number(number) + 1);
}

/** Where documents stand in the order of teaching, by path: a unit, then what is in it, then the next. */
function placesOf(index: Index): ReadonlyMap<string, number> {
  const ordered = outline(index).units.flatMap(({ facts, lessons, assessments }) => [
    facts.path,
    ...[...lessons, ...assessments].sort((a, b) => a.position - b.position).map((part) => part.facts.path),
  ]);
  return new Map(ordered.map((path, at) => [path, at]));
}

/** Infinities have no difference. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
