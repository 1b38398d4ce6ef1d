/** Changes of a document: what is meant, and what it comes to in its text. */
import type { Range } from '../text/range.ts';
import type { Part } from './locate.ts';

/** New text for a range of a file. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/**
 * `replace` puts other text in the place of a part. `append` adds an item to the list that stands there, and makes
 * the list where there is none.
 */
export interface PartEdit extends Part {
  readonly kind: 'replace' | 'append';
  /** A number is written as one; quotes are added around a text that would read as something else. */
  readonly text: string | number;
}

/** `remove` takes a comment away, and its line where it stands there alone. */
export interface RemovalEdit extends Part {
  readonly kind: 'remove';
}

/** `create` fills a file that is not there yet: the document of its path has no text. */
export interface FileEdit {
  readonly kind: 'create';
  readonly text: string;
}
