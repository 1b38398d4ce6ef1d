import type { WorkspaceEdit } from 'vscode-languageserver';
import type { MoveRefusal } from '../core/features/tree/move.ts';
import type { CoverageShare, TreeKind } from '../core/features/tree/node.ts';

export interface TreeParams {
  /** Without it: the curricula, and the group of what is in none. */
  readonly node?: NodeRef;
}

/** Which line of the tree. */
export interface NodeRef {
  /** The folder of its curriculum. */
  readonly curriculum: string;
  readonly key: string;
}

export interface TreeAnswer {
  readonly nodes: readonly Node[];
}

export interface Node extends NodeRef {
  readonly kind: TreeKind;
  readonly id?: string;
  /** Of a group its name: `schedules`, `standards`, `unlisted`, `outside`. */
  readonly title: string;
  readonly uri?: string;
  /** What opens in the file. */
  readonly pointer?: string;
  readonly canMove: boolean;
  readonly hasChildren: boolean;
  readonly minutes?: number;
  readonly type?: string;
  readonly coverage?: CoverageShare;
  readonly problems: Problems;
  /** Of a curriculum that is still being read: then its figures are not known yet. */
  readonly isLoading?: true;
}

/** How many there are of each, in the line's files and those below it. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface TreeWayParams {
  readonly uri: string;
}

export interface MoveParams {
  readonly node: NodeRef;
  /** The line whose place it takes, or the one in which it comes last; or one place up (-1) or down (1). */
  readonly to: NodeRef | -1 | 1;
}

export type MoveAnswer =
  | { readonly edit: WorkspaceEdit }
  | {
      /** `end`: there is nothing before or after it. For the others see `MoveRefusal`. */
      readonly refused: MoveRefusal | 'end';
    };

export interface PlaceParams {
  readonly uri: string;
  readonly pointer: string;
}

export interface RetitleParams {
  readonly uri: string;
  readonly title: string;
}

/** `null` where the document has no title that can be replaced unseen. */
export type RetitleAnswer = { readonly edit: WorkspaceEdit } | null;
