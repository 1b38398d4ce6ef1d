import type { WorkspaceEdit } from 'vscode-languageserver';
import type { AskedQuestion } from '../core/features/new-questions.ts';
import type { NewKind } from '../core/templates/all.ts';
import type { Place } from './place.ts';
import type { CurriculumRef } from './standards.ts';

export interface QuestionsParams extends CurriculumRef {
  readonly kind: NewKind | 'curriculum';
  /** What has been answered: what can be chosen next may depend on it. */
  readonly unit?: string | undefined;
}

export interface QuestionsAnswer {
  /** The folder of the curriculum that it is for; `undefined` where there is none, and for a new one. */
  readonly curriculum?: string;
  readonly questions: readonly AskedQuestion[];
}

export interface NewDocumentParams extends CurriculumRef {
  readonly kind: NewKind;
  readonly title: string;
  readonly unit?: string | undefined;
  readonly grade?: string | undefined;
  readonly standards?: readonly string[] | undefined;
  readonly minutes?: number | undefined;
  readonly after?: string | undefined;
  readonly leader?: string | undefined;
  readonly team?: string | undefined;
}

/** Files are created by the edit, which fails where one of them is there already. */
export type NewDocumentAnswer =
  | {
      readonly edit: WorkspaceEdit;
      readonly id: string;
      /** What to fill in first. */
      readonly place: Place;
    }
  /** `curriculum`: there is none. */
  | { readonly refused: 'curriculum' };

export interface NewCurriculumParams {
  /** The folder that it is written in. */
  readonly folder: string;
  readonly grade: string;
  readonly title?: string | undefined;
}

export type CurriculumAnswer =
  | { readonly edit: WorkspaceEdit; readonly files: readonly string[]; readonly place: Place }
  | { readonly refused: 'grade' };

/**
 * A command of our own client, with a `WorkspaceEdit` and a `Place`: makes the edit and shows the place. VS Code forgets
 * the arguments of an action's command as soon as the findings change, which the action's own edit does; so a command
 * that follows an edit cannot have any, and the edit goes with the command.
 */
export const writeCommand = 'throughline.write';
