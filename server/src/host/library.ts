/**
 * Where curricula are kept, for a server that stays: a disk, or an editor that holds the files. A location is
 * where a file or folder is, as plain text with `/` between folders (`lsp/uris.ts` says how it looks).
 */
import type { FileProblem, Files } from './files.ts';

export interface FileChange {
  /** Relative to the curriculum's folder, with `/` between folders. */
  readonly path: string;
  readonly exists: boolean;
}

export interface Watchers {
  /** Sees to it that the folders of these files are watched, in steps, so that others may have their turn between them. */
  readonly update: (files: Iterable<string>) => Iterable<void>;
  readonly close: () => void;
}

export interface Library {
  /** Where something really is, links resolved, also when it is not there yet: one file has one such location. */
  readonly realOf: (location: string) => string;
  /** The nearest folder with a curriculum.yaml, from a folder upward. */
  readonly curriculumAround: (folder: string) => Promise<string | undefined>;
  /** Every folder with a curriculum.yaml in a folder, itself included; what is ignored is left out. */
  readonly curriculaIn: (folder: string) => Promise<readonly string[]>;
  readonly shelf: (folder: string, report: (problem: FileProblem) => void) => Shelf;
  /** Watches a folder, for an editor that cannot; a call is only a hint to look. Nothing where it is of no use. */
  readonly watch: ((folder: string, hint: () => void) => Watchers) | undefined;
  /** Lets everything that has come in meanwhile be handled before it goes on. */
  readonly pause: () => Promise<void>;
}

/** The files of one curriculum. */
export interface Shelf extends Files {
  /** Whether a file of this path is one of the curriculum's, or would be if it were there. */
  readonly belongs: (path: string) => Promise<boolean>;
  /**
   * Something that is different whenever a file has been written; `undefined` where there is no file, or where
   * nobody can tell.
   */
  readonly stamp: (path: string) => Promise<string | undefined>;
}
