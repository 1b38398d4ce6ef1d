/** A stretch of text, as UTF-16 offsets: from `start` up to and without `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
