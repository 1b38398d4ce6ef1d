import type { TextEdit } from 'vscode-languageserver';
import type { StandardsList } from '../core/features/standards-list.ts';
import type { Role } from '../core/kinds/names.ts';
import type { Place, Position } from './place.ts';

/** Which curriculum: by its folder, or by a file; without either the first that there is. */
export interface CurriculumRef {
  readonly curriculum?: string | undefined;
  readonly uri?: string | undefined;
}

export interface StandardsParams extends CurriculumRef {
  readonly words?: string | undefined;
  readonly gapsOnly?: boolean | undefined;
}

export interface StandardsAnswer extends StandardsList {
  /** The folder of the curriculum; `undefined` where there is none. */
  readonly curriculum?: string;
  readonly title?: string;
  readonly isLoading: boolean;
}

export interface StandardUsesParams extends CurriculumRef {
  readonly code: string;
}

export interface StandardUsesAnswer {
  /** What the standard asks and what the curriculum does with it, as Markdown. */
  readonly markdown: string;
  /** Where a list or a package of the curriculum has it. */
  readonly definition?: Place;
  /** In the order of teaching. */
  readonly places: readonly (Place & { readonly role: Role; readonly title: string })[];
}

export interface InsertStandardParams {
  readonly uri: string;
  readonly position: Position;
  readonly code: string;
}

export type InsertStandardAnswer =
  | { readonly edit: TextEdit; readonly version: number }
  /** `closed`: the document is not open. For the others see `InsertAnswer`. */
  | { readonly refused: 'unknown' | 'named' | 'nowhere' | 'closed' };
