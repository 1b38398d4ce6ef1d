/**
 * The levels of headings. A text is written with levels of its own; on a page they begin below the heading that
 * the text stands under, and never skip one, so that the page has one outline.
 */

export interface HeadingLevels {
  /** The level of the heading that everything stands under. */
  readonly above: number;
  /** The levels, as written, of the headings that are open. */
  readonly open: number[];
}

type Level = 1 | 2 | 3 | 4 | 5 | 6;

export function levelsBelow(above: number): HeadingLevels {
  return { above, open: [] };
}

/** The level on the page of the next heading; its own level as written closes those that are not above it. */
export function nextLevel(levels: HeadingLevels, written: number): Level {
  while ((levels.open.at(-1) ?? 0) >= written) levels.open.pop();
  levels.open.push(written);
  return bounded(levels.above + levels.open.length);
}

/** The level of a part that stands under the heading that is open, with a heading of its own. */
export function partLevel(levels: HeadingLevels): Level {
  return bounded(levels.above + levels.open.length + 1);
}

/** The levels inside something that stands under the heading that is open and does not end it. */
export function levelsInside(levels: HeadingLevels): HeadingLevels {
  return levelsBelow(levels.above + levels.open.length);
}

function bounded(level: number): Level {
  // Between 1 and 6 there is no other whole number.
  return Math.min(6, Math.max(1, level)) as Level;
}
