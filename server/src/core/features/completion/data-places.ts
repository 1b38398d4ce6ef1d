/** The places that one spot in YAML may be, by what is open around it. */
import type { DataPlace } from './place.ts';
import type { FlowCursor } from './yaml-flow.ts';
import { type Frame, type Path, pathOf } from './yaml-frame.ts';

export function placeOf(part: DataPlace['part'], path: Path): DataPlace {
  return {
    part,
    path,
    others: [],
    before: '',
    after: '',
    start: undefined,
    column: 0,
    isFlow: false,
    hasColon: false,
    isNew: false,
  };
}

export function valuePlace(
  path: Path,
  others: readonly string[],
  part: 'value' | 'text' = 'value',
): DataPlace {
  return { ...placeOf(part, path), others };
}

/** A key of a map that is there. */
export function keyPlace(map: Frame, more: Partial<DataPlace> = {}): DataPlace {
  return {
    ...placeOf('key', pathOf(map)),
    others: map.keys,
    column: map.column,
    isFlow: map.isFlow,
    isNew: map.keys.length === 0,
    ...more,
  };
}

/** The first key of a map that is not there yet, or of one that stands further on. */
export function newKeyPlace(path: Path, column: number, map?: Frame): DataPlace {
  const others = map?.keys ?? [];
  return { ...placeOf('key', path), others, column, isNew: others.length === 0 };
}

/** An item of a list that stands on a line of its own, its dash still to be written in a column. */
export function itemPlaces(path: Path, list: Frame | undefined, column: number): readonly DataPlace[] {
  const others = (list?.items ?? []).filter((item) => item !== '');
  return [
    { ...valuePlace(path, others), before: '- ', column },
    { ...newKeyPlace(path, column + 2), before: '- ' },
  ];
}

/**
 * What a key or a dash may hold that holds nothing yet, set in to a column.
 *
 * @param isOwnLine - whether a dash may be written there.
 */
export function pendingPlaces(
  frame: Frame,
  step: string | number,
  column: number,
  isOwnLine: boolean,
): readonly DataPlace[] {
  const path = [...pathOf(frame), step];
  const child = frame.children.get(step);
  return [
    valuePlace(path, itemsBeside(frame, step)),
    newKeyPlace(path, column, child?.type === 'map' ? child : undefined),
    ...(isOwnLine && frame.type === 'map'
      ? itemPlaces([...path, 0], child?.type === 'list' ? child : undefined, column)
      : []),
  ];
}

/** After a key and its colon on the same line: the value, or a map or list that is to be begun there. */
export function inlinePlaces(
  map: Frame,
  step: string,
  { space, start, indent, dash }: { space: string; start: number | undefined; indent: number; dash: number },
): readonly DataPlace[] {
  const path = [...pathOf(map), step];
  const below = map.column + indent;
  const dashes = map.column + dash;
  return [
    { ...valuePlace(path, []), before: space, column: map.column },
    { ...newKeyPlace(path, below), before: newLine(below), start },
    { ...valuePlace([...path, 0], []), before: `${space}[`, after: ']', isFlow: true },
    { ...newKeyPlace([...path, 0], dashes + 2), before: `${newLine(dashes)}- `, start },
  ];
}

/** In brackets. A map or list in them is begun with its own. */
export function flowPlaces({ frame, part, step, hasColon }: FlowCursor): readonly DataPlace[] {
  if (part === 'key') return [keyPlace(frame, { hasColon })];
  if (part !== 'value' || step === undefined) return [];
  const path = [...pathOf(frame), step];
  const flow = { isFlow: true, column: frame.column };
  return [
    { ...valuePlace(path, itemsBeside(frame, step)), ...flow },
    { ...newKeyPlace(path, frame.column), ...flow, before: '{ ', after: ' }' },
    { ...valuePlace([...path, 0], []), ...flow, before: '[', after: ']' },
    { ...newKeyPlace([...path, 0], frame.column), ...flow, before: '[{ ', after: ' }]' },
  ];
}

function itemsBeside(frame: Frame, step: string | number): readonly string[] {
  return frame.items.filter((item, at) => at !== step && item !== '');
}

function newLine(column: number): string {
  return `\n${' '.repeat(column)}`;
}
