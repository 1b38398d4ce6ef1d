/** Places and changes of text as reports show them. */

/** Line and column count from 1, as editors show them; the column in UTF-16 units. */
export interface ShownPosition {
  readonly line: number;
  readonly column: number;
}

export interface ShownPlace {
  /** Relative to the curriculum's folder, with `/` between folders. */
  readonly path: string;
  readonly start: ShownPosition;
  /** Just past the last character. */
  readonly end: ShownPosition;
}

export interface ShownRelated extends ShownPlace {
  readonly message: string;
}

/** New text for a stretch of a file, or a whole new file. */
export interface ShownEdit extends ShownPlace {
  readonly newText: string;
  readonly isNewFile: boolean;
}

export interface ShownFix {
  /** What it does, as an instruction. */
  readonly title: string;
  /** They do not overlap. */
  readonly edits: readonly ShownEdit[];
}
