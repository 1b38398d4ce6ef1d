/** Where the cursor is: what could be written there, told from the text around it. */
import type { Range } from '../../text/range.ts';
import type { Path } from './yaml-frame.ts';
import type { Layout } from './yaml-outline.ts';

/** What is half-typed at the cursor: all of it is replaced, and what stands before the cursor is looked for. */
export interface Typed extends Range {
  /** Up to the cursor, without an opening quote. */
  readonly words: string;
  readonly quote: '' | '"' | "'";
}

/** A place in the data of a document. Where the shape is open (a line below a key), there are several. */
export interface DataPlace {
  /** A key of the map at the path, the value at the path, or the inside of a longer text there. */
  readonly part: 'key' | 'value' | 'text';
  readonly path: Path;
  /** The other keys of that map, or the other items of the list that the value is in. */
  readonly others: readonly string[];
  /** What has to be written before and after, such as a dash or brackets. */
  readonly before: string;
  readonly after: string;
  /** Where what is replaced begins, if that is before what is typed: a line break takes the place of spaces. */
  readonly start: number | undefined;
  /** Where the keys of the map stand. What is below a key is set in from there. */
  readonly column: number;
  readonly isFlow: boolean;
  /** Of a key: whether its colon is there. */
  readonly hasColon: boolean;
  /** Of a key: whether the map has no other key, so that all of it is still to be written. */
  readonly isNew: boolean;
}

export type YamlPlace =
  | {
      readonly in: 'data';
      readonly typed: Typed;
      readonly places: readonly DataPlace[];
      readonly layout: Layout;
    }
  /** After a star: the names that an alias may have. */
  | { readonly in: 'alias'; readonly typed: Typed; readonly anchors: readonly string[] }
  /** The comment begins at `start`. */
  | { readonly in: 'comment'; readonly start: number };
