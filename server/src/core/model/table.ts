/** The tables of the index: what stands under a name, in the order of paths, and when that last changed. */
import { byText } from '../text/order.ts';
import { Source, type Tracker } from './tracker.ts';

interface InFile {
  /** The file that it stands in. */
  readonly path: string;
}

/** The things under one name, by the path of their file, and within a file in its order. */
class Cell<T extends InFile> extends Source {
  #items: T[] = [];
  /** Whether someone may hold on to the list, so that it must stay as it is. */
  #isLent = false;

  get items(): readonly T[] {
    this.#isLent = true;
    return this.#items;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Puts the things of a file in the place of those that the file has here. */
  put(path: string, own: readonly T[]): void {
    if (this.isEmpty) {
      // Most names stand in one place, and there are many: a list that is made as it is has no room to spare.
      this.#items = [...own];
      this.#isLent = false;
      return;
    }
    if (this.#isLent) this.#items = [...this.#items];
    this.#isLent = false;
    const items = this.#items;
    const start = firstFrom(items, path);
    let end = start;
    while (items[end]?.path === path) end++;
    items.splice(start, end - start, ...own);
  }
}

/** Cells by name. One that is asked for is there, empty if need be, so that whoever read it learns of its first item. */
export class Table<T extends InFile> {
  /** Which names have items: it changes when one gets its first or loses its last. */
  readonly names: Source = new Source();
  readonly #tracker: Tracker;
  readonly #cells = new Map<string, Cell<T>>();
  #empty = 0;
  /** Kept in order from when it is first asked for. */
  #sorted: readonly string[] | undefined;

  constructor(tracker: Tracker) {
    this.#tracker = tracker;
  }

  /** What is under a name, for whoever works something out. */
  read(name: string): readonly T[] {
    const cell = this.#cell(name);
    this.#tracker.read(cell);
    return cell.items;
  }

  /** The names that have items, sorted. */
  readNames(): readonly string[] {
    this.#tracker.read(this.names);
    this.#sorted ??= [...this.#cells].flatMap(([name, cell]) => (cell.isEmpty ? [] : [name])).sort(byText);
    return this.#sorted;
  }

  put(name: string, path: string, own: readonly T[]): void {
    const cell = this.#cell(name);
    const wasEmpty = cell.isEmpty;
    cell.put(path, own);
    this.#tracker.changed(cell);
    if (cell.isEmpty === wasEmpty) return;
    this.#empty += cell.isEmpty ? 1 : -1;
    if (this.#sorted !== undefined) {
      const place = firstFrom(this.#sorted, name);
      this.#sorted = cell.isEmpty ? this.#sorted.toSpliced(place, 1) : this.#sorted.toSpliced(place, 0, name);
    }
    this.#tracker.changed(this.names);
  }

  /**
   * Forgets the names that have nothing, such as those that were typed letter by letter, once there are more
   * than `most`. Whoever read them is told that they changed, and asks anew.
   */
  tidy(most: number): void {
    if (this.#empty <= most) return;
    for (const [name, cell] of this.#cells) {
      if (!cell.isEmpty) continue;
      this.#tracker.changed(cell);
      this.#cells.delete(name);
    }
    this.#empty = 0;
  }

  #cell(name: string): Cell<T> {
    let cell = this.#cells.get(name);
    if (cell === undefined) {
      cell = new Cell();
      this.#cells.set(name, cell);
      this.#empty++;
    }
    return cell;
  }
}

/** The place of the first of some things in order that is not before a text. Most come in order, at the end. */
function firstFrom(items: readonly (InFile | string)[], text: string): number {
  const textAt = (at: number): string => {
    const item = items[at] ?? '';
    return typeof item === 'string' ? item : item.path;
  };
  let low = 0;
  let high = items.length;
  if (high > 0 && textAt(high - 1) < text) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
