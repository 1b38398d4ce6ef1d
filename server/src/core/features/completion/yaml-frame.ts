/** The maps and lists that are open at a line of YAML, as far as lines and indentation tell. */

/** A key of a map or an index of a list. */
export type Step = string | number;
export type Path = readonly Step[];

/** It grows while lines are read, also past the cursor: its keys and items are then those on both sides. */
export interface Frame {
  readonly type: 'map' | 'list';
  readonly isFlow: boolean;
  /** Where the keys or dashes stand; of one in brackets, where those of the block around it do. */
  readonly column: number;
  readonly parent: Frame | undefined;
  /** Where it stands in its parent. */
  readonly step: Step | undefined;
  readonly keys: string[];
  /** The items of a list that are texts or numbers, as words; empty for others. */
  readonly items: string[];
  readonly children: Map<Step, Frame>;
  /** The key or the index that was read last. */
  at: Step | undefined;
  /** What stands there. */
  holds: 'nothing' | 'text' | 'other';
}

export function openFrame(
  type: Frame['type'],
  column: number,
  parent: Frame | undefined,
  isFlow = false,
): Frame {
  const step = parent?.at ?? (parent === undefined ? undefined : '');
  const frame: Frame = {
    type,
    isFlow,
    column,
    parent,
    step,
    keys: [],
    items: [],
    children: new Map(),
    at: undefined,
    holds: 'nothing',
  };
  if (parent !== undefined && step !== undefined) {
    parent.holds = 'other';
    parent.children.set(step, frame);
  }
  return frame;
}

export function enterKey(frame: Frame, key: string): void {
  frame.keys.push(key);
  frame.at = key;
  frame.holds = 'nothing';
}

export function enterItem(frame: Frame): void {
  frame.at = typeof frame.at === 'number' ? frame.at + 1 : 0;
  frame.items[frame.at] = '';
  frame.holds = 'nothing';
}

export function holdText(frame: Frame, words: string): void {
  frame.holds = 'text';
  if (typeof frame.at === 'number') frame.items[frame.at] = words;
}

export function pathOf(frame: Frame): Path {
  const path: Step[] = [];
  for (let at: Frame | undefined = frame; at?.step !== undefined; at = at.parent) path.push(at.step);
  return path.reverse();
}
