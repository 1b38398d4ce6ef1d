/** Moves what a document lists: units in a curriculum, lessons in a unit and its sections, items in an assessment. */
import type { Index } from '../../model/index.ts';
import { type DataNode, nodeAt } from '../../syntax/data.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import { moveItem } from '../move-item.ts';
import type { FileEdit } from '../rename.ts';
import type { Documents } from '../subject.ts';
import { parentKey, type TreeNode } from './node.ts';
import { treeChildren, treeNode } from './tree.ts';

export interface TreeMove {
  readonly key: string;
  /** The line whose place it takes, or the one in which it comes last. */
  readonly to: string;
}

export type MoveAnswer =
  | { readonly type: 'edits'; readonly edits: readonly FileEdit[] }
  | { readonly type: 'refused'; readonly reason: MoveRefusal };

/**
 * `gone`: a line is no longer there. `unordered`: it has no place of its own. `elsewhere`: the two are not of one
 * list, or of two in one file. `written`: the list is not written plainly enough to be changed unseen.
 */
export type MoveRefusal = 'gone' | 'unordered' | 'elsewhere' | 'written';

export function treeMove(index: Index, { key, to }: TreeMove, documents: Documents): MoveAnswer {
  const node = treeNode(index, key);
  const target = treeNode(index, to);
  if (node === undefined || target === undefined) return refused('gone');
  const { listed } = node;
  if (listed === undefined) return refused('unordered');
  const goal = goalOf(node, target, documents);
  if (goal === undefined || goal.path !== listed.path) return refused('elsewhere');
  const document = documents(listed.path);
  if (document === undefined) return refused('gone');
  const edits = moveItem(document, { from: listed.list, at: listed.at, to: goal.list, before: goal.before });
  if (edits === undefined) return refused('written');
  return { type: 'edits', edits: edits.map((edit) => ({ path: listed.path, ...edit })) };
}

/** The line before (-1) or after (1) it in its list, to change places with; `undefined` at the end of the list. */
export function neighbourOf(index: Index, key: string, by: -1 | 1): string | undefined {
  const node = treeNode(index, key);
  if (node?.listed === undefined) return undefined;
  const beside = treeChildren(index, parentKey(key)).filter(({ kind }) => kind === node.kind);
  return beside[beside.findIndex((one) => one.key === key) + by]?.key;
}

interface Goal {
  readonly path: string;
  readonly list: Pointer;
  readonly before: number;
}

function goalOf(node: TreeNode, target: TreeNode, documents: Documents): Goal | undefined {
  const { listed } = node;
  if (listed === undefined) return undefined;
  if (target.kind === node.kind && target.listed !== undefined) {
    const { path, list, at } = target.listed;
    return { path, list, before: at };
  }
  const path = target.place?.path;
  const data = path === undefined ? undefined : documents(path)?.data;
  const list = data === undefined ? undefined : lastListIn(data, listIn(node, target));
  if (path === undefined || list === undefined) return undefined;
  // Of a list that it is in already, it is the last one when the others have moved up.
  const isOwn = list.pointer === listed.list && path === listed.path;
  return { path, list: list.pointer, before: list.length - (isOwn ? 1 : 0) };
}

/** The list at a pointer; in a list of sections that of the last one. */
function lastListIn(
  data: DataNode,
  pointer: Pointer | undefined,
): { readonly pointer: Pointer; readonly length: number } | undefined {
  if (pointer === undefined) return undefined;
  const { node, found } = nodeAt(data, pointer);
  if (!found || node.type !== 'list') return undefined;
  const last = node.items.at(-1);
  return last?.type === 'map' && pointer === '/lessons'
    ? lastListIn(data, `/lessons/${node.items.length - 1}/lessons`)
    : { pointer, length: node.items.length };
}

/** The list of a line to which another one can be added. */
function listIn(node: TreeNode, target: TreeNode): Pointer | undefined {
  if (node.kind === 'unit' && target.kind === 'curriculum') return '/units';
  if (node.kind === 'item' && target.kind === 'assessment') return '/items';
  if (node.kind !== 'lesson') return undefined;
  if (target.kind === 'unit') return '/lessons';
  return target.kind === 'section' ? `/lessons/${target.listed?.at ?? 0}/lessons` : undefined;
}

function refused(reason: MoveRefusal): MoveAnswer {
  return { type: 'refused', reason };
}
