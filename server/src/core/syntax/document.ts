/**
 * A document: one file, read. What it says (`value`), where it says so (`data`, `body`), and what could not be
 * understood (`problems`). Reading never fails: a broken file gives what was understood plus problems.
 */
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import type { DataNode } from './data.ts';
import type { SuppressedPlace } from './suppression.ts';

export interface SourceFile {
  /** Relative to the curriculum's folder, with `/` between folders. It is the file's identity in core. */
  readonly path: string;
  readonly text: string;
}

export interface Document extends SourceFile {
  /** The data of the file; `undefined` when there is none, or none that could be read, and for a package. */
  readonly data: DataNode | undefined;
  /** The same as plain JSON. */
  readonly value: unknown;
  /** What stands below the front matter; only in a Markdown file. */
  readonly body: Body | undefined;
  /** The comments that keep findings quiet. */
  readonly suppressions: readonly SuppressedPlace[];
  readonly problems: readonly SyntaxProblem[];
}

/** Something in the text that is not well formed. */
export interface SyntaxProblem extends Range {
  readonly message: string;
}

/** A package of standards (CASE) is JSON and no YAML: whoever knows its form reads its text. */
export function isPackage(path: string): boolean {
  return path.endsWith('.case.json');
}

export function isMarkdown(path: string): boolean {
  return path.endsWith('.md');
}
