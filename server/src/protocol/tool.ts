/** What an assistant in the editor asks of a curriculum; `server/src/tools` says which tools there are. */

export interface ToolParams {
  readonly name: string;
  readonly input: object;
  /** The file that a person looks at, which says which of several curricula is meant. */
  readonly uri?: string;
}

export type ToolAnswer =
  | { readonly text: string }
  | {
      /** Why it cannot be answered, and what to ask instead. */
      readonly refused: string;
    };
