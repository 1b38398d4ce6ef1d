/** What is open where a line begins, for the fast reader. */

/** What the line before has begun and this line may continue. */
export type Open = 'nothing' | 'paragraph' | 'table' | 'fence' | 'comment';

/** The lines of the body, of a container directive or of a block quote: what is open among them. */
export class Level {
  /** The colons that close the container directive; 0 for the body, -1 for a quote. */
  readonly colons: number;
  /** Index of the container directive that the lines are in. */
  readonly directive: number | undefined;
  /** The columns at which the contents of the open list items (and footnotes) begin, the outermost first. */
  readonly columns: number[] = [];
  open: Open = 'nothing';
  /** Whether the innermost list item has nothing on its first line, or nothing on the line below either. */
  emptyItem: 'no' | 'so far' | 'closed' = 'no';
  /** The unit and the length of the fence that is open. */
  fenceUnit = 0;
  fenceLength = 0;
  /** Whether the line before, blank lines aside, is indented code, below which not every list can begin. */
  isBelowCode = false;
  /** The block quote that the line before was in. */
  quote: Level | undefined = undefined;

  constructor(colons: number, directive: number | undefined) {
    this.colons = colons;
    this.directive = directive;
  }

  get isQuote(): boolean {
    return this.colons < 0;
  }

  /** A blank line below an item with nothing in it ends the item. */
  blank(): void {
    if (this.emptyItem === 'so far') this.emptyItem = 'closed';
  }

  /** A line with something on it. */
  filled(): void {
    if (this.emptyItem === 'closed') this.columns.pop();
    this.emptyItem = 'no';
  }

  /** How many of the open list items go on in a line that begins in `column`. */
  matching(column: number): number {
    let count = 0;
    while (count < this.columns.length && (this.columns[count] ?? 0) <= column) count++;
    return count;
  }

  /** The column at which the content of the innermost of `count` list items begins. */
  base(count: number): number {
    return count === 0 ? 0 : (this.columns[count - 1] ?? 0);
  }

  /** Leaves only the outermost `count` of the open list items open. */
  closeItems(count: number): void {
    if (this.columns.length > count) this.columns.length = count;
  }
}
