/** The port through which a curriculum's files are seen: a disk, or an editor that holds them. */

export interface Files {
  /** The paths of all files of the curriculum, sorted, relative to its folder, with `/` between folders. */
  readonly list: () => Promise<readonly string[]>;
  /** The text of a file, a byte order mark included; `undefined` when it is not there or is not readable text. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** A file or folder that is there and cannot be used, and what to do about it. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}
