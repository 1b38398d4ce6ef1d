/** How two descriptions of one thing differ. */
import { byText } from '../text/order.ts';
import type { Description, Part, Value } from './describe/description.ts';

export type Detail = ValueDetail | ListDetail | PartDetail;

export interface ValueDetail {
  readonly what: 'value';
  readonly name: string;
  readonly before: Exclude<Value, undefined> | null;
  readonly after: Exclude<Value, undefined> | null;
}

export interface ListDetail {
  readonly what: 'list';
  readonly name: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Something in a document that has a name of its own: an item, an activity, a team. */
export interface PartDetail {
  readonly what: 'part';
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** How it differs; what it says, where it was added; nothing where it was removed. */
  readonly details: readonly Detail[];
}

/** In the order of the later description; what is gone comes after it. */
export function detailsBetween(before: Description, after: Description): readonly Detail[] {
  return [
    ...keysOf(after.values, before.values).flatMap((name) =>
      valueDetail(name, before.values[name], after.values[name]),
    ),
    ...keysOf(after.lists, before.lists).flatMap((name) =>
      listDetail(name, before.lists[name], after.lists[name]),
    ),
    ...partDetails(before.parts, after.parts),
  ];
}

const nothing: Description = { values: {}, lists: {}, parts: [] };

function valueDetail(name: string, before: Value, after: Value): readonly Detail[] {
  return before === after ? [] : [{ what: 'value', name, before: before ?? null, after: after ?? null }];
}

function listDetail(
  name: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): readonly Detail[] {
  const [was, is] = [new Set(before), new Set(after)];
  const gained = [...is].filter((item) => !was.has(item)).sort(byText);
  const lost = [...was].filter((item) => !is.has(item)).sort(byText);
  return gained.length + lost.length === 0 ? [] : [{ what: 'list', name, gained, lost }];
}

function partDetails(before: readonly Part[], after: readonly Part[]): readonly Detail[] {
  const keyOf = ({ type, id }: Part): string => JSON.stringify([type, id]);
  const was = new Map(before.map((part) => [keyOf(part), part]));
  const is = new Set(after.map(keyOf));
  const kept = after.flatMap((part): readonly Detail[] => {
    const earlier = was.get(keyOf(part));
    const details = detailsBetween(earlier?.description ?? nothing, part.description);
    if (earlier !== undefined && details.length === 0) return [];
    return [
      {
        what: 'part',
        type: part.type,
        id: part.id,
        title: part.title,
        change: earlier === undefined ? 'added' : 'changed',
        details,
      },
    ];
  });
  const removed = before
    .filter((part) => !is.has(keyOf(part)))
    .map(
      ({ type, id, title }): Detail => ({ what: 'part', type, id, title, change: 'removed', details: [] }),
    );
  return [...kept, ...removed];
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap(Object.keys))];
}
