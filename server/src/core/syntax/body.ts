/**
 * The body of a Markdown document, reduced to what connects it to other documents. Ranges are offsets in the
 * whole file. A part of the body has a pointer like any other part: `/body/links/0`, `/body/directives/2`.
 */
import type { Range } from '../text/range.ts';

export interface Body extends Range {
  readonly headings: readonly Heading[];
  readonly directives: readonly Directive[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** HTML comments with their marks, in the order of the text. */
  readonly comments: readonly Range[];
}

export interface Heading extends Range {
  readonly level: number;
  readonly text: string;
  /** The anchor by which a link reaches it, as on a Git host: `#warm-up`, `#warm-up-1`. */
  readonly anchor: string;
}

/** `:::name{…}` (container), `::name{…}` (leaf) or `:name[label]{…}` (text). The range covers its opening. */
export interface Directive extends Range {
  readonly form: 'container' | 'leaf' | 'text';
  readonly name: string;
  readonly nameRange: Range;
  /** The text in brackets of a text directive. */
  readonly label: string;
  readonly labelRange: Range;
  readonly attributes: readonly Attribute[];
  /** Index of the container directive it stands in. */
  readonly parent: number | undefined;
}

export interface Attribute {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string;
  /** Without quotes; empty where no value is written. */
  readonly valueRange: Range;
}

/** The range is that of the address. */
export interface Link extends Range {
  readonly url: string;
}

export interface Image extends Range {
  readonly url: string;
  readonly alt: string;
}
